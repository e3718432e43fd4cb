#include "spreadsheet/event_types.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/position_of.h"
#include "scenario/document.h"
#include "spreadsheet/tidy.h"

namespace entente::spreadsheet {
namespace {

/// A tenth of how far a relation goes from 0.
double tenth_of(const Range& range) {
  const double largest = std::max(std::abs(range.low), std::abs(range.high));
  return std::isfinite(largest) ? tidied(largest / 10) : 0.1;
}

}  // namespace

EventTypes::Type& EventTypes::type_called(const std::string& id) {
  const auto found = std::find_if(types_.begin(), types_.end(), [&](const Type& t) { return t.made.id == id; });
  if (found != types_.end()) return *found;
  types_.emplace_back();
  types_.back().made.id = id;
  return types_.back();
}

void EventTypes::add(const Row& row, const SheetEvent& event) {
  Type& type = type_called(event.type);
  auto& [own, roles] = type.events.emplace_back(&row, std::vector<std::string>());
  for (const auto& [role, actors] : event.roles) roles.push_back(role);
  add_roles(type, event);
  add_effect(type, row);
  add_relation(type, row);
}

/// In the order of the columns.
void EventTypes::add_roles(Type& type, const SheetEvent& event) const {
  std::vector<std::pair<std::string, bool>> roles;
  for (const auto& [column, role] : columns_.roles) {
    const auto of_role = [&, &name = role](const auto& each) { return each.first == name; };
    const auto known = std::find_if(type.made.roles.begin(), type.made.roles.end(), of_role);
    const auto filled = std::find_if(event.roles.begin(), event.roles.end(), of_role);
    const bool several = filled != event.roles.end() && filled->second.size() > 1;
    if (known != type.made.roles.end())
      roles.emplace_back(role, known->second || several);
    else if (filled != event.roles.end())
      roles.emplace_back(role, several);
  }
  type.made.roles = std::move(roles);
}

void EventTypes::add_effect(Type& type, const Row& row) {
  const Cell& cell = cell_in(row, columns_.effect);
  if (cell.text.empty()) return;
  const auto effect = numbers_.read(cell);
  if (effect && type.effect && *type.effect != *effect)
    say(cell, fmt::format("found {}; above, the effect of {} is {}", cell.text, type.made.id,
                          reading::shortest(*type.effect)));
  if (!type.effect) type.effect = effect;
}

void EventTypes::add_relation(Type& type, const Row& row) {
  const Cell& cell = cell_in(row, columns_.relation);
  const std::string id = cell.text.empty() ? "" : relation_called(cell);
  if (id.empty()) return;
  if (!type.relation.empty() && type.relation != id)
    say(cell, fmt::format("found '{}'; above, {} changes {}", cell.text, type.made.id, type.relation));
  if (type.relation.empty()) type.relation = id;
}

std::string EventTypes::relation_called(const Cell& cell) const {
  std::vector<std::string> titles;
  for (const SheetRelation& relation : made_.relations) {
    if (in_small_letters(cell.text) == in_small_letters(relation.title) || cell.text == relation.id)
      return relation.id;
    titles.push_back(relation.title);
  }
  say(cell, is_not_a("relation", cell.text, titles));
  return {};
}

void EventTypes::say_open_roles(const Type& type) const {
  for (const auto& [row, filled] : type.events)
    for (const auto& [role, group] : type.made.roles)
      if (!position_of(filled, role))
        reading_.faults.say(
            sheet_, row->front().at,
            fmt::format("nobody stands in the column {} here, as in other events of the type {}", role,
                        type.made.id));
}

/// A size that the sheet does not say may go either way, up to a tenth of the relation's range.
void EventTypes::set_effect(Type& type) const {
  for (const SheetRelation& relation : made_.relations) {
    if (!type.relation.empty() && relation.id != type.relation) continue;
    type.made.relation = relation.id;
    type.made.high = type.effect.value_or(tenth_of(relation.range));
    type.made.low = type.effect.value_or(-type.made.high);
    type.made.source = type.effect ? sheet_.source() : "to be judged";
    return;
  }
}

std::vector<SheetEventType> EventTypes::finish() {
  std::vector<SheetEventType> types;
  for (Type& type : types_) {
    say_open_roles(type);
    set_effect(type);
    types.push_back(std::move(type.made));
  }
  return types;
}

}  // namespace entente::spreadsheet
