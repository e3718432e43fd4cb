#pragma once
/// What stands at a byte of a document.
#include "assist/document.h"

namespace entente::assist {

/// A key, a value, or a place between such.
struct Site {
  enum class Kind { key, value, between } kind = Kind::between;
  Path path = {};          ///< down to the value; of a key, to the value that it has
  Stretch stretch = {};    ///< what is written there, within its quotes; between: nothing
  std::string text = {};   ///< of a text or a key, without escapes; of another value as it is written
  std::size_t inside = 0;  ///< byte of that text
};

/// At the byte of the text; `path` leads into the document, which must stay.
Site site_at(const Document& document, std::size_t byte);

/// Whether it is an expression or a cell.
bool is_expression(const Site& site);

/// At byte `inside` of the value at keys (and numbers of list items) from the document down; nothing where
/// there is none.
std::optional<Site> site_in(const Document& document, const std::vector<std::string>& keys, std::size_t inside);

/// The document as it would be if what is begun at a byte were whole: a text closed, a key with a value,
/// something where nothing stands yet. Of several ways the one after which most can be read.
struct Mended {
  std::unique_ptr<const Document> document = {};  ///< null where nothing need be done, or nothing helps
  std::size_t byte = 0;                           ///< of what stands there then
};
Mended mended(const Document& document, std::size_t byte);

}  // namespace entente::assist
