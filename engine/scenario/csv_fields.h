#pragma once
/// The fields of a line of a table, each with its place. No field holds a comma or a line's end.
#include <algorithm>
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

/// The lines of a table that are not blank: the first goes to `header`, the others to `row`, unless `header`
/// said false. False where there is no line.
template <typename Header, typename Row>
bool for_each_row(std::string_view text, std::size_t begin, const Header& header, const Row& row) {
  bool any = false;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Fields fields = fields_of(text.substr(at, end - at), at);
    at = end + 1;
    if (fields.blank()) continue;
    if (any)
      row(fields);
    else if (!header(fields))
      return true;
    any = true;
  }
  return any;
}

}  // namespace entente::reading
