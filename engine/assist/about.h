#pragma once
/// What is told of a key, a name or a function.
#include "assist/document.h"
#include "language/functions.h"

namespace entente::assist {

struct About {
  std::string detail;  ///< a line: `relation, range [-1, 1], half_life "2 years"`
  std::string help;    ///< Markdown, some lines; or empty
};

/// `relation`, `event type`, ...
std::string_view kind_word(NameKind kind);

/// A thing that a document names: its own keys as they are written, and where its number comes from.
About about(const Thing& thing, const Document& document);
/// A key of the format.
About about(const reading::Key& key);
/// A function, an aggregate or a measure.
About about(std::string_view name, const language::Usage& usage);

/// How one actor stands toward another at the start, where a tie says so: `trust[PAK, AFG] is 0.3 at the
/// start`; or empty.
std::string tie_at_start(const std::string& relation, const std::string& from, const std::string& to,
                         const Document& document);

}  // namespace entente::assist
