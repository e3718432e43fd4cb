#pragma once
/// JSON as text: where its tokens stand.
#include <cstddef>
#include <string_view>

namespace entente::reading {

/// 3 where the text begins with the UTF-8 byte order mark, else 0.
std::size_t bom_size(std::string_view text);

/// The first byte at or after `at` that is neither blank nor part of a comment nor `,` nor `:` (text.size():
/// none).
std::size_t token_start(std::string_view text, std::size_t at);

/// The byte after the token (a string, a number, a word, a bracket) that begins at `at`.
std::size_t token_end(std::string_view text, std::size_t at);

/// The byte of the text that stands for byte `decoded` of the decoded string that begins, with its quote, at
/// `at`.
std::size_t offset_in_string(std::string_view text, std::size_t at, std::size_t decoded);

}  // namespace entente::reading
