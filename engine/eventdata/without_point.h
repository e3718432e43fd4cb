#pragma once
#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace entente::eventdata {

/// `190` of `190.0`, as programs write a column of whole numbers in which one is missing; other texts as they
/// are.
inline std::string_view without_point(std::string_view text) {
  if (!text.ends_with(".0")) return text;
  const std::string_view whole = text.substr(0, text.size() - 2);
  return !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit) ? whole : text;
}

}  // namespace entente::eventdata
