#pragma once
/// What did nothing, by the totals of an ensemble.
#include <entente/explain.h>

namespace entente::detail {

/// Numbers of the scenario's rules, events and outcomes, and of the model's kinds of the table of events.
struct Silent {
  std::vector<std::size_t> rules, events, outcomes;
  std::vector<std::size_t> unscheduled, kinds;  ///< events and kinds that have no date in the run: why is plain
  std::vector<std::size_t> switched_off;        ///< rules, by parameters: so is why
  /// How many have to be looked into.
  std::size_t count() const { return rules.size() + events.size() + outcomes.size(); }
};
Silent silent_in(const Model& model, const Summary& summary);

/// Of events: the steps in which each is scheduled, once for each occurrence (events x occurrences).
std::vector<std::vector<std::size_t>> steps_of(const std::vector<std::size_t>& events, const Model& model);

}  // namespace entente::detail
