#pragma once
/// The words and signs of an expression that may be unfinished.
#include <string_view>
#include <vector>

#include "language/lexer.h"

namespace entente::assist {

/// As the language reads them; what it cannot read is left out. The last is of kind `end`.
std::vector<language::Token> tokens_of(std::string_view expression);

/// The bracket that is open at a token, innermost: its own number, and what stands there.
struct OpenBracket {
  std::size_t token = 0;    ///< number of `(` or `[`
  std::size_t comma = 0;    ///< number of the last comma in it, or of itself: what is after it is one argument
  std::size_t commas = 0;   ///< how many stand in it so far
  std::string_view before;  ///< the name before it; empty: none
};

/// Those that are open before token `number`, innermost last.
std::vector<OpenBracket> open_brackets(const std::vector<language::Token>& tokens, std::size_t number);

/// The number of the bracket that closes the one at `number`, or of the end.
std::size_t closing_bracket(const std::vector<language::Token>& tokens, std::size_t number);

}  // namespace entente::assist
