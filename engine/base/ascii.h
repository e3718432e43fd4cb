#pragma once
/// Letters and digits of ASCII, whatever the locale.
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
inline std::vector<std::string> in_small_letters(std::vector<std::string> texts) {
  for (std::string& text : texts) text = in_small_letters(text);
  return texts;
}

}  // namespace entente
