/// The table of events of a scenario as rows of who did what to whom.
#include <entente/forecast.h>

#include <algorithm>

#include "backtest/numbered.h"

namespace entente {

Facts facts_of(const Scenario& scenario) {
  const EventTable& table = scenario.events_csv;
  const detail::Numbered actors = detail::numbered_actors(scenario),
                         types = detail::numbered_event_types(scenario);
  Facts facts;
  facts.lines = table.rows();
  const auto column = [&](const std::string& role) {
    return static_cast<std::size_t>(
        std::find_if(table.roles.begin(), table.roles.end(), [&](const Text& t) { return t.value == role; }) -
        table.roles.begin());
  };
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto type = types.find(table.words[table.types[row]]);
    const std::vector<Role>& roles = scenario.event_types.at(type.value()).roles;
    if (roles.size() != 2)
      throw RequestError("events of '" + scenario.event_types[*type].name +
                         "' cannot be ranked: they are not of two actors");
    const auto who = [&](std::size_t role) {
      const std::size_t at = column(roles[role].name);
      return at < table.roles.size() ? actors.find(table.words.at(table.cast[row * table.roles.size() + at]))
                                     : std::nullopt;
    };
    const auto from = who(0), to = who(1);
    if (!from || !to)
      throw RequestError("events of '" + scenario.event_types[*type].name +
                         "' cannot be ranked: they are not of one actor each");
    if (*from == *to) ++facts.within_one;
    facts.rows.push_back({table.dates[row], *from, *to, *type, table.intensities[row]});
  }
  std::stable_sort(facts.rows.begin(), facts.rows.end(),
                   [](const EventRow& a, const EventRow& b) { return a.date < b.date; });
  return facts;
}

}  // namespace entente
