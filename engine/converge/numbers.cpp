#include "converge/numbers.h"

#include <entente/scenario.h>

#include "converge/possible.h"

namespace entente {
namespace {

using Kind = ConvergingNumber::Kind;

constexpr Range shares{0, 1};

void ask_outcome(const Scenario& refined, const Catalogue& c, std::size_t k, std::vector<Asked>& asked) {
  const auto& info = c.outcomes[k];
  const std::size_t series = c.metrics.size() - c.outcomes.size() + k;  // see `refined`
  const auto ask = [&](Kind kind, bool share, const Range& possible) {
    asked.push_back({kind, info.id, info.label, share, series, info.over, k, possible});
  };
  if (info.over != TimeAggregate::first)
    return ask(Kind::outcome, info.boolean,
               info.boolean ? shares : possible_values(refined.metrics[series].value, c));
  ask(Kind::reached, true, shares);
  ask(Kind::years, false, {0, static_cast<double>((c.dates.back() - c.dates.front()).count()) / days_per_year});
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

std::vector<Asked> numbers_asked(const Scenario& refined, const Catalogue& c) {
  std::vector<Asked> asked;
  for (std::size_t k = 0; k < c.outcomes.size(); ++k) ask_outcome(refined, c, k, asked);
  const std::size_t own_metrics = c.metrics.size() - c.outcomes.size();
  for (std::size_t s = 0; s < c.series(); ++s) {
    if (s >= own_metrics && s < c.metrics.size()) continue;
    const auto& series = s < c.metrics.size() ? c.metrics[s] : c.watched[s - c.metrics.size()];
    const Expression value = s < own_metrics ? refined.metrics[s].value : Expression{series.name, {}};
    asked.push_back(
        {Kind::series, series.name, series.label, false, s, TimeAggregate::end, 0, possible_values(value, c)});
  }
  return asked;
}

}  // namespace entente
