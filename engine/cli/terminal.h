#pragma once
/// What a stream can show.
#include <cstddef>
#include <string>
#include <string_view>

namespace entente::cli {

enum class Colour { bold, dim, red, green, yellow };

struct Terminal {
  bool interactive = false;  ///< somebody looks at it, not a pipe or a file
  bool redraws = false;      ///< interactive, and a line that is drawn can be drawn over
  bool colours = false;      ///< interactive, and neither NO_COLOR nor a dumb terminal
  bool unicode = false;      ///< the locale's characters are UTF-8
  std::size_t width = 80;    ///< columns to fill: between 40 and 100

  /// The text in a colour, or plain.
  std::string paint(Colour colour, std::string_view text) const;
  std::string_view ellipsis() const { return unicode ? "\u2026" : "..."; }
};

/// The terminal behind file descriptor 1 or 2.
Terminal terminal_of(int descriptor);

}  // namespace entente::cli
