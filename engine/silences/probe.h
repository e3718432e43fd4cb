#pragma once
/// The first runs made again, with everything that did nothing judged wherever it was judged.
#include "silences/judged_event.h"
#include "silences/judged_outcome.h"
#include "silences/judged_rule.h"
#include "silences/silent.h"

namespace entente::detail {

/// What was seen, of each in the order of its `Silent`.
struct Tallies {
  std::vector<RuleTally> rules;
  std::vector<JudgedEvent::Tally> events;
  std::vector<JudgedOutcome::Tally> outcomes;
  void merge(const Tallies& other);
};

/// A variation of the scenario that records what conditions read, compiled; and what is judged in it.
class Probe {
 public:
  /// Throws std::invalid_argument where it cannot be compiled.
  Probe(const Scenario& scenario, const Model& model, const Summary& summary, const Silent& silent);
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;
  /// Tallies of runs 0 ... `runs - 1`. Nothing where `stop` was set before the end.
  std::optional<Tallies> run(std::size_t runs, const SilenceOptions& options, const StopFlag* stop) const;
  /// How many rules would take too long: they are not judged.
  std::size_t left_out() const;
  /// In so many runs the rest can be judged; 0: there is nothing left.
  std::size_t runs_worth_judging() const;

  const std::vector<JudgedRule>& rules() const { return rules_; }
  const std::vector<JudgedEvent>& events() const { return events_; }
  const std::vector<JudgedOutcome>& outcomes() const { return outcomes_; }

 private:
  void add_constant_ties();
  Model varied(Scenario scenario, const Model& model, const Summary& summary, const Silent& silent);
  Tallies none() const;
  void judge_block(Simulation& simulation, std::size_t first, std::size_t count, Tallies& tallies,
                   const StopFlag* stop) const;

  std::vector<JudgedEvent> events_;
  std::vector<JudgedOutcome> outcomes_;
  Model model_;
  language::SymbolTable world_;                     ///< that of the model, for the programs of rules
  std::vector<std::vector<double>> constant_ties_;  ///< of sparse relations that never change
  std::vector<JudgedRule> rules_;
  std::size_t affordable_runs_ = 0;
};

}  // namespace entente::detail
