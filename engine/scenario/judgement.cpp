#include "scenario/judgement.h"

#include <entente/scenario.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Keys whose values are names, units or words for people.
bool is_no_number(std::string_view key) {
  constexpr auto words = std::to_array<std::string_view>(
      {"note",     "source", "label", "describe",   "name",      "title",    "kind",
       "headline", "cameo",  "unit",  "range",      "scale",     "type",     "roles",
       "for",      "per",    "sense", "storage",    "symmetric", "relation", "attribute",
       "through",  "change", "form",  "saturation", "over",      "ties_csv", "emit"});
  return is_one_of(key, words);
}

/// A figure that is no part of a name: `0.2 * x` has one, `x2` has none.
bool has_figure(const std::string& text) {
  bool in_name = false;
  for (const char c : text) {
    if (is_digit(c) && !in_name) return true;
    in_name = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (in_name && is_digit(c));
  }
  return false;
}

std::string source_of(const Json& item) {
  const auto found = item.is_object() ? item.find("source") : item.end();
  return found != item.end() && found->is_string() ? found->get<std::string>() : "";
}

bool is_drawn(const Json& item) {
  return std::any_of(item.begin(), item.end(), [](const Json& part) { return part.is_array(); });
}

std::size_t numbers_in(const Json& value);

std::size_t numbers_of_parts(const Json& item) {
  std::size_t sum = 0;
  for (const auto& [key, part] : item.items())
    if (!(item.is_object() && is_no_number(key)) && source_of(part).empty()) sum += numbers_in(part);
  return sum;
}

std::size_t numbers_in(const Json& value) {
  if (value.is_number()) return 1;
  if (value.is_string()) return has_figure(value.get<std::string>()) ? 1 : 0;
  return value.is_structured() ? numbers_of_parts(value) : 0;
}

/// Of an item and its parts, where `source` is the nearest above them.
std::size_t judged_below(std::string_view section, const Json& item, const std::string& above) {
  const std::string own = source_of(item), source = own.empty() ? above : own;
  std::size_t sum = is_to_be_judged(source) ? own_numbers(section, item) : 0;
  const auto add_parts = [&](const auto& self, const Json& part) -> void {
    if (!part.is_structured()) return;
    for (const Json& below : part)
      if (source_of(below).empty())
        self(self, below);
      else
        sum += judged_below(section, below, source);
  };
  add_parts(add_parts, item);
  return sum;
}

}  // namespace

bool is_to_be_judged(std::string_view source) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!source.empty() && blank(source.front())) source.remove_prefix(1);
  while (!source.empty() && blank(source.back())) source.remove_suffix(1);
  return in_small_letters(source) == "to be judged";
}

bool is_no_assumption(std::string_view section) {
  constexpr auto elsewhere =
      std::to_array<std::string_view>({"title", "description", "note", "source", "time", "runs", "seed",
                                       "watch", "what_if", "expect", "include", "entente", "$schema"});
  return is_one_of(section, elsewhere);
}

std::size_t own_numbers(std::string_view section, const Json& item) {
  if (section == "parameters" && item.is_object()) return numbers_of_parts(item) > 0 || is_drawn(item) ? 1 : 0;
  return numbers_in(item);
}

std::size_t count_to_be_judged(std::string_view document) {
  if (in_small_letters(document).find("to be judged") == std::string::npos) return 0;
  std::size_t sum = 0;
  const Json all = Json::parse(document, nullptr, true, true);
  for (const auto& [section, items] : all.items()) {
    if (is_no_assumption(section) || !items.is_structured()) continue;
    for (const Json& item : items) sum += judged_below(section, item, source_of(all));
  }
  return sum;
}

std::size_t numbers_to_be_judged(const Scenario& scenario) { return count_to_be_judged(scenario.resolved); }

}  // namespace entente
