#include "silences/judged_event.h"

#include <algorithm>

namespace entente::detail {
namespace {

/// A name for a list of actors, as groups have one; the scenario has none like it.
std::string add_group(const std::vector<Text>& members, Scenario& probe) {
  std::string name = "listed_" + std::to_string(probe.groups.size());
  while (probe.resolved.find(name) != std::string::npos) name += '_';
  probe.groups.push_back({name, members, {}});
  return name;
}

}  // namespace

JudgedEvent::Roles JudgedEvent::roles_of(const Event& event, const EventType& type, Scenario& probe) {
  Roles roles;
  for (const RoleFilling& filling : event.emission.roles) {
    const auto role = std::find_if(type.roles.begin(), type.roles.end(),
                                   [&](const Role& r) { return r.name == filling.role.value; });
    if (role == type.roles.end() || filling.values.empty()) continue;
    if (role->group && filling.list)
      roles.listed[role->name] = add_group(filling.values, probe);
    else
      roles.told[role->name] = filling.values.front().value;
  }
  return roles;
}

JudgedEvent::JudgedEvent(const Event& event, const EventType& type, std::vector<std::size_t> steps,
                         Scenario& probe)
    : JudgedEvent(event, roles_of(event, type, probe), std::move(steps), probe) {}

JudgedEvent::JudgedEvent(const Event& event, const Roles& roles, std::vector<std::size_t> steps,
                         Scenario& probe)
    : steps_(std::move(steps)), condition_(renamed(event.when.text, roles.told), roles.listed, probe) {
  if (event.probability.given())
    probability_ = add_metric(renamed(renamed(event.probability.text, roles.told), roles.listed), probe);
}

void JudgedEvent::Tally::merge(const Tally& other) {
  condition.merge(other.condition);
  most_likely.merge(other.most_likely);
}

void JudgedEvent::judge(const Recorded& recorded, Tally& tally) const {
  for (const std::size_t step : steps_)
    for (std::size_t lane = 0; lane < recorded.record.lanes; ++lane)
      if (condition_.judge(recorded, step, lane, tally.condition) && probability_)
        tally.most_likely.offer(recorded.at(*probability_, step, lane),
                                {0, 0, recorded.record.first_run + lane, step, {}});
}

}  // namespace entente::detail
