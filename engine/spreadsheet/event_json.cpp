#include "spreadsheet/event_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace entente::spreadsheet {
namespace {

using Json = nlohmann::ordered_json;

bool is_group(const std::string& role, const std::string& type, const Sheets& sheets) {
  const auto known = std::find_if(sheets.event_types.begin(), sheets.event_types.end(),
                                  [&](const SheetEventType& each) { return each.id == type; });
  return known != sheets.event_types.end() &&
         std::find(known->roles.begin(), known->roles.end(), std::pair(role, true)) != known->roles.end();
}

}  // namespace

void add_texts(Json& json, const std::string& note, const std::string& source) {
  if (!note.empty()) json["note"] = note;
  if (!source.empty()) json["source"] = source;
}

Json effect_json(const SheetEventType& type, const std::string& size, const TakenNames& taken) {
  std::vector<std::string> bindings, ends;
  for (std::size_t k = 0; k < 2; ++k) {
    const std::string variable = taken.unlike(k == 0 ? "i" : "j");
    const bool filled = k < type.roles.size(), one = filled && !type.roles[k].second;
    if (!one) bindings.push_back(variable + " in " + (filled ? type.roles[k].first : "actor"));
    ends.push_back(one ? type.roles[k].first : variable);
  }
  Json effect = Json::object();
  if (!bindings.empty()) effect["for"] = bindings.size() == 1 ? Json(bindings[0]) : Json(bindings);
  effect["change"] = fmt::format("{}[{}, {}]", type.relation, ends[1], ends[0]);
  effect["by"] = size + " * intensity";
  return effect;
}

Json event_json(const SheetEvent& event, const Sheets& sheets) {
  Json json{{"date", to_string(event.date)}, {"type", event.type}};
  for (const auto& [role, actors] : event.roles) {
    Json ids = Json::array();
    for (const std::size_t actor : actors) ids.push_back(sheets.actors[actor].id);
    json[role] = ids.size() > 1 || is_group(role, event.type, sheets) ? ids : ids.at(0);
  }
  if (!event.intensity.empty()) json["intensity"] = std::strtod(event.intensity.c_str(), nullptr);
  if (!event.probability.empty()) json["probability"] = std::strtod(event.probability.c_str(), nullptr);
  if (!event.every.empty()) json["every"] = event.every;
  if (!event.until.empty()) json["until"] = event.until;
  add_texts(json, event.note, event.source);
  return json;
}

}  // namespace entente::spreadsheet
