/// Every number and rule of the scenario, with where it comes from.
#include <algorithm>

#include "report/parts.h"

namespace entente::report {
namespace {

/// What no run reads, or what is no assumption.
bool is_told_elsewhere(const std::string& section) {
  constexpr std::string_view elsewhere[] = {"title", "description", "note",    "source", "time",    "runs",
                                            "seed",  "watch",       "what_if", "expect", "include", "entente"};
  return std::find(std::begin(elsewhere), std::end(elsewhere), section) != std::end(elsewhere);
}

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

void add(const std::string& section, const std::string& path, const std::string& id, const Json& item,
         const std::string& note, const std::string& source, Json& all) {
  all.push_back({{"section", section},
                 {"path", path},
                 {"id", id},
                 {"title", first_of(item, {"label", "name", "describe"})},
                 {"value", value_of(item)},
                 {"note", note},
                 {"source", source}});
}

/// Parts of an item that have a note or a source of their own, as effects of an event type have.
void add_parts(const std::string& section, const std::string& path, const std::string& id, const Json& item,
               Json& all) {
  if (!item.is_structured()) return;
  for (const auto& [key, part] : item.items()) {
    std::string below = path;
    below.append(item.is_array() ? "[" : ".").append(key).append(item.is_array() ? "]" : "");
    const std::string note = text_at(part, "note"), source = text_at(part, "source");
    if (!note.empty() || !source.empty()) add(section, below, id, part, note, source, all);
    add_parts(section, below, id, part, all);
  }
}

/// A list has its items' ids, an object its keys.
std::string id_of(const std::string& key, const Json& item, bool in_list) {
  return in_list ? first_of(item, {"id", "code", "name"}) : key;
}

}  // namespace

Json assumptions_of(const Json& document) {
  Json all = Json::array();
  for (const auto& [section, items] : document.items()) {
    if (is_told_elsewhere(section)) continue;
    if (!items.is_structured()) {
      add(section, section, section, items, "", "", all);
      continue;
    }
    for (const auto& [key, item] : items.items()) {
      const std::string id = id_of(key, item, items.is_array());
      const std::string path = section + "." + (id.empty() ? key : id);
      add(section, path, id.empty() ? key : id, item, text_at(item, "note"), text_at(item, "source"), all);
      add_parts(section, path, id.empty() ? key : id, item, all);
    }
  }
  return all;
}

}  // namespace entente::report
