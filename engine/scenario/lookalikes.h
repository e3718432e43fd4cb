#pragma once
/// Characters that word processors, spreadsheets and web pages put where a plain one is needed.
#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Lookalike {
  char32_t character;
  std::string_view name;  ///< with its article
  std::string instead;    ///< what to write, in ASCII
};

/// What `character` is and what to write in its place; nothing for every other character.
std::optional<Lookalike> lookalike(char32_t character);

/// `this is U+201C, a typographic quote; use "`
std::string in_words(const Lookalike& found);

}  // namespace entente
