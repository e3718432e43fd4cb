#pragma once
/// Characters in UTF-8, strictly: no surrogates, no overlong forms, nothing above U+10FFFF (RFC 3629).
#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// A character and how many bytes it takes; `size` 0 where the bytes are none.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The character that begins at `at`, which lies inside the text.
CodePoint code_point(std::string_view text, std::size_t at);

/// Where the first bytes stand that are no character; the size of the text where all of it are.
std::size_t end_of_utf8(std::string_view text);

/// Whether all of it are characters.
inline bool is_utf8(std::string_view text) { return end_of_utf8(text) == text.size(); }

/// Appends a character below U+110000.
void append_utf8(std::string& text, char32_t character);

}  // namespace entente
