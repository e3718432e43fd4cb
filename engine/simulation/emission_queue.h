#pragma once
/// From what happens to its changes. They are summed in floating point, so the order counts: that of a run must
/// not depend on which other runs are in its block. It is: of 512 firings of the run after another, effect
/// after effect of their type, each for all of these firings in their order.
#include "simulation/emitter.h"
#include "simulation/run_block.h"

namespace entente::detail {

/// An event or a rule that makes something happen in a step.
struct Occasion {
  const EmissionModel& emission;
  const std::string& id;
  CauseId cause;
  std::size_t step = 0;
  const RuleModel* rule = nullptr;
};

class EmissionQueue {
 public:
  EmissionQueue(RunBlock& block, std::size_t max_lanes);

  /// A run starts; one that stopped may have left something that waits.
  void start();
  /// Of the next run on.
  void observe(Observer* observer) { emitter_.observer = observer; }
  /// What waits for its effects, with room for one more.
  Fired& room_for_one(const Occasion& occasion);
  /// A binding of a rule fires in a lane.
  void add(const Occasion& occasion, const ActorId* actors, std::uint32_t lane, std::uint32_t times);
  /// The strip that waits; empty between occasions.
  Fired& strip() { return fired_; }
  /// Gives the strip its effects.
  void emit_strip(const Occasion& occasion) { emit(occasion, fired_); }
  /// Gives all that still waits its effects.
  void emit_rest(const Occasion& occasion);
  bool nothing_waits() const { return fired_.count == 0 && !split_; }

 private:
  void split(const Occasion& occasion);
  void join(const Occasion& occasion);
  void emit(const Occasion& occasion, Fired& strip);
  void find_intensities(const RuleModel& rule, Fired& strip);

  RunBlock& block_;
  language::Evaluator evaluator_;  ///< of the intensities of what fired
  Emitter emitter_;
  Fired fired_;                ///< what waits for its effects, of all lanes
  std::vector<Fired> by_run_;  ///< (lanes): the same, of each, where `split_`
  bool split_ = false;
};

}  // namespace entente::detail
