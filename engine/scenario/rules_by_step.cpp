#include "scenario/rules_by_step.h"

#include <entente/scenario.h>

#include <algorithm>

namespace entente {
namespace {

bool adds_nothing(const std::string& type, const Scenario& scenario) {
  const auto found = std::find_if(scenario.event_types.begin(), scenario.event_types.end(),
                                  [&](const EventType& t) { return t.name == type; });
  return found != scenario.event_types.end() && std::none_of(found->effects.begin(), found->effects.end(),
                                                             [](const Effect& e) { return e.by.given(); });
}

bool fires_by_step(const Rule& rule, const Scenario& scenario) {
  if (rule.rate.given()) return false;
  if (rule.probability.given()) return true;
  const bool rests = rule.cooldown && rule.cooldown->days() >= scenario.time.step.days();
  return !rests && !adds_nothing(rule.emission.type.value, scenario);
}

}  // namespace

std::vector<std::string> rules_by_step(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Rule& rule : scenario.rules)
    if (fires_by_step(rule, scenario)) ids.push_back(rule.id);
  return ids;
}

}  // namespace entente
