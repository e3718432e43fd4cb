#include "converge/numbers.h"

namespace entente {
namespace {

using Kind = ConvergingNumber::Kind;

void ask_outcome(const Catalogue& c, std::size_t k, std::vector<Asked>& asked) {
  const auto& info = c.outcomes[k];
  const std::size_t series = c.metrics.size() - c.outcomes.size() + k;  // see `refined`
  const auto ask = [&](Kind kind, bool share) {
    asked.push_back({kind, info.id, info.label, share, series, info.over, k});
  };
  if (info.over != Over::first) return ask(Kind::outcome, info.boolean);
  ask(Kind::reached, true);
  ask(Kind::years, false);
}

}  // namespace

Scenario refined(const Scenario& scenario, std::size_t parts, std::size_t substeps) {
  Scenario finer = scenario;
  finer.time.parts = parts;
  finer.time.substeps *= static_cast<int>(substeps);
  for (const Outcome& outcome : scenario.outcomes) {
    Metric metric;
    metric.id = "outcome " + outcome.id;
    metric.value = outcome.is;
    metric.origin = outcome.origin;
    finer.metrics.push_back(std::move(metric));
  }
  return finer;
}

std::vector<Asked> numbers_asked(const Catalogue& c) {
  std::vector<Asked> asked;
  for (std::size_t k = 0; k < c.outcomes.size(); ++k) ask_outcome(c, k, asked);
  const std::size_t own_metrics = c.metrics.size() - c.outcomes.size();
  for (std::size_t s = 0; s < c.series(); ++s) {
    if (s >= own_metrics && s < c.metrics.size()) continue;
    const auto& series = s < c.metrics.size() ? c.metrics[s] : c.watched[s - c.metrics.size()];
    asked.push_back({Kind::series, series.name, series.label, false, s, Over::end, 0});
  }
  return asked;
}

std::vector<std::string> rules_by_step(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Rule& rule : scenario.rules)
    if (!rule.rate.given() && !rule.cooldown) ids.push_back(rule.id);
  return ids;
}

}  // namespace entente
