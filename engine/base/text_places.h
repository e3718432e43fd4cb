#pragma once
/// Where things stand in a text: lines, columns, and the strings of JSON.
#include <entente/diagnostics.h>

namespace entente::reading {

/// 3 where the text begins with the UTF-8 byte order mark, else 0.
std::size_t bom_size(std::string_view text);

/// The byte that ends its lines: LF, or CR in a text without any LF.
char line_end_of(std::string_view text);

/// Line and column of a byte of the text, whose lines end with that byte.
Position position_in(std::string_view text, std::size_t offset, char line_end);
/// With the byte that ends lines in this text.
Position position_in(std::string_view text, std::size_t offset);

/// The byte of the text that stands for byte `decoded` of the decoded string that begins, with its quote, at
/// `at`.
std::size_t offset_in_string(std::string_view text, std::size_t at, std::size_t decoded);
/// The other way round: the byte of the decoded string that stands at byte `offset` of the text, or begins
/// before it.
std::size_t decoded_in_string(std::string_view text, std::size_t at, std::size_t offset);

}  // namespace entente::reading
