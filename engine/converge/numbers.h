#pragma once
/// What is compared, and where it stands in the records.
#include <entente/compare.h>

namespace entente {

/// A number and how it is had of a run: the value of an outcome, or a series, at the dates of the scenario's
/// own steps, folded.
struct Asked {
  ConvergingNumber::Kind kind = ConvergingNumber::Kind::series;
  std::string name, label;
  bool share = false;
  std::size_t series = 0;                   ///< number among the recorded series
  TimeAggregate over = TimeAggregate::end;  ///< of its course
  std::size_t outcome = 0;                  ///< number among the outcomes; of a series nothing
  Range possible = {};                      ///< what it can be, as far as that is known
};

/// The scenario with each step cut into `parts`, and `substeps` times as many substeps as it has. What its
/// outcomes ask is recorded as metrics as well, after its own, so that they can be folded at the dates of its
/// own steps.
Scenario refined(const Scenario& scenario, std::size_t parts, std::size_t substeps);

/// All that is compared, for a refined scenario and its model: outcomes, then metrics and watched cells.
std::vector<Asked> numbers_asked(const Scenario& refined, const Catalogue& catalogue);

}  // namespace entente
