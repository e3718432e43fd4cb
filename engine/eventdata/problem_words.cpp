/// Why lines bring no event, in words.
#include <entente/interchange.h>

#include "base/ordinal.h"

namespace entente {

std::string_view words_of(LineProblem problem) {
  constexpr std::array<std::string_view, line_problems> words = {
      "another number of columns",
      "no UTF-8",
      "a date that cannot be read",
      "an event code that is not known",
      "a number that cannot be read",
      "longer than 1 MB",
      "no source or no target",
      "within one actor",
      "outside the dates asked for",
      "of actors with too few events, or not asked for",
      "on 9999-12-31, after which no scenario can end",
      "of an event whose ID stood in a line before",
      "a second event of its kind on its day",
      "no JSON object",
      "a header again"};
  return words[ordinal(problem)];
}

}  // namespace entente
