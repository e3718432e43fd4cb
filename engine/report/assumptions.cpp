/// Every number and rule of the scenario, with where it comes from; those that nobody has judged yet first.
#include <algorithm>

#include "report/parts.h"
#include "scenario/judgement.h"

namespace entente::report {
namespace {

constexpr const char* told_apart[] = {"note", "source", "label", "describe", "name", "id"};

std::string text_at(const Json& json, const char* key) {
  return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : "";
}

/// The item without what stands in columns of its own, on one line.
std::string value_of(Json item) {
  if (item.is_object())
    for (const char* key : told_apart) item.erase(key);
  if (item.is_object() && item.size() == 1) item = Json(item.begin().value());
  return item.is_string() ? item.get<std::string>() : item.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string first_of(const Json& item, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (std::string text = text_at(item, key); !text.empty()) return text;
  return "";
}

/// What an item says of itself, and where it stands.
struct Entry {
  std::string section, path, id;
  const Json& item;
  std::string
      source_above;  ///< the nearest source above it; its numbers have that where it has none of its own
};

void add(const Entry& entry, bool of_parts_above, Json& all) {
  const std::string source = text_at(entry.item, "source");
  const bool open = is_to_be_judged(source.empty() && !of_parts_above ? entry.source_above : source);
  all.push_back({{"section", entry.section},
                 {"path", entry.path},
                 {"id", entry.id},
                 {"title", first_of(entry.item, {"label", "name", "describe"})},
                 {"value", value_of(entry.item)},
                 {"note", text_at(entry.item, "note")},
                 {"source", source},
                 {"to_be_judged", open},
                 {"numbers", open ? own_numbers(entry.section, entry.item) : 0}});
}

/// Parts of an item that have a note or a source of their own, as effects of an event type have.
void add_parts(const Entry& entry, Json& all) {
  if (!entry.item.is_structured()) return;
  for (const auto& [key, part] : entry.item.items()) {
    std::string below = entry.path;
    below.append(entry.item.is_array() ? "[" : ".").append(key).append(entry.item.is_array() ? "]" : "");
    const Entry one{entry.section, below, entry.id, part, entry.source_above};
    if (!text_at(part, "note").empty() || !text_at(part, "source").empty()) add(one, true, all);
    add_parts(one, all);
  }
}

/// A list has its items' ids, an object its keys.
std::string id_of(const std::string& key, const Json& item, bool in_list) {
  return in_list ? first_of(item, {"id", "code", "name"}) : key;
}

}  // namespace

Json assumptions_of(const Json& document) {
  Json all = Json::array();
  const std::string above = text_at(document, "source");
  for (const auto& [section, items] : document.items()) {
    if (is_no_assumption(section)) continue;
    if (!items.is_structured()) {
      add({section, section, section, items, above}, true, all);
      continue;
    }
    for (const auto& [key, item] : items.items()) {
      const std::string id = id_of(key, item, items.is_array()), name = id.empty() ? key : id;
      const Entry entry{section, section + "." + name, name, item, above};
      add(entry, false, all);
      add_parts(entry, all);
    }
  }
  std::stable_partition(all.begin(), all.end(),
                        [](const Json& row) { return row["to_be_judged"].get<bool>(); });
  return all;
}

}  // namespace entente::report
