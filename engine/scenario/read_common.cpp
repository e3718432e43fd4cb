#include <fmt/format.h>

#include <algorithm>

#include "scenario/readers.h"

namespace entente::reading {

std::vector<std::string> given_of(const Item& object, const std::vector<std::string>& keys) {
  std::vector<std::string> given;
  for (const std::string& key : keys) {
    if (object[key].given()) given.push_back(key);
  }
  return given;
}

bool has_unknown_keys(const Item& item, const Object& object) {
  const std::vector<Entry> entries = item.entries();
  const std::vector<Key> keys = all_keys(object);
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& e) { return !find_key(keys, e.key.value); });
}

void check_one_of(const Item& object, const std::vector<std::string>& keys, bool at_most,
                  Diagnostics& diagnostics) {
  if (!object.is(Node::Kind::object)) return;
  const std::vector<std::string> given = given_of(object, keys);
  if (given.size() == 1 || (at_most && given.empty())) return;
  const std::string allowed =
      fmt::format("{} one of: {}", at_most ? "at most" : "exactly", fmt::join(keys, ", "));
  if (given.empty()) return diagnostics.error(object.origin(), "found none of them; expected " + allowed);
  const std::string found = fmt::format("found {}; expected {}", fmt::join(given, " and "), allowed);
  diagnostics.error(object[given[1]].origin(), found);
}

std::vector<Binding> read_bindings(const Item& item, Diagnostics& diagnostics) {
  std::vector<Binding> bindings = item.bindings();
  for (std::size_t i = 0; i < bindings.size(); ++i) {
    const auto same = [&](const Binding& other) { return other.variable == bindings[i].variable; };
    const auto end = bindings.begin() + static_cast<std::ptrdiff_t>(i);
    if (bindings[i].variable.empty() || std::none_of(bindings.begin(), end, same)) continue;
    diagnostics.error(bindings[i].origin,
                      fmt::format("the variable '{}' is bound twice", bindings[i].variable));
  }
  return bindings;
}

Emission read_emission(const Item& item, const std::vector<std::string>& known) {
  Emission emission;
  emission.origin = item.origin();
  emission.type = item["type"].placed_text();
  emission.intensity = item["intensity"].expression();
  for (const Entry& entry : item.entries()) {
    if (std::find(known.begin(), known.end(), entry.key.value) != known.end()) continue;
    RoleFilling filling{entry.key, {}, entry.value.is(Node::Kind::list), entry.value.origin()};
    for (const Item& value : filling.list ? entry.value.items() : std::vector<Item>{entry.value})
      if (value.is(Node::Kind::text)) filling.values.push_back(value.placed_text());
    emission.roles.push_back(std::move(filling));
  }
  return emission;
}

}  // namespace entente::reading
