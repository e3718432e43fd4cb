#include "base/blank_mark.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace entente {

bool is_blank_mark(std::string_view text) {
  constexpr auto marks = std::to_array<std::string_view>(
      {"-", "\u2013", "\u2014", "\u2212", ".", "..", "n/a", "na", "n.a."});
  constexpr std::size_t longest = 4;
  return !text.empty() && text.size() <= longest &&
         std::find(marks.begin(), marks.end(), in_small_letters(text)) != marks.end();
}

}  // namespace entente
