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

/// Whether all of it are characters.
bool is_utf8(std::string_view text);

/// Appends a character below U+110000.
void append_utf8(std::string& text, char32_t character);

}  // namespace entente
