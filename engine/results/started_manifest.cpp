#include "results/started_manifest.h"

#include <fmt/chrono.h>

#include <ctime>

namespace entente {

std::string time_now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

Manifest started_manifest(const Scenario& scenario, const EnsembleOptions& ensemble) {
  Manifest m;
  m.scenario_title = scenario.title;
  m.scenario_hash = scenario.hash;
  m.seed = ensemble.seed;
  m.runs = ensemble.runs;
  m.block = ensemble.lanes;
  m.started = time_now();
  return m;
}

}  // namespace entente
