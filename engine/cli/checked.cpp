#include "cli/checked.h"

#include <entente/compare.h>
#include <entente/explain.h>
#include <fmt/format.h>

#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// What a scenario says of its ensemble.
struct EnsembleKeys {
  std::size_t runs;
  std::uint64_t seed;
};

class Checking {
 public:
  explicit Checking(std::string file) : file_(std::move(file)) {}

  Checked run() {
    auto base = read_into(said_, file_, {});
    checked_.remarks.add(said_);
    if (!base) return std::move(checked_);
    checked_.scenario = std::move(base->scenario);
    read_what_ifs();
    read_expectations();
    if (checked_.remarks.errors() == 0) try_out(base->model);
    return std::move(checked_);
  }

 private:
  void read_what_ifs() {
    for (const WhatIf& what_if : checked_.scenario.what_ifs) {
      Diagnostics said;
      const auto compiled = read_into(said, file_, {{what_if.id}, {}, {}});
      checked_.remarks.add(said, "with --what-if " + what_if.id);
      if (!compiled) continue;
      variants_.push_back(compiled->model);
      ensembles_.push_back({compiled->scenario.runs, compiled->scenario.seed});
    }
  }

  /// Of their worlds only what is wrong is told: their warnings are those of the what-ifs, or meant.
  void read_expectations() {
    for (const Expectation& expectation : checked_.scenario.expectations) {
      if (expectation.settings.empty()) continue;
      Diagnostics said;
      if (!read_into(said, file_, world_of(expectation, {}).options))
        checked_.remarks.add(said, "for expect." + expectation.id);
    }
  }

  /// Says what changes nothing.
  void try_out(const Model& base) {
    IdleOptions options;
    options.seed = checked_.scenario.seed;
    const IdleCauses causes = find_idle_causes(checked_.scenario, base, options);
    checked_.unjudged = causes.unknown;
    for (const IdleCause& idle : causes.found)
      said_.warning(origin_of(idle), "it happens, but changes nothing, in a few runs: " + idle.why);
    try_what_ifs(base);
    checked_.remarks.add(said_);
  }

  Origin origin_of(const IdleCause& idle) const {
    const Scenario& scenario = checked_.scenario;
    if (idle.kind == Silence::Kind::table) return scenario.events_csv.origin(0);
    return idle.kind == Silence::Kind::rule ? scenario.rules[idle.number].origin
                                            : scenario.events[idle.number].origin;
  }

  void try_what_ifs(const Model& base) {
    TrialOptions options;
    options.seed = checked_.scenario.seed;
    const std::vector<Trial> trials =
        variants_.empty() ? std::vector<Trial>{} : try_variants(base, variants_, options);
    for (std::size_t k = 0; k < trials.size(); ++k)
      tell(checked_.scenario.what_ifs[k], trials[k], ensembles_[k]);
  }

  void tell(const WhatIf& what_if, const Trial& trial, const EnsembleKeys& ensemble) {
    if (trial.result == Trial::Result::unknown) checked_.untried[trial.reason].push_back(what_if.id);
    if (trial.result == Trial::Result::counts)
      said_.warning(
          what_if.origin,
          fmt::format("what-if '{}' changes how often things happen, and nothing else that is recorded, "
                      "in {} runs",
                      what_if.id, trial.runs));
    if (trial.result == Trial::Result::nothing)
      said_.warning(what_if.origin, fmt::format("what-if '{}' changes nothing that is recorded, in {} runs{}",
                                                what_if.id, trial.runs, of_the_ensemble(ensemble)));
  }

  /// What a what-if changes of how often the scenario is run, and on which luck: nothing of what happens in a
  /// run.
  std::string of_the_ensemble(const EnsembleKeys& varied) const {
    const Scenario& s = checked_.scenario;
    std::vector<std::string> changes;
    if (varied.runs != s.runs) changes.push_back(fmt::format("runs ({}, not {})", varied.runs, s.runs));
    if (varied.seed != s.seed) changes.push_back(fmt::format("seed ({}, not {})", varied.seed, s.seed));
    return changes.empty() ? "" : fmt::format(", but sets {}", fmt::join(changes, " and "));
  }

  std::string file_;
  Diagnostics said_;  ///< of the scenario as written
  Checked checked_;
  std::vector<Model> variants_;          ///< (what-ifs)
  std::vector<EnsembleKeys> ensembles_;  ///< (what-ifs)
};

}  // namespace

Checked check_file(const std::string& file) { return Checking(file).run(); }

std::vector<TestedExpectation> tested_expectations(const std::string& file, const Scenario& scenario,
                                                   std::size_t threads) {
  auto tested = test_expectations({file, {{}, {}, library_folders()}}, scenario, threads, &interrupted());
  leave_if_interrupted();
  return std::move(tested).value();
}

std::string summary_of(const Scenario& scenario) {
  const std::string text =
      counted(actor_count(scenario), "actor") + ", " + counted(event_count(scenario), "event") + ", " +
      counted(scenario.rules.size(), "rule") + ", " + counted(scenario.what_ifs.size(), "what-if");
  const std::size_t expectations = scenario.expectations.size();
  return text + (expectations > 0 ? ", " + counted(expectations, "expectation") : "");
}

std::string untried_in_words(const Checked& checked) {
  std::string text;
  if (!checked.unjudged.empty())
    text = printable("  not known whether events and rules change anything: " + checked.unjudged) + "\n";
  for (const auto& [reason, ids] : checked.untried)
    text += printable(fmt::format("  not known whether {} {} anything: {}", fmt::join(ids, ", "),
                                  ids.size() == 1 ? "changes" : "change", reason)) +
            "\n";
  return text;
}

}  // namespace entente::cli
