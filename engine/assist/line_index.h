#pragma once
/// Lines of a text, and columns as programs count them.
#include <entente/diagnostics.h>

#include <string_view>
#include <vector>

namespace entente::assist {

/// What a column counts.
enum class Columns { bytes, utf16 };

/// A line and a column of it, from 0 on.
struct Mark {
  std::size_t line = 0, column = 0;
};

class LineIndex {
 public:
  /// The text must stay.
  LineIndex(std::string_view text, Columns columns);

  /// What lies beyond a line is its end, and beyond the text the text's.
  std::size_t byte_at(Mark mark) const;
  Mark mark_at(std::size_t byte) const;
  /// A position in code points, from 1 on.
  Mark mark_at(Position position) const;

 private:
  std::string_view line(std::size_t number) const;

  std::string_view text_;
  Columns columns_;
  std::vector<std::size_t> begins_;  ///< of lines
};

/// UTF-16 units of a text in UTF-8.
std::size_t utf16_size(std::string_view text);
/// The byte after so many UTF-16 units; the middle of a character is its beginning.
std::size_t byte_after(std::string_view text, std::size_t utf16_units);

}  // namespace entente::assist
