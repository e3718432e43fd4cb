#pragma once
/// Somebody who looks on while a run goes: told of everything that happens, with the numbers behind it, and
/// asked whether it may. Costs nothing where nobody does.
#include <cstdint>
#include <limits>
#include <span>

#include "model/data.h"

namespace entente::detail {

class Changes;
struct Fired;
struct State;

/// An occurrence of an event, or a binding of a rule, that is about to happen in a lane.
struct Firing {
  bool scheduled = false;   ///< an event; else a rule
  std::size_t item = 0;     ///< number of the event (kinds of the table of events follow those) or the rule
  std::size_t step = 0;     ///< number of the step
  std::uint32_t index = 0;  ///< of its draw: occurrence, or binding; row of the table
  std::size_t lane = 0;
  std::uint32_t count = 1;  ///< how many times it happens at once: a rule with a rate may fire so often
  std::span<const ActorId> actors = {};                           ///< (variables of the rule)
  double hazard = std::numeric_limits<double>::quiet_NaN();       ///< the value of `rate` or `probability`
  double probability = std::numeric_limits<double>::quiet_NaN();  ///< NaN: surely
  double draw = std::numeric_limits<double>::quiet_NaN();
};

/// What one effect means to do to one cell.
struct Intent {
  LayerId layer;
  std::size_t cell = 0;  ///< canonical: i < j where symmetric
  EffectModel::Kind kind = EffectModel::Kind::change;
  double value = 0, lasting = 0;
};

/// The state is that at the start of the phase in all calls but `applied`.
class Observer {
 public:
  virtual ~Observer() = default;
  /// False: as if its draw had been too high. It then leaves no trace, not even a cooldown.
  virtual bool happens(const Firing& firing, const State& state) = 0;
  /// The next `fired.count` of what happens, in the order in which it was told, are emitted.
  virtual void emits(const EmissionModel& /*emission*/, const Fired& /*fired*/, const State& /*state*/) {}
  /// An effect of number `which` of those that are being emitted.
  virtual void intends(std::size_t /*which*/, const Intent& /*intent*/, const State& /*state*/) {}
  /// The changes of events (phase 1), of rules (2), or of a whole step's dynamics (3) have been applied.
  virtual void applied(std::size_t /*step*/, int /*phase*/, const State& /*state*/,
                       const Changes& /*changes*/) {}
};

}  // namespace entente::detail
