#pragma once
/// What may be written at a place of a document.
#include "assist/about.h"
#include "assist/site.h"

namespace entente::assist {

struct Completion {
  std::string label;
  std::string_view kind;  ///< `key`, `function`, `word`, `value`, or of what it is the name: `actor`, ...
  std::string detail;     ///< a line
  std::string help;       ///< Markdown; may be empty
  std::string insert;     ///< in place of the bytes from `from` to `to` of the text
  std::size_t from = 0, to = 0;
};

/// All that may stand at the byte, best first; what is typed there already is left to who asks.
std::vector<Completion> completions_at(const Document& document, std::size_t byte);

/// The same at byte `inside` of the value at keys from the document down: bytes are of its decoded text, and
/// nothing is put in quotes.
std::vector<Completion> completions_in(const Document& document, const std::vector<std::string>& keys,
                                       std::size_t inside);

/// What may stand somewhere, before it is known how it is written there.
struct Candidate {
  std::string label;
  std::string_view kind;
  About about = {};
  std::string insert = {};  ///< where it is not the label
  bool text = true;         ///< it stands in quotes
};

/// A word within the decoded text of a site, and what may stand in its place.
struct Candidates {
  std::vector<Candidate> all = {};
  std::size_t from = 0;  ///< byte of the text where the word begins
};

Candidates candidates_for_key(const Site& site, const Document& document);
Candidates candidates_for_value(const Site& site, const Document& document);
Candidates candidates_in_expression(const Site& site, const Document& document, bool cell);

/// All names of a kind.
void add_names(NameKind kind, const Document& document, std::vector<Candidate>& all);
void add_name(const Thing& thing, const Document& document, std::vector<Candidate>& all);

}  // namespace entente::assist
