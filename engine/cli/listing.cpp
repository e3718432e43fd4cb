#include "cli/listing.h"

#include <fmt/format.h>

#include <cmath>

#include "cli/distribution_json.h"
#include "cli/json_text.h"
#include "cli/page.h"
#include "cli/reading.h"
#include "results/outputs.h"

namespace entente::cli {
namespace {

/// What a list says about one thing: its id, what it is, and the words of its author.
struct Entry {
  std::string id, what, text;
};

std::string roles(const Emission& emission) {
  std::string text;
  for (const RoleFilling& role : emission.roles) {
    std::string values;
    for (const Text& value : role.values) values += (values.empty() ? "" : ", ") + value.value;
    text += (text.empty() ? "" : "; ") + role.role.value + " " + values;
  }
  return text;
}

std::string emission(const Emission& e) {
  const std::string filled = roles(e);
  return filled.empty() ? e.type.value : e.type.value + ": " + filled;
}

/// What the author says about it: the note, else where it comes from.
std::string words_on(const Provenance& p) { return p.note.empty() ? p.source : p.note; }

std::vector<Entry> actors(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Actor& a : scenario.actors)
    entries.push_back({a.code, (a.name.empty() ? "" : a.name + ", ") + a.kind, a.provenance.note});
  for (const GeneratedActors& g : scenario.generate_actors)
    entries.push_back({g.prefix + "0 ... " + g.prefix + std::to_string(g.count > 0 ? g.count - 1 : 0),
                       std::to_string(g.count) + " actors, " + g.kind, g.provenance.note});
  return entries;
}

/// `2025-06-01, every 2 weeks until 2025-12-31`
std::string when(const Event& e) {
  return to_string(e.date) + (e.every ? ", every " + to_string(*e.every) : "") +
         (e.until ? " until " + to_string(*e.until) : "");
}

/// What it hangs on, where it may not happen.
std::string conditions(const Event& e) {
  return (e.probability.given() ? "; probability " + e.probability.text : "") +
         (e.when.given() ? "; when " + e.when.text : "");
}

std::vector<Entry> events(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Event& e : scenario.events)
    entries.push_back({e.id, when(e) + " " + emission(e.emission) + conditions(e), words_on(e.provenance)});
  if (const std::size_t rows = scenario.events_csv.rows(); rows > 0)
    entries.push_back({"events_csv", counted(rows, "row") + " of a table", ""});
  return entries;
}

std::vector<Entry> rules(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Rule& r : scenario.rules) entries.push_back({r.id, emission(r.emission), words_on(r.provenance)});
  return entries;
}

std::vector<Entry> what_ifs(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const WhatIf& w : scenario.what_ifs) entries.push_back({w.id, w.describe, w.provenance.note});
  return entries;
}

/// `uniform, 0.3 to 0.5`; of one that is not drawn its value.
std::string drawn_text(const Parameter& p) {
  const Distribution& d = p.distribution;
  const auto number = [](double value) { return fmt::format("{:.6g}", value); };
  const std::string a = number(d.a), b = number(d.b);
  switch (d.kind) {
    case Distribution::Kind::uniform:
      return fmt::format("uniform, {} to {}", a, b);
    case Distribution::Kind::triangular:
      return fmt::format("triangular, {} to {}, most often near {}", a, number(d.c), b);
    case Distribution::Kind::normal:
      return fmt::format("normal, mean {}, standard deviation {}", a, b);
    case Distribution::Kind::lognormal:
      return fmt::format("lognormal, median {}", number(std::exp(d.a)));
    case Distribution::Kind::fixed:
      break;
  }
  return number(p.value);
}

std::vector<Entry> parameters(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Parameter& p : scenario.parameters)
    entries.push_back({p.name, drawn_text(p), words_on(p.provenance)});
  return entries;
}

/// Those that all others may use.
std::vector<Entry> definitions(const Scenario& scenario) {
  std::vector<Entry> entries;
  if (!scenario.let) return entries;
  for (const Definition& d : scenario.let->own) {
    const std::string actors = fmt::format("{}", fmt::join(d.variables, ", "));
    entries.push_back(
        {actors.empty() ? d.name : fmt::format("{}({})", d.name, actors), d.is.text, words_on(d.provenance)});
  }
  return entries;
}

std::vector<Entry> outcomes(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Outcome& o : scenario.outcomes)
    entries.push_back({o.id, o.label.empty() ? o.is.text : o.label, words_on(o.provenance)});
  return entries;
}

/// An entry may stand for several.
void add_section(Page& page, const std::string& heading, std::size_t count, const std::vector<Entry>& entries) {
  if (entries.empty()) return;
  page.blank();
  page.heading(heading + " (" + std::to_string(count) + ")");
  for (const Entry& entry : entries) {
    page.definition(entry.id, entry.what);
    if (!entry.text.empty()) page.remark(entry.text, 6);
  }
}

Json json_entries(const std::vector<Entry>& entries, const char* id, const char* what) {
  Json array = Json::array();
  for (const Entry& entry : entries) {
    array.push_back({{id, entry.id}, {what, entry.what}});
    if (!entry.text.empty()) array.back()["note"] = entry.text;
  }
  return array;
}

Json json_actors(const Scenario& scenario) {
  Json array = Json::array();
  for (const Actor& a : scenario.actors)
    array.push_back({{"code", a.code}, {"name", a.name}, {"kind", a.kind}});
  for (const GeneratedActors& g : scenario.generate_actors)
    array.push_back({{"prefix", g.prefix}, {"count", g.count}, {"kind", g.kind}});
  return array;
}

Json with_words(Json json, const Provenance& provenance) {
  if (!provenance.note.empty()) json["note"] = provenance.note;
  if (!provenance.source.empty()) json["source"] = provenance.source;
  return json;
}

Json json_emission(const std::string& id, const Emission& emission, const Provenance& provenance) {
  Json json{{"id", id}, {"type", emission.type.value}};
  for (const RoleFilling& role : emission.roles) {
    Json values = Json::array();
    for (const Text& value : role.values) values.push_back(value.value);
    json["roles"][role.role.value] = role.list ? values : values.at(0);
  }
  return with_words(std::move(json), provenance);
}

}  // namespace

std::size_t actor_count(const Scenario& scenario) {
  std::size_t count = scenario.actors.size();
  for (const GeneratedActors& generated : scenario.generate_actors) count += generated.count;
  return count;
}

std::size_t event_count(const Scenario& scenario) {
  return scenario.events.size() + scenario.events_csv.rows();
}

std::string text_listing(const Scenario& scenario, const Terminal& terminal) {
  Page page(terminal);
  page.title(scenario.title.empty() ? scenario.name : scenario.title);
  page.paragraph(to_string(scenario.time.start) + " to " + to_string(scenario.time.end));
  if (!scenario.description.empty()) page.remark(scenario.description, 0);
  add_section(page, "Actors", actor_count(scenario), actors(scenario));
  add_section(page, "Events", event_count(scenario), events(scenario));
  add_section(page, "Rules", scenario.rules.size(), rules(scenario));
  add_section(page, "Parameters", scenario.parameters.size(), parameters(scenario));
  const std::vector<Entry> named = definitions(scenario);
  add_section(page, "Named expressions", named.size(), named);
  add_section(page, "Outcomes", scenario.outcomes.size(), outcomes(scenario));
  add_section(page, "What-ifs", scenario.what_ifs.size(), what_ifs(scenario));
  return page.text();
}

std::string json_listing(const Scenario& scenario, const Terminal& terminal) {
  Json json{{"title", scenario.title},
            {"description", scenario.description},
            {"start", to_string(scenario.time.start)},
            {"end", to_string(scenario.time.end)},
            {"actors", json_actors(scenario)}};
  json["events"] = Json::array();
  for (const Event& e : scenario.events) {
    json["events"].push_back(json_emission(e.id, e.emission, e.provenance));
    json["events"].back()["date"] = to_string(e.date);
    if (e.every) json["events"].back()["every"] = to_string(*e.every);
    if (e.until) json["events"].back()["until"] = to_string(*e.until);
    if (e.probability.given()) json["events"].back()["probability"] = e.probability.text;
    if (e.when.given()) json["events"].back()["when"] = e.when.text;
  }
  json["events_csv_rows"] = scenario.events_csv.rows();
  json["rules"] = Json::array();
  for (const Rule& r : scenario.rules) json["rules"].push_back(json_emission(r.id, r.emission, r.provenance));
  json["parameters"] = Json::array();
  for (const Parameter& p : scenario.parameters)
    json["parameters"].push_back(
        with_words({{"id", p.name}, {"value", p.value}, {"distribution", distribution_json(p.distribution)}},
                   p.provenance));
  json["let"] = json_entries(definitions(scenario), "name", "is");
  json["outcomes"] = Json::array();
  for (const Outcome& o : scenario.outcomes)
    json["outcomes"].push_back(with_words(
        {{"id", o.id}, {"label", o.label}, {"is", o.is.text}, {"over", spelling(o.over)}}, o.provenance));
  json["what_ifs"] = json_entries(what_ifs(scenario), "id", "describe");
  return json_text(json, terminal);
}

}  // namespace entente::cli
