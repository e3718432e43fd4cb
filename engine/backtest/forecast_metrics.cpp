#include "backtest/forecast_metrics.h"

#include <algorithm>

#include "scenario/numbered_actors.h"
#include "simulation/processes/kinds.h"

namespace entente::detail {

void set_forecast_metrics(Scenario& scenario, std::span<const Dyad> dyads,
                          const std::vector<std::string>& expressions) {
  const std::vector<std::string> codes = actor_codes(scenario);
  scenario.metrics.clear();
  scenario.outcomes.clear();
  scenario.watch.clear();
  const Origin origin{{0, 0}, "forecast"};
  for (const Dyad& dyad : dyads) {
    const std::string &from = codes[dyad.from], &to = codes[dyad.to];
    for (const std::string& expression : expressions) {
      Metric metric;
      metric.id = "forecast" + std::to_string(scenario.metrics.size());
      metric.value = {with_actors(expression, from, to), origin, scenario.let};
      metric.origin = origin;
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

bool draws(const Scenario& scenario) {
  const auto any = [](const auto& list, auto holds) { return std::any_of(list.begin(), list.end(), holds); };
  return !scenario.rules.empty() ||
         any(scenario.parameters,
             [](const Parameter& p) { return p.distribution.kind != Distribution::Kind::fixed; }) ||
         any(scenario.relations,
             [](const Relation& r) { return r.ties_random.kind != RandomTies::Kind::none; }) ||
         any(scenario.events, [](const Event& e) { return e.probability.given(); }) ||
         any(scenario.dynamics, [kinds = process_kinds(scenario.process_kinds)](const Process& p) {
           const ProcessKind* kind = find_kind(kinds, p.type.value);
           return kind && kind->draws;
         });
}

}  // namespace entente::detail
