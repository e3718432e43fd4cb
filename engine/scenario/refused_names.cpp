#include "scenario/refused_names.h"

#include <algorithm>
#include <array>

#include "scenario/meant_key.h"
#include "scenario/names.h"

namespace entente::reading {
namespace {

struct NamingKey {
  const char* key;
  bool (*looks_right)(std::string_view);
};

constexpr auto naming_keys = std::to_array<NamingKey>({{"actors", is_name},
                                                       {"groups", is_name},
                                                       {"attributes", is_name},
                                                       {"relations", is_name},
                                                       {"parameters", is_name},
                                                       {"event_types", is_id}});

}  // namespace

bool refuses_names(const Item& names, bool (*looks_right)(std::string_view)) {
  if (!names.given()) return false;
  const std::vector<Entry> entries = names.entries();
  return !names.is(Node::Kind::object) || std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return !looks_right(entry.key.value);
  });
}

std::set<std::string> refused_keys(const Item& root, const Format& format, bool files_found) {
  const std::vector<Key> known = all_keys(format.scenario());
  std::set<std::string> refused;
  for (const auto& [key, looks_right] : naming_keys)
    if (!files_found || refuses_names(root[key], looks_right)) refused.insert(key);
  if (!files_found) refused.insert("let");
  for (const Entry& entry : root.entries())
    if (!find_key(known, entry.key.value)) refused.insert(meant_key(entry.key.value, names_of(known)));
  if (refused.contains("generate_actors")) refused.insert("actors");
  if (refused.contains("generate_event_types")) refused.insert("event_types");
  return refused;
}

}  // namespace entente::reading
