#pragma once
/// What is told of a place of a document, and where what stands there is made and used.
#include "assist/site.h"

namespace entente::assist {

/// Bytes of one of the sources of a document.
struct Span {
  int source = 0;
  std::size_t from = 0, to = 0;
};

struct Hover {
  std::size_t from = 0, to = 0;  ///< bytes of the text
  std::string text;              ///< Markdown
};

/// Of a key, a name, a function or a word at the byte; nothing where nothing is known of it.
std::optional<Hover> hover_at(const Document& document, std::size_t byte);

/// Where the name at the byte is made, files that are included first; or the file that is named there.
std::vector<Span> definitions_at(const Document& document, std::size_t byte);

/// Everywhere where the name at the byte stands.
std::vector<Span> references_at(const Document& document, std::size_t byte);

}  // namespace entente::assist
