#pragma once
/// What a document holds, as a tree to find one's way in.
#include "assist/document.h"

namespace entente::assist {

struct Entry {
  std::string name, detail;
  std::string_view kind;  ///< `key`, or of what it is the name
  Stretch all, own;       ///< bytes of the whole member, and of its key
  std::vector<Entry> children = {};
};

/// The keys of the document, what has a name below them, and the roles of event types.
std::vector<Entry> outline(const Document& document);

}  // namespace entente::assist
