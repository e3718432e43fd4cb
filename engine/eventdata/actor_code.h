#pragma once
/// What may be the code of an actor in a scenario that is made of data.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace entente::eventdata {

inline bool is_actor_code(std::string_view text) {
  const auto word = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || is_digit(c);
  };
  return !text.empty() && !is_digit(text.front()) && std::all_of(text.begin(), text.end(), word);
}

/// Words of the language of expressions, groups of every scenario, and what the library's cameo.json and the
/// scenarios of an import name or bind.
inline constexpr auto words_of_scenarios = std::to_array<std::string_view>(
    {"t",      "in",       "where", "intensity",      "actor",       "state",      "group",       "from",
     "to",     "activity", "score", "usual_activity", "usual_score", "prominence", "memory",      "recency",
     "mirror", "company",  "level", "typical",        "regression",  "momentum",   "days_before", "alliance",
     "i",      "j",        "k",     "source"});
inline bool is_word_of_scenarios(std::string_view code) {
  return std::find(words_of_scenarios.begin(), words_of_scenarios.end(), code) != words_of_scenarios.end();
}

inline std::string no_actor_code(const std::string& text) {
  return "found '" + text + "'; expected a code: letters, digits and _, and no digit first";
}

}  // namespace entente::eventdata
