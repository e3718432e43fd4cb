#include "explore/option.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/position_of.h"

namespace entente::explore {
namespace {

constexpr std::string_view unchanged_world = "the scenario itself", leaving_out = "without ";
constexpr std::string_view event_path = "events.", is_null = "=null";

std::vector<std::string> what_ifs_of(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const WhatIf& what_if : scenario.what_ifs) ids.push_back(what_if.id);
  return ids;
}

std::vector<std::string> events_of(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Event& event : scenario.events) ids.push_back(event.id);
  return ids;
}

bool is_setting(const std::string& part) { return part.find('=') != std::string::npos; }

/// The event that a setting leaves out; empty where it is another setting.
std::string event_left_out(const std::string& change) {
  if (!change.starts_with(event_path) || !change.ends_with(is_null)) return "";
  const std::string id = change.substr(event_path.size(), change.size() - event_path.size() - is_null.size());
  return id.find_first_of(".=") == std::string::npos ? id : "";
}

std::string setting_without(const std::string& event) {
  return fmt::format("{}{}{}", event_path, event, is_null);
}

std::string change_of(const Scenario& scenario, const std::string& part) {
  if (is_setting(part)) return part;
  std::vector<std::string> known = what_ifs_of(scenario);
  if (position_of(known, part)) return part;
  const std::vector<std::string> events = events_of(scenario);
  if (position_of(events, part)) return setting_without(part);
  known.insert(known.end(), events.begin(), events.end());
  throw UnknownNameError(fmt::format("'{}' is neither a what-if nor an event of the scenario{}", part,
                                     known.empty() ? ", which has none" : did_you_mean_or(part, known)));
}

std::string left_out_of(const Scenario& scenario, const std::string& event) {
  const std::vector<std::string> events = events_of(scenario);
  if (!position_of(events, event)) throw UnknownNameError(is_not_a("event of the scenario", event, events));
  return setting_without(event);
}

std::string without_blanks(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' '), end = text.find_last_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

}  // namespace

std::vector<std::string> parts_of(const std::string& option) {
  if (is_setting(option)) return {option};
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= option.size();) {
    const std::size_t end = std::min(option.find('+', begin), option.size());
    parts.push_back(option.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> changes_of(const Scenario& scenario, const std::string& option) {
  std::vector<std::string> changes;
  if (option.empty()) return changes;
  for (const std::string& part : parts_of(option)) changes.push_back(change_of(scenario, part));
  return changes;
}

std::string changes_text(const std::vector<std::string>& changes) {
  std::string text;
  for (const std::string& change : changes) {
    const std::string event = event_left_out(change);
    text += (text.empty() ? "" : " + ") + (event.empty() ? change : std::string(leaving_out) + event);
  }
  return text.empty() ? std::string(unchanged_world) : text;
}

std::vector<std::string> changes_of_world(const Scenario& scenario, const std::string& world) {
  std::vector<std::string> changes;
  if (world.empty() || world == unchanged_world) return changes;
  for (const std::string& part : parts_of(world)) {
    const std::string plain = without_blanks(part);
    const std::string change = plain.starts_with(leaving_out)
                                   ? left_out_of(scenario, plain.substr(leaving_out.size()))
                                   : change_of(scenario, plain);
    if (position_of(changes, change)) throw RequestError("'" + plain + "' stands twice in '" + world + "'");
    changes.push_back(change);
  }
  return changes;
}

std::size_t world_of(Explorer& explorer, const std::vector<std::string>& changes) {
  std::vector<std::string> others, without;
  for (const std::string& change : changes) {
    std::vector<std::string>& list = event_left_out(change).empty() ? others : without;
    if (!position_of(without, change)) list.push_back(change);
  }
  if (others.empty() || without.empty()) return explorer.world_with(others.empty() ? without : others);
  const std::vector<std::string> events = events_of(explorer.worlds()[explorer.world_with(others)].scenario);
  for (const std::string& change : without)
    if (position_of(events, event_left_out(change))) others.push_back(change);
  return explorer.world_with(others);
}

std::vector<std::string> names_told(const Scenario& scenario, const std::vector<std::string>& options) {
  std::vector<std::string> told;
  const std::vector<std::string> what_ifs = what_ifs_of(scenario), events = events_of(scenario);
  for (const std::string& option : options)
    for (const std::string& part : parts_of(option))
      if (position_of(what_ifs, part) && position_of(events, part))
        told.push_back(fmt::format("'{}' is here the what-if of that name; the event is left out by {}.", part,
                                   setting_without(part)));
  return told;
}

}  // namespace entente::explore
