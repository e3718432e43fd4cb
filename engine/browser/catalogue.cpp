#include "browser/catalogue.h"

#include <cmath>

#include "cli/distribution_json.h"
#include "results/outputs.h"

namespace entente::browser {
namespace {

template <class Things, class Element>
Json list_of(const Things& things, const Element& element) {
  Json list = Json::array();
  for (const auto& thing : things) list.push_back(element(thing));
  return list;
}

/// `note` and `source`, where they are given.
Json with_provenance(Json json, const Provenance& provenance) {
  if (!provenance.note.empty()) json["note"] = provenance.note;
  if (!provenance.source.empty()) json["source"] = provenance.source;
  return json;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

/// An end that is infinite is null.
Json range_json(const Range& range) {
  const auto end = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
  return {end(range.low), end(range.high)};
}

Json parameter_json(const Parameter& p) {
  return with_provenance(
      {{"id", p.name}, {"value", p.value}, {"distribution", cli::distribution_json(p.distribution)}},
      p.provenance);
}

/// A role that one fills has a name, one that several fill a list.
Json roles_json(const Emission& emission) {
  Json roles = Json::object();
  for (const RoleFilling& filling : emission.roles)
    roles[filling.role.value] = filling.list
                                    ? list_of(filling.values, [](const Text& t) { return Json(t.value); })
                                    : Json(filling.values.front().value);
  return roles;
}

Json event_json(const Event& e) {
  Json json{{"id", e.id}, {"type", e.emission.type.value}, {"date", to_string(e.date)}};
  json["roles"] = roles_json(e.emission);
  json["every"] = e.every ? Json(to_string(*e.every)) : Json(nullptr);
  json["until"] = e.until ? Json(to_string(*e.until)) : Json(nullptr);
  json["intensity"] = text_or_null(e.emission.intensity.text);
  json["probability"] = text_or_null(e.probability.text);
  json["when"] = text_or_null(e.when.text);
  return with_provenance(std::move(json), e.provenance);
}

Json rule_json(const Rule& r) {
  Json json{{"id", r.id}, {"type", r.emission.type.value}, {"roles", roles_json(r.emission)}};
  json["for"] = list_of(r.bindings, [](const Binding& b) { return Json(b.variable + " in " + b.group); });
  json["where"] = text_or_null(r.where.text);
  json["when"] = text_or_null(r.when.text);
  json["rate"] = text_or_null(r.rate.text);
  json["probability"] = text_or_null(r.probability.text);
  json["per"] = to_string(r.per);
  json["cooldown"] = r.cooldown ? Json(to_string(*r.cooldown)) : Json(nullptr);
  return with_provenance(std::move(json), r.provenance);
}

Json event_type_json(const EventType& t) {
  Json json{{"id", t.name}};
  json["roles"] = list_of(t.roles, [](const Role& r) { return Json{{"id", r.name}, {"group", r.group}}; });
  json["headline"] = text_or_null(t.headline.value);
  return with_provenance(std::move(json), t.provenance);
}

Json layer_json(const Catalogue::Layer& layer, const LayerSettings& settings) {
  Json json{{"id", layer.name}, {"range", range_json(layer.range)}, {"symmetric", layer.symmetric}};
  json["sense"] = to_string(layer.sense);
  json["scale"] = list_of(layer.scale, [](const ScaleWord& mark) {
    return Json{{"at", mark.at}, {"word", mark.word}};
  });
  return with_provenance(std::move(json), settings.provenance);
}

template <class Settings>
Json layers_json(const std::vector<Catalogue::Layer>& layers, const std::vector<Settings>& settings) {
  Json list = Json::array();
  for (std::size_t k = 0; k < layers.size(); ++k) list.push_back(layer_json(layers[k], settings[k]));
  return list;
}

Json actors_json(const Catalogue& c) {
  Json list = Json::array();
  for (std::size_t k = 0; k < c.actors.size(); ++k)
    list.push_back({{"id", c.actors[k]}, {"name", text_or_null(c.actor_names[k])}, {"kind", c.actor_kinds[k]}});
  return list;
}

Json metric_json(const Catalogue::Series& m) {
  return {{"id", m.name}, {"label", text_or_null(m.label)}, {"unit", text_or_null(m.unit)}};
}

Json outcome_json(const Catalogue::OutcomeInfo& o) {
  return {{"id", o.id}, {"label", text_or_null(o.label)}, {"over", spelling(o.over)}, {"boolean", o.boolean}};
}

/// What the model says of it.
void add_catalogue(const World& world, Json& json) {
  const Catalogue& c = world.catalogue();
  const Scenario& s = world.compiled.scenario;
  json["dates"] = list_of(c.dates, [](Date date) { return Json(to_string(date)); });
  json["actors"] = actors_json(c);
  json["attributes"] = layers_json(c.attributes, s.attributes);
  json["relations"] = layers_json(c.relations, s.relations);
  json["metrics"] = list_of(c.metrics, metric_json);
  json["watched"] = list_of(c.watched, [](const Catalogue::Series& w) { return Json(w.name); });
  json["outcomes"] = list_of(c.outcomes, outcome_json);
  json["drawn"] = c.drawn_parameters;
  json["causes"] = list_of(c.causes, [](const Catalogue::Cause& cause) {
    return Json{{"id", cause.id}, {"kind", to_string(cause.kind)}, {"type", text_or_null(cause.type)}};
  });
}

}  // namespace

Json catalogue_json(const World& world) {
  const Scenario& s = world.compiled.scenario;
  Json json{
      {"title", s.title}, {"description", text_or_null(s.description)}, {"name", s.name}, {"hash", s.hash}};
  json["runs"] = s.runs;
  json["seed"] = std::to_string(s.seed);
  json["step"] = to_string(s.time.step);
  add_catalogue(world, json);
  json["groups"] = list_of(s.groups, [](const Group& g) {
    return Json{{"id", g.name}, {"members", list_of(g.members, [](const Text& t) { return Json(t.value); })}};
  });
  json["parameters"] = list_of(s.parameters, parameter_json);
  json["events"] = list_of(s.events, event_json);
  json["event_types"] = list_of(s.event_types, event_type_json);
  json["rules"] = list_of(s.rules, rule_json);
  json["what_ifs"] = list_of(s.what_ifs, [](const WhatIf& w) {
    return with_provenance({{"id", w.id}, {"describe", text_or_null(w.describe)}}, w.provenance);
  });
  json["resolved"] = s.resolved;
  return json;
}

}  // namespace entente::browser
