#include "backtest/numbered.h"

#include <charconv>

#include "scenario/numbered_actors.h"

namespace entente::detail {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Numbered::Numbered(const std::vector<std::string>& names) : count_(names.size()) {
  for (const std::string& name : names) numbers_.emplace(name, static_cast<std::uint32_t>(numbers_.size()));
}

std::optional<std::uint32_t> Numbered::find(std::string_view text) const {
  if (const auto named = numbers_.find(std::string(text)); named != numbers_.end()) return named->second;
  const auto number = whole_number(text);
  if (!number || *number >= count_) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

Numbered numbered_actors(const Scenario& scenario) { return Numbered(actor_codes(scenario)); }

Numbered numbered_event_types(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const EventType& type : scenario.event_types) names.push_back(type.name);
  return Numbered(names);
}

}  // namespace entente::detail
