#pragma once
/// Letters and digits of ASCII, whatever the locale.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Other characters stay.
inline std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}
inline std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}
/// And of no other characters.
inline bool is_of_small_letters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
inline std::vector<std::string> in_small_letters(std::vector<std::string> texts) {
  for (std::string& text : texts) text = in_small_letters(text);
  return texts;
}

}  // namespace entente
