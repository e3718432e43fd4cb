#pragma once
/// From what fired to the changes that its event makes.
#include <algorithm>
#include <cassert>

#include "simulation/observer.h"
#include "simulation/process_step.h"

namespace entente::detail {

/// What fired, as much as is emitted together: one binding in one lane each, or (`whole`) in all lanes of the
/// block.
struct Fired {
  std::size_t count = 0;
  bool whole = false;
  std::vector<std::vector<ActorId>> columns;  ///< (variables x count)
  std::vector<std::uint32_t> lane;
  std::vector<std::uint32_t> times;  ///< how often each happens at once: a rule with a rate may fire so often
  bool repeats = false;              ///< some of `times` is above 1; where not, they are not read
  Values intensity;
  Fired() = default;  ///< with no room for any
  explicit Fired(std::size_t max_columns);
  void clear() {
    count = 0;
    whole = repeats = false;
  }
  bool full() const { return count == lane.size(); }
  bool has_room_for(std::size_t more) const { return count + more <= lane.size(); }
  /// The last step of adding one, whose columns, lane and intensity are there.
  void add_times(std::uint32_t how_often) {
    assert(!full() && how_often > 0);
    times[count++] = how_often;
    repeats = repeats || how_often > 1;
  }
  /// Adds element `e` of the other.
  void take(const Fired& other, std::size_t e);
  ActorId actor(ActorRef ref, std::size_t element) const {
    return ref.column ? columns[ref.column][element] : ref.actor;
  }
  /// What happens in all, in a block of so many lanes.
  std::size_t total(std::size_t lanes) const;
  /// How many bindings a strip of values holds for all lanes.
  std::size_t max_of_whole(std::size_t lanes) const { return std::max<std::size_t>(1, lane.size() / lanes); }
};

class Emitter {
 public:
  Emitter(const ModelData& model, std::size_t max_lanes);
  /// Runs all effects of the emission's type for what fired. Throws Fault, Unfit.
  void emit(const EmissionModel& emission, CauseId cause, const Fired& fired, const State& state,
            Changes& changes);
  Observer* observer = nullptr;  ///< told of every effect, if there is one

 private:
  void fill_roles(const EmissionModel& emission, const Fired& fired);
  void fill_list(std::size_t slot, const EmissionModel& emission, const Fired& fired);
  std::size_t prepare(const Program& program, const Fired& fired, std::size_t first, const State& state);
  void add_part(const EffectModel& effect, CauseId cause, const Fired& fired, const State& state,
                Changes& changes);
  void run_effect(const EffectModel& effect, CauseId cause, const Fired& fired, const State& state,
                  Changes& changes);
  void change_strip(const EffectModel& effect, CauseId cause, const Fired& fired, const State& state,
                    Changes& changes);
  const double* repeated(const double* value, const Fired& fired);
  void check_lasting(const EffectModel& effect, const StripEffect& strip) const;
  void tell(const StripEffect& strip, const State& state) const;

  const ModelData& model_;
  language::Evaluator evaluator_;
  language::RoleLists lists_;
  std::vector<std::vector<ActorId>> roles_;  ///< (actor roles x strip)
  Values repeated_;                          ///< scratch, (strip)
};

}  // namespace entente::detail
