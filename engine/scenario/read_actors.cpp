/// Actors, generated actors and groups.
#include <fmt/format.h>

#include <algorithm>

#include "scenario/format.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

/// No scenario generates more actors than this.
constexpr std::size_t max_generated = 1'000'000;

AttributeValues read_attribute_values(const Item& actor, const Object& format) {
  AttributeValues values;
  const std::vector<std::string> known = names_of(all_keys(format));
  for (const Entry& entry : actor.entries()) {
    if (std::find(known.begin(), known.end(), entry.key.value) != known.end()) continue;
    values.emplace_back(entry.key, entry.value.expression());
  }
  return values;
}

std::string read_kind(const Item& actor, Diagnostics& diagnostics) {
  const Item kind = actor["kind"];
  if (kind.text() == "actor")
    diagnostics.error(kind.origin(), "'actor' is the group of all actors; choose another kind");
  return kind.is(Node::Kind::text) ? kind.text() : "state";
}

/// The ties toward an actor stand beside the other keys of their holder.
void check_code(const Text& code, Diagnostics& diagnostics) {
  if (!find_key(all_keys(holder_format()), code.value)) return;
  diagnostics.error(code.origin, fmt::format("'{}' is a key of ties; choose another code", code.value));
}

Actor read_actor(const Entry& entry, Diagnostics& diagnostics) {
  const Item& item = entry.value;
  Actor actor;
  check_code(entry.key, diagnostics);
  actor.code = entry.key.value;
  actor.origin = entry.key.origin;
  actor.name = item["name"].text();
  actor.kind = read_kind(item, diagnostics);
  actor.attributes = read_attribute_values(item, actor_format());
  actor.provenance = item.provenance();
  return actor;
}

GeneratedActors read_generated(const Entry& entry, Diagnostics& diagnostics) {
  const Item& item = entry.value;
  GeneratedActors many;
  many.prefix = entry.key.value;
  many.origin = entry.key.origin;
  many.kind = read_kind(item, diagnostics);
  many.count = std::min<std::size_t>(item["count"].whole().value_or(0), max_generated);
  many.attributes = read_attribute_values(item, generated_actors_format());
  many.provenance = item.provenance();
  return many;
}

/// Too many are not made; that names are unknown then follows from it.
void check_total(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  std::size_t total = 0;
  for (const GeneratedActors& many : scenario.generate_actors) total += many.count;
  if (total <= max_generated) return;
  const std::string problem = fmt::format("found {} actors; expected at most {} in all", total, max_generated);
  diagnostics.error(root["generate_actors"].origin(), problem);
  for (GeneratedActors& many : scenario.generate_actors) many.count = std::min<std::size_t>(many.count, 1);
  scenario.refused.insert("actors");
}

}  // namespace

void read_actors(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  scenario.actors_origin = (root["actors"].given() ? root["actors"] : root).origin();
  for (const Entry& entry : root["actors"].entries()) scenario.actors.push_back(read_actor(entry, diagnostics));
  for (const Entry& entry : root["generate_actors"].entries()) {
    scenario.generate_actors.push_back(read_generated(entry, diagnostics));
  }
  check_total(root, scenario, diagnostics);
  for (const Entry& entry : root["groups"].entries()) {
    Group group{entry.key.value, {}, entry.key.origin};
    for (const Item& member : entry.value.items()) group.members.push_back(member.placed_text());
    scenario.groups.push_back(std::move(group));
  }
}

}  // namespace entente::reading
