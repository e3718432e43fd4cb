#pragma once
/// A check of convergence of numbers made up for tests: an outcome that drifts, a metric that is steady.
#include "cli/converge_check.h"

namespace entente::cli {

struct MadeConvergence {
  Scenario scenario;
  Catalogue catalogue;
  Convergence found;
  ConvergenceOptions options;
  std::vector<std::string> what_ifs;

  MadeConvergence() {
    const auto day = [](unsigned month) {
      return Date{std::chrono::year{2025} / std::chrono::month{month} / 1};
    };
    scenario.title = "Two neighbours";
    scenario.time.start = day(1);
    scenario.time.end = day(7);
    scenario.time.step = {2, Unit::week};
    options.seed = 3;
    catalogue.causes = {{"raids", CauseKind::rule, "raid"},
                        {"seldom", CauseKind::rule, "raid"},
                        {"summit", CauseKind::event, "talks"},
                        {"decay", CauseKind::decay, ""}};
    found.runs = 400;
    for (const std::size_t parts : {1u, 2u, 4u})
      found.ensembles.push_back({parts, 1, 400, "", false, {1.0 / static_cast<double>(parts), 0.01, 1, 0}, {}});
    found.numbers.resize(2);
    found.numbers[0].name = "war";
    found.numbers[0].label = "War at last";
    found.numbers[0].share = true;
    found.numbers[0].step = drifting();
    found.numbers[1].kind = ConvergingNumber::Kind::series;
    found.numbers[1].name = "heat";
    found.numbers[1].step = Refinement{};
    found.numbers[1].step->values = {1, 1, 1};
  }
  ConvergenceReport report() const { return {scenario, catalogue, found, options, what_ifs}; }

 private:
  static Refinement drifting() {
    Refinement r;
    r.verdict = Steadiness::drifts;
    r.values = {0.5, 0.6, 0.65};
    r.twice = {0.1, 0.01, {0.08, 0.12}};
    r.four_times = {0.15, 0.01, {0.13, 0.17}};
    r.order = Estimate{1, 0.1, {0.8, 1.2}};
    r.limit = Estimate{0.7, 0.01, {0.68, 0.72}};
    return r;
  }
};

}  // namespace entente::cli
