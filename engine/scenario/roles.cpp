#include "scenario/roles.h"

namespace entente::reading {
namespace {

void add_roles(const Node& scenario, std::set<std::string>& roles) {
  const Node* types = scenario.find("event_types");
  if (!types) return;
  for (const Member& type : types->members)
    if (const Node* own = type.value.find("roles"))
      for (const Member& role : own->members) roles.insert(role.key);
}

}  // namespace

std::set<std::string> roles_in(const Node& scenario) {
  std::set<std::string> roles;
  add_roles(scenario, roles);
  const Node* what_ifs = scenario.find("what_if");
  if (!what_ifs) return roles;
  for (const Member& what_if : what_ifs->members)
    if (const Node* patch = what_if.value.find("patch")) add_roles(*patch, roles);
  return roles;
}

}  // namespace entente::reading
