/// Event types and scheduled events.
#include <fmt/format.h>

#include <algorithm>

#include "scenario/format.h"
#include "scenario/headline.h"
#include "scenario/names.h"
#include "scenario/readers.h"
#include "scenario/refused_names.h"

namespace entente::reading {
namespace {

Effect read_effect(const Item& item, Diagnostics& diagnostics) {
  const bool assigns = item["change"].text().find('=') != std::string::npos;  // is said where it is resolved
  check_one_of(item, {"by", "raise_to", "lower_to"}, assigns, diagnostics);
  if (item["lasting"].given() && !item["by"].given()) {
    diagnostics.error(item["lasting"].origin(), "only an effect with 'by' can be lasting");
  }
  Effect effect;
  effect.bindings = read_bindings(item["for"], diagnostics);
  effect.where = item["where"].expression();
  effect.change = item["change"].placed_text();
  effect.by = item["by"].expression();
  effect.raise_to = item["raise_to"].expression();
  effect.lower_to = item["lower_to"].expression();
  effect.lasting = item["lasting"].expression();
  effect.provenance = item.provenance();
  effect.origin = item.origin();
  return effect;
}

/// A role is filled beside the other keys of an event.
void check_role_name(const Text& name, Diagnostics& diagnostics) {
  for (const Object* format : {&event_format(), &emission_format()}) {
    if (!find_key(all_keys(*format), name.value)) continue;
    return diagnostics.error(name.origin,
                             fmt::format("'{}' is a key of events; choose another name", name.value));
  }
}

/// What stands in braces must be a role.
void check_headline(const EventType& type, Diagnostics& diagnostics) {
  std::vector<std::string> roles;
  for (const Role& role : type.roles) roles.push_back(role.name);
  for (const HeadlinePiece& piece : headline_pieces(type.headline.value)) {
    if (!piece.role || std::find(roles.begin(), roles.end(), piece.text) != roles.end()) continue;
    diagnostics.error_inside(
        type.headline.origin, piece.at,
        fmt::format("'{}' is not a role of '{}'{}", piece.text, type.name, did_you_mean(piece.text, roles)));
  }
}

EventType read_event_type(const Entry& entry, Diagnostics& diagnostics) {
  EventType type;
  type.name = entry.key.value;
  type.origin = entry.key.origin;
  type.cameo = entry.value["cameo"].text();
  type.headline = entry.value["headline"].placed_text();
  type.provenance = entry.value.provenance();
  type.roles_refused = refuses_names(entry.value["roles"], is_name);
  for (const Entry& role : entry.value["roles"].entries()) {
    check_role_name(role.key, diagnostics);
    type.roles.push_back({role.key.value, role.value.text() == "group", role.key.origin});
  }
  if (!type.roles_refused) check_headline(type, diagnostics);
  const Item seeing = entry.value.with_let();
  type.let = seeing.own_let();
  for (const Item& effect : seeing["effects"].items()) type.effects.push_back(read_effect(effect, diagnostics));
  return type;
}

void check_repetition(const Item& item, const Event& event, Diagnostics& diagnostics) {
  const Item until = item["until"];
  if (until.given() && !item["every"].given()) {
    diagnostics.error(until.origin(), "only an event with 'every' can have an 'until'");
  } else if (event.until && item["date"].date() && *event.until < event.date) {
    diagnostics.error(until.origin(), fmt::format("found {}; expected no day before the event's date, {}",
                                                  to_string(*event.until), to_string(event.date)));
  }
}

Event read_event(const Entry& entry, Diagnostics& diagnostics) {
  const Item& item = entry.value;
  Event event;
  event.id = entry.key.value;
  event.origin = entry.key.origin;
  event.date = item["date"].date().value_or(Date{});
  event.dated = item["date"].origin();
  event.emission = read_emission(item, names_of(all_keys(event_format())));
  event.probability = item["probability"].expression();
  event.when = item["when"].expression();
  event.every = item["every"].duration();
  event.until = item["until"].date();
  event.provenance = item.provenance();
  check_repetition(item, event, diagnostics);
  return event;
}

}  // namespace

void read_event_types(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["event_types"].entries()) {
    scenario.event_types.push_back(read_event_type(entry, diagnostics));
  }
  for (const Entry& entry : root["generate_event_types"].entries()) {
    EventType type = read_event_type(entry, diagnostics);
    type.generated = true;
    const std::size_t count = entry.value["count"].whole().value_or(0);
    for (std::size_t i = 0; i < count; ++i) {
      type.name = entry.key.value + std::to_string(i);
      scenario.event_types.push_back(type);
    }
  }
}

void read_events(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["events"].entries()) scenario.events.push_back(read_event(entry, diagnostics));
}

}  // namespace entente::reading
