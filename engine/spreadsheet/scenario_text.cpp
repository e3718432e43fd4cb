/// From what sheets hold to a scenario.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "spreadsheet/event_json.h"
#include "spreadsheet/readable_json.h"
#include "spreadsheet/taken_names.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;
using namespace spreadsheet;
using std::chrono::days;

constexpr std::size_t watched_ties = 8, most_balanced = 300;
constexpr const char* to_be_judged = "to be judged";

Json range_json(const Range& range) {
  const auto end = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
  return Json::array({end(range.low), end(range.high)});
}

bool is_bounded(const Range& range) { return std::isfinite(range.low) || std::isfinite(range.high); }

class Document {
 public:
  Document(const Sheets& sheets, const SheetScenario& scenario) : sheets_(sheets), scenario_(scenario) {
    for (const SheetActor& actor : sheets.actors) {
      taken_.add(actor.id);
      taken_.add(actor.kind);
    }
    for (const SheetAttribute& attribute : sheets.attributes) taken_.add(attribute.id);
    for (const SheetRelation& relation : sheets.relations) taken_.add(relation.id);
    for (const SheetEventType& type : sheets.event_types)
      for (const auto& [role, group] : type.roles) taken_.add(role);
  }

  std::string text() {
    add_head();
    add_actors();
    for (const SheetAttribute& attribute : sheets_.attributes) add_attribute(attribute);
    for (const SheetRelation& relation : sheets_.relations) add_relation(relation);
    for (const SheetEventType& type : sheets_.event_types) add_event_type(type);
    for (const SheetEvent& event : sheets_.events) json_["events"][event.id] = event_json(event, sheets_);
    add_measures();
    add_watched();
    return readable_json(json_);
  }

 private:
  const std::string& id(std::size_t actor) const { return sheets_.actors[actor].id; }

  void add_head() {
    const Time time = time_of(sheets_, scenario_);
    json_["entente"] = 1;
    json_["title"] = scenario_.title;
    if (!scenario_.description.empty()) json_["description"] = scenario_.description;
    json_["time"] = {
        {"start", to_string(time.start)}, {"end", to_string(time.end)}, {"step", to_string(time.step)}};
    for (const char* key :
         {"actors", "attributes", "relations", "parameters", "event_types", "events", "metrics", "outcomes"})
      json_[key] = Json::object();  // in this order; those that stay empty go
  }

  void add_actors() {
    for (const SheetActor& actor : sheets_.actors) {
      Json& json = json_["actors"][actor.id] = Json::object();
      if (actor.name != actor.id) json["name"] = actor.name;
      if (actor.kind != "state") json["kind"] = actor.kind;
      for (std::size_t k = 0; k < actor.attributes.size(); ++k)
        if (actor.attributes[k]) json[sheets_.attributes[k].id] = *actor.attributes[k];
      add_texts(json, actor.note, actor.source);
    }
  }

  void add_attribute(const SheetAttribute& attribute) {
    Json& json = json_["attributes"][attribute.id] = Json::object();
    if (is_bounded(attribute.range)) json["range"] = range_json(attribute.range);
    add_texts(json, attribute.title == attribute.id ? "" : attribute.title, attribute.source);
  }

  void add_relation(const SheetRelation& relation) {
    Json& json = json_["relations"][relation.id];
    if (is_bounded(relation.range)) json["range"] = range_json(relation.range);
    const Range& range = relation.range;  // pairs without a tie start in it, too
    if (range.low > 0 || range.high < 0) json["initial"] = range.low > 0 ? range.low : range.high;
    if (relation.symmetric) json["symmetric"] = true;
    if (relation.sense != Sense::neutral) json["sense"] = to_string(relation.sense);
    for (const SheetTie& tie : relation.ties)
      json["ties"][id(tie.from)][id(tie.to)] =
          tie.low < tie.high ? Json(add_judged(relation, tie)) : Json(tie.value);
    add_texts(json, relation.title == relation.id ? "" : relation.title, relation.source);
  }

  /// The name of a parameter that is drawn between what raters say.
  std::string add_judged(const SheetRelation& relation, const SheetTie& tie) {
    const std::string name = taken_.take(fmt::format("{}_{}_{}", relation.id, id(tie.from), id(tie.to)));
    json_["parameters"][name] = {
        {"value", tie.value}, {"uniform", Json::array({tie.low, tie.high})}, {"source", relation.source}};
    return name;
  }

  void add_event_type(const SheetEventType& type) {
    Json& json = json_["event_types"][type.id] = Json::object();
    for (const auto& [role, group] : type.roles) json["roles"][role] = group ? "group" : "actor";
    if (!type.relation.empty()) json["effects"] = Json::array({effect_json(type, size_of(type), taken_)});
    add_texts(json, "", type.source);
  }

  std::string size_of(const SheetEventType& type) {
    const std::string name = taken_.take("size_of_" + name_made_of(type.id));
    Json& json = json_["parameters"][name] = {{"value", (type.low + type.high) / 2}};
    if (type.low < type.high) json["uniform"] = Json::array({type.low, type.high});
    json["source"] = type.low < type.high ? to_be_judged : type.source;
    return name;
  }

  /// Recorded over time, and perhaps asked of each run at its end.
  void add_measure(const std::string& name, const std::string& expression, const std::string& label,
                   bool asked) {
    json_["metrics"][taken_.take(name)] = {{"value", expression}, {"label", label}};
    if (asked) json_["outcomes"][name + "-at-end"] = {{"is", expression}, {"label", label + " at the end"}};
  }

  /// The mean of everything, and how far what all are to each other is balanced, where that can be asked.
  void add_measures() {
    const std::size_t n = sheets_.actors.size();
    const std::string i = taken_.unlike("i"), j = taken_.unlike("j");
    for (const SheetRelation& r : sheets_.relations) {
      add_measure("mean_of_" + r.id,
                  fmt::format("mean({0} in actor, {1} in actor : {2}[{0}, {1}])", i, j, r.id),
                  "Mean of " + r.title, true);
      if (r.range.low < 0 && n >= 3 && n <= most_balanced)
        add_measure("balance_of_" + r.id, fmt::format("balance({})", r.id), "Balance of " + r.title, true);
    }
    for (const SheetAttribute& a : sheets_.attributes)
      add_measure("mean_of_" + a.id, fmt::format("mean({0} in actor : {1}[{0}])", i, a.id),
                  "Mean of " + a.title, false);
  }

  /// The strongest ties of the first relation; the first pair where it has none.
  void add_watched() {
    if (sheets_.relations.empty() || sheets_.actors.size() < 2) return;
    const SheetRelation& relation = sheets_.relations.front();
    std::vector<SheetTie> ties = relation.ties;
    std::stable_sort(ties.begin(), ties.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.value) > std::abs(b.value); });
    if (ties.empty()) ties.push_back({0, 1});
    for (std::size_t k = 0; k < std::min(watched_ties, ties.size()); ++k)
      json_["watch"].push_back(fmt::format("{}[{},{}]", relation.id, id(ties[k].from), id(ties[k].to)));
    for (const char* key : {"attributes", "parameters", "event_types", "events"})
      if (json_[key].empty()) json_.erase(key);
  }

  const Sheets& sheets_;
  const SheetScenario& scenario_;
  TakenNames taken_;
  Json json_;
};

}  // namespace

Time time_of(const Sheets& sheets, const SheetScenario& scenario) {
  const auto by_date = [](const SheetEvent& a, const SheetEvent& b) { return a.date < b.date; };
  const auto [first, last] = std::minmax_element(sheets.events.begin(), sheets.events.end(), by_date);
  Time time;
  time.step = scenario.step;
  time.start = scenario.start          ? *scenario.start
               : sheets.events.empty() ? *parse_date("2026-01-01")
                                       : first->date;
  time.end = advance(time.start, {1, Unit::year}, 1);
  if (!sheets.events.empty()) time.end = std::max(time.end, Date(last->date + days(1)));
  time.end = scenario.end.value_or(time.end);
  return time;
}

std::string scenario_text(const Sheets& sheets, const SheetScenario& scenario) {
  return Document(sheets, scenario).text();
}

}  // namespace entente
