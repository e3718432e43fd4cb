#include "services/check_scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/model_access.h"
#include "model/overshooting.h"
#include "simulation/joint_shares.h"

namespace entente {
namespace {

/// What a scenario says of its ensemble.
struct EnsembleKeys {
  std::size_t runs;
  std::uint64_t seed;
};

/// Says what is wrong, and then what is idle.
class Checking {
 public:
  explicit Checking(const Variation& from) : from_(from) {}

  CheckedScenario run() {
    auto base = read_and_compile(from_, said_);
    if (base) look_at_start(*base, said_);
    checked_.said.push_back({"", "", said_});
    if (!base) return std::move(checked_);
    checked_.scenario = std::move(base->scenario);
    read_variants();
    if (sound()) try_out(base->model);
    return std::move(checked_);
  }

 private:
  void read_variants() {
    for (const Variant& variant : variants_of(from_, checked_.scenario)) {
      Diagnostics at_start;
      const auto keep = [&](const Compiled& read) {
        look_at_start(read, at_start);
        variants_.push_back(read.model);
        ensembles_.push_back({read.scenario.runs, read.scenario.seed});
      };
      checked_.said.push_back(said_of(variant, variant.what_if.empty() ? EachVariant() : EachVariant(keep)));
      for (const Diagnostic& one : at_start.sorted())
        checked_.said.back().said.warning(one.origin, one.message);
    }
  }

  /// Says which processes together draw a cell beyond what they draw it to, at the first of them.
  static void look_at_start(const Compiled& read, Diagnostics& said) {
    const Scenario& scenario = read.scenario;
    for (const detail::JointShare& one :
         detail::joint_shares(detail::ModelAccess::data(read.model), scenario.seed, scenario.runs)) {
      const auto first =
          std::find_if(scenario.dynamics.begin(), scenario.dynamics.end(),
                       [&](const Process& process) { return process.id == one.processes.front(); });
      said.warning(first->origin,
                   fmt::format("{} together, on {} at the start: {}", fmt::join(one.processes, ", "), one.cell,
                               detail::overshooting(one.share)));
    }
  }

  bool sound() const {
    return std::none_of(checked_.said.begin(), checked_.said.end(),
                        [](const SaidOfVariant& variant) { return variant.said.has_errors(); });
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
    checked_.said.push_back({"", "", said_});
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

  const Variation& from_;
  Diagnostics said_;  ///< of the scenario as written
  CheckedScenario checked_;
  std::vector<Model> variants_;          ///< (what-ifs)
  std::vector<EnsembleKeys> ensembles_;  ///< (what-ifs)
};

}  // namespace

CheckedScenario check_scenario(const Variation& scenario) { return Checking(scenario).run(); }

}  // namespace entente
