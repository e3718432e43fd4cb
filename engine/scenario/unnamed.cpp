#include "scenario/unnamed.h"

#include <algorithm>

#include "scenario/named.h"

namespace entente::reading {

void warn_of_unnamed(const Node& document, const Scenario& scenario, Diagnostics& diagnostics) {
  if (scenario.at_rest() || (scenario.event_types.empty() && scenario.groups.empty())) return;
  std::set<std::string> names = names_in(document);
  names.insert(scenario.events_csv.words.begin(), scenario.events_csv.words.end());
  const auto look_at = [&](const std::string& what, const std::string& name, const Origin& origin) {
    if (origin.place.source == 0 && !names.contains(name))
      diagnostics.warning(origin, "the " + what + " '" + name + "' is never used");
  };
  for (const Group& group : scenario.groups) look_at("group", group.name, group.origin);
  for (const EventType& type : scenario.event_types) look_at("event type", type.name, type.origin);
}

}  // namespace entente::reading
