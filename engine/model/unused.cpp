/// What stands in a scenario without being used.
#include <algorithm>

#include "language/definitions.h"
#include "model/compilation.h"
#include "scenario/headline.h"

namespace entente::detail {
namespace {

void collect(const Expression& expression, std::set<std::string>& names) {
  if (!expression.given()) return;
  try {
    language::collect_names(*language::parsed(expression), names);
  } catch (const std::runtime_error&) {  // SyntaxError, SaidElsewhere
    return;
  }
}

/// Every name that the effects of a type read, and the roles that its headline tells of.
std::set<std::string> names_read(const EventType& type) {
  std::set<std::string> names;
  for (const Effect& effect : type.effects) {
    for (const Expression* e :
         {&effect.where, &effect.by, &effect.raise_to, &effect.lower_to, &effect.lasting}) {
      collect(*e, names);
    }
    for (const Binding& binding : effect.bindings) names.insert(binding.group);
    collect(Expression{effect.change.value, effect.change.origin}, names);
  }
  for (const HeadlinePiece& piece : headline_pieces(type.headline.value))
    if (piece.role) names.insert(piece.text);
  return names;
}

/// The types of which something fills the roles: who takes part is recorded then.
std::set<std::string> types_filled(const Compilation& c) {
  std::set<std::string> names;
  for (const Event& event : c.scenario.events) names.insert(event.emission.type.value);
  for (const Rule& rule : c.scenario.rules) names.insert(rule.emission.type.value);
  const EventTable& table = c.scenario.events_csv;
  names.insert(table.words.begin(), table.words.end());
  return names;
}

/// It is not idle where it is used with a what-if, or was before this one was applied.
bool is_used_elsewhere(const std::string& name, const Compilation& c) {
  return c.scenario.named_elsewhere.contains(name);
}

void warn_of_roles(Compilation& c) {
  const std::set<std::string> filled = types_filled(c);
  for (const EventType& type : c.scenario.event_types) {
    if (type.generated || filled.contains(type.name) || is_used_elsewhere(type.name, c)) continue;
    const std::set<std::string> read = names_read(type);
    for (const Role& role : type.roles)
      if (!read.contains(role.name))
        c.warning(role.origin, "the role '" + role.name + "' is used by no effect of '" + type.name +
                                   "', and no event or rule fills it");
  }
}

/// An intensity of 1 is what it would be anyway.
void warn_of_intensity(const Emission& emission, const std::set<std::string>& deaf, Compilation& c) {
  const Expression& intensity = emission.intensity;
  if (intensity.given() && intensity.text != "1" && deaf.contains(emission.type.value) &&
      (c.scenario.varied || !is_used_elsewhere("intensity", c)))
    c.warning(intensity.origin, "no effect of '" + emission.type.value + "' reads the intensity");
}

void warn_of_intensities(Compilation& c) {
  std::set<std::string> deaf;
  for (const EventType& type : c.scenario.event_types)
    if (!names_read(type).contains("intensity")) deaf.insert(type.name);
  for (const Event& event : c.scenario.events) warn_of_intensity(event.emission, deaf, c);
  for (const Rule& rule : c.scenario.rules) warn_of_intensity(rule.emission, deaf, c);
}

void warn_of_parameters(Compilation& c) {
  for (std::size_t i = 0; i < c.scenario.parameters.size() && i < c.world().parameter_used.size(); ++i) {
    if (c.world().parameter_used[i]) continue;
    const Parameter& parameter = c.scenario.parameters[i];
    if (is_used_elsewhere(parameter.name, c)) continue;
    c.warning(parameter.origin, "the parameter '" + parameter.name + "' is never used");
  }
}

/// Of what there is for each event type one that is used will do.
bool is_layer_used(const LayerSettings& layer, std::size_t number, Compilation& c) {
  const auto used = [&](std::size_t n) { return c.model.layers[n].moved || c.world().layer_read[n]; };
  if (layer.family.empty()) return used(number) || is_used_elsewhere(layer.name, c);
  const auto& family = c.world().families.at(layer.family);
  return is_used_elsewhere(layer.family, c) ||
         std::any_of(family.begin(), family.end(), [&](const auto& own) { return used(own.second.index); });
}

void warn_of_layer(const LayerSettings& layer, std::size_t number, const std::string& what, Compilation& c) {
  if (is_layer_used(layer, number, c)) return;
  c.warning(layer.origin, "the " + what + " '" + (layer.family.empty() ? layer.name : layer.family) +
                              "' is never read and nothing moves it");
}

void warn_of_layers(Compilation& c) {
  if (c.scenario.at_rest()) return;
  std::size_t number = 0;
  for (const Attribute& attribute : c.scenario.attributes) warn_of_layer(attribute, number++, "attribute", c);
  for (const Relation& relation : c.scenario.relations) warn_of_layer(relation, number++, "relation", c);
}

/// Of the main file: who includes a library need not use all of it.
void warn_of_unnamed(const std::string& what, const std::string& name, const Origin& origin, Compilation& c) {
  const auto& rows = c.scenario.events_csv.words;
  if (origin.place.source != 0 || c.scenario.named.contains(name)) return;
  if (std::find(rows.begin(), rows.end(), name) == rows.end())
    c.warning(origin, "the " + what + " '" + name + "' is never used");
}

/// A name that another named expression alone uses counts as used.
void warn_of_definitions(Compilation& c) {
  each_let(c, [&](const Definitions& let) {
    for (const Definition& one : let.own) warn_of_unnamed("expression", one.name, one.origin, c);
  });
}

/// A variation may leave behind what the scenario as written uses.
void warn_of_what_is_named(Compilation& c) {
  if (c.scenario.varied || c.scenario.at_rest()) return;
  for (const Group& group : c.scenario.groups) warn_of_unnamed("group", group.name, group.origin, c);
  for (const EventType& type : c.scenario.event_types)
    if (!type.generated) warn_of_unnamed("event type", type.name, type.origin, c);
  warn_of_definitions(c);
}

}  // namespace

void warn_unused(Compilation& c) {
  warn_of_roles(c);
  warn_of_intensities(c);
  warn_of_parameters(c);
  warn_of_layers(c);
  warn_of_what_is_named(c);
}

}  // namespace entente::detail
