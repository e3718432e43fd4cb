#include "scenario/roles.h"

#include <algorithm>

namespace entente::reading {
namespace {

void add_roles(const Node& scenario, std::set<std::string>& roles) {
  for (const char* key : {"event_types", "generate_event_types"}) {
    const Node* types = scenario.find(key);
    if (!types) continue;
    for (const Member& type : types->members)
      if (const Node* own = type.value.find("roles"))
        for (const Member& role : own->members) roles.insert(role.key);
  }
}

void add_name(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void add_kinds(const Node* actors, std::vector<std::string>& groups) {
  if (!actors) return;
  for (const Member& actor : actors->members) {
    const Node* kind = actor.value.find("kind");
    add_name(groups, kind && kind->is(Node::Kind::text) ? kind->text : "state");
  }
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

std::vector<std::string> groups_in(const Node& scenario) {
  std::vector<std::string> groups{"actor"};
  for (const char* key : {"actors", "generate_actors"}) add_kinds(scenario.find(key), groups);
  if (const Node* own = scenario.find("groups"))
    for (const Member& group : own->members) add_name(groups, group.key);
  return groups;
}

}  // namespace entente::reading
