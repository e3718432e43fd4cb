#pragma once
/// A name changed everywhere where it stands.
#include "assist/find.h"

namespace entente::assist {

struct Edit {
  std::size_t from = 0, to = 0;  ///< bytes of the text
  std::string insert;
};

/// The name at the byte, where it can be changed. Throws RequestError, which says why it cannot.
Span renamable_at(const Document& document, std::size_t byte);

/// What is to be changed for the name at the byte to be another one, in the order of the text. Throws
/// RequestError, where the new one is none, is taken, or would make something wrong that was not before.
std::vector<Edit> rename_edits(const Document& document, std::size_t byte, const std::string& name);

/// The text with edits that are in its order.
std::string edited(const std::string& text, const std::vector<Edit>& edits);

}  // namespace entente::assist
