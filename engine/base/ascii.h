#pragma once
/// Letters and digits of ASCII, whatever the locale.
#include <string>
#include <string_view>

namespace entente {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Other characters stay.
inline std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace entente
