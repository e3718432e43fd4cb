#pragma once
/// The words and signs of an expression, one after the other, and what is said where another was expected.
#include <string>
#include <string_view>
#include <vector>

#include "language/ast.h"
#include "language/lexer.h"

namespace entente::language {

class TokenStream {
 public:
  /// Throws SyntaxError where there are too many.
  explicit TokenStream(std::string_view text);

  const Token& now() const { return tokens_[next_]; }
  Token take() { return tokens_[next_++]; }
  bool at_kind(TokenKind kind) const { return now().kind == kind; }
  bool at_symbol(std::string_view text) const { return at_kind(TokenKind::symbol) && now().text == text; }
  bool at_word(std::string_view text) const { return at_kind(TokenKind::name) && now().text == text; }
  bool take_symbol(std::string_view text);

  void expect_symbol(std::string_view text, const std::string& where);
  AstName expect_name(const std::string& what);
  void expect_end() const;
  /// What stands here, for messages.
  std::string found() const;

  /// Whether one of these stands inside the bracket that opens here, in no other within it.
  bool has_inside_bracket(std::string_view a, std::string_view b) const;

 private:
  void tell_of_decimal_comma() const;
  void tell_of_spaced_number() const;
  void tell_of_word() const;

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

}  // namespace entente::language
