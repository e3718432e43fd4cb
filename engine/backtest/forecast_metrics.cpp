#include "backtest/forecast_metrics.h"

#include <algorithm>

#include "language/builder.h"
#include "scenario/numbered_actors.h"
#include "simulation/processes/kinds.h"

namespace entente::detail {

void set_forecast_metrics(Scenario& scenario, std::span<const Dyad> dyads,
                          const std::vector<AskedForecast>& forecasts) {
  const std::vector<std::string> codes = actor_codes(scenario);
  scenario.metrics.clear();
  scenario.outcomes.clear();
  scenario.watch.clear();
  for (const Dyad& dyad : dyads) {
    const std::string &from = codes[dyad.from], &to = codes[dyad.to];
    for (const auto& [option, expression] : forecasts) {
      Metric metric;
      metric.id = "forecast" + std::to_string(scenario.metrics.size());
      metric.origin = {{0, 0}, option};
      metric.value =
          language::outside_expression(with_actors(expression, from, to), metric.origin, scenario.let);
      scenario.metrics.push_back(std::move(metric));
    }
  }
}

EventTable table_of(const Scenario& scenario, const History& past) {
  EventTable table;
  table.source = 0;
  table.path = "events_csv";
  for (const EventType& type : scenario.event_types) table.words.push_back(type.name);
  const auto types = static_cast<std::uint32_t>(table.words.size());
  for (std::string& code : actor_codes(scenario)) table.words.push_back(std::move(code));
  for (const Role& role : scenario.event_types.front().roles)
    table.roles.push_back({role.name, {{0, 0}, "events_csv"}});
  for (const EventRow& row : past.events(scenario.time.start - std::chrono::days(1), past.origin())) {
    table.dates.push_back(row.date);
    table.types.push_back(row.type);
    table.cast.push_back(types + row.from);
    table.cast.push_back(types + row.to);
    table.intensities.push_back(row.score);
    table.at.push_back(0);
  }
  return table;
}

std::vector<std::string> what_fires_by_chance(const Scenario& scenario) {
  std::vector<std::string> found;
  for (const Rule& rule : scenario.rules) found.push_back("its rule '" + rule.id + "'");
  for (const Relation& relation : scenario.relations)
    if (relation.ties_random.kind != RandomTies::Kind::none)
      found.push_back("the ties of '" + relation.name + "'");
  for (const Event& event : scenario.events)
    if (event.probability.given()) found.push_back("its event '" + event.id + "'");
  const ProcessKinds kinds = process_kinds(scenario.process_kinds);
  for (const Process& process : scenario.dynamics)
    if (const ProcessKind* kind = find_kind(kinds, process.type.value); kind && kind->draws)
      found.push_back("its process '" + process.id + "'");
  return found;
}

bool draws(const Scenario& scenario) {
  return !drawn_parameters(scenario).empty() || !what_fires_by_chance(scenario).empty();
}

}  // namespace entente::detail

namespace entente {

std::vector<HeldParameter> drawn_parameters(const Scenario& scenario) {
  std::vector<HeldParameter> found;
  for (const Parameter& parameter : scenario.parameters)
    if (parameter.distribution.kind != Distribution::Kind::fixed)
      found.push_back({parameter.name, parameter.value});
  return found;
}

}  // namespace entente
