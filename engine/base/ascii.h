#pragma once
/// Letters of ASCII, whatever the locale.
#include <string>
#include <string_view>

namespace entente {

/// Other characters stay.
inline std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace entente
