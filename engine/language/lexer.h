#pragma once
/// Expressions cut into tokens.
#include "language/ast.h"

namespace entente::language {

enum class TokenKind { number, name, symbol, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;  ///< a name or a symbol (`<=`)
  double number = 0;
  std::size_t at = 0;
};

/// All tokens of `text`, closed by one of kind `end`. Throws SyntaxError.
std::vector<Token> tokenize(std::string_view text);

}  // namespace entente::language
