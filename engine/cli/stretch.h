#pragma once
/// A stretch of a scale as a line of characters, with marks on it.
#include <entente/results.h>

#include "cli/pictures.h"

namespace entente::cli {

enum class MarkKind { value, start, target };

struct Mark {
  double at = 0;  ///< where it is no number there is no mark
  MarkKind kind = MarkKind::value;
};

/// How a mark looks: in a legend, for example.
std::string_view glyph_of(MarkKind kind, bool unicode);

/// `···━━●━━···│··`: `width` columns; of marks at one place the last is seen.
std::string stretch(const Scale& scale, const Interval& shown, const std::vector<Mark>& marks,
                    std::size_t width, bool unicode);

}  // namespace entente::cli
