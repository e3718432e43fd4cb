#pragma once
/// What `entente explain` says.
#include <entente/explain.h>

#include "cli/json_text.h"
#include "cli/page.h"

namespace entente::cli {

/// Of which ensembles.
struct ExplainedVariant {
  const Scenario& scenario;
  std::vector<std::string> what_ifs;
  /// `no-mediation`, or `baseline`.
  std::string name() const;
};

struct CellReport {
  ExplainedVariant variant;
  std::optional<ExplainedVariant> versus;  ///< then all is the difference to it
  std::uint64_t seed = 1;
  const CellHistory& history;
  std::optional<Interval> ends;  ///< of a difference: the mean ends of both
  std::size_t top = 8;           ///< causes shown by themselves
};
/// Both of a difference.
std::vector<const Scenario*> scenarios_of(const CellReport& report);
std::string text_cell_report(const CellReport& report, const Terminal& terminal);
std::string json_cell_report(const CellReport& report, const Terminal& terminal);

struct OutcomeReport {
  ExplainedVariant variant;
  const Catalogue& catalogue;
  const Catalogue::OutcomeInfo& outcome;
  const OutcomeQuestion& question;
  const OutcomeExplanation& explanation;
  std::size_t top = 8;
};
std::string text_outcome_report(const OutcomeReport& report, const Terminal& terminal);
std::string json_outcome_report(const OutcomeReport& report, const Terminal& terminal);

// What both have in common.
void add_variant(const ExplainedVariant& variant, Page& page);
/// What these causes are and where they come from; `scenarios` are looked through in their order.
void add_backgrounds(const std::vector<Catalogue::Cause>& causes, const std::vector<const Scenario*>& scenarios,
                     Page& page);
Json background_json(const Catalogue::Cause& cause, const std::vector<const Scenario*>& scenarios);
/// A bar from one value to another, of `width` columns that stand for `low` to `high`; never empty.
std::string bar_between(double from, double to, const Interval& scale, std::size_t width, bool unicode);

}  // namespace entente::cli
