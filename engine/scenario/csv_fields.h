#pragma once
/// The fields of a line of a table, each with its place. No field holds a comma or a line's end.
#include <array>
#include <cstddef>
#include <string_view>

namespace entente::reading {

/// A field without its blanks and quotes, and where it begins.
struct Field {
  std::string_view text;
  std::size_t offset = 0;
};

/// The fields of a line; of those beyond the last place only the number is kept.
struct Fields {
  std::array<Field, 16> field;
  std::size_t count = 0;
  bool blank() const { return count == 1 && field[0].text.empty(); }
};

/// Of a line that begins at byte `offset` of its source.
Fields fields_of(std::string_view line, std::size_t offset);

}  // namespace entente::reading
