#include "language/token_stream.h"

#include "base/with_commas.h"
#include "language/mistakes.h"
#include "language/parser.h"

namespace entente::language {

TokenStream::TokenStream(std::string_view text) : tokens_(tokenize(text)) {
  if (tokens_.size() <= max_tokens) return;
  throw SyntaxError(tokens_[max_tokens].at, "the expression is longer than " + with_commas(max_tokens) +
                                                " words and signs; say it with an aggregate or a parameter");
}

bool TokenStream::take_symbol(std::string_view text) {
  if (!at_symbol(text)) return false;
  ++next_;
  return true;
}

void TokenStream::expect_symbol(std::string_view text, const std::string& where) {
  if (take_symbol(text)) return;
  tell_of_word();
  throw SyntaxError(now().at, "expected '" + std::string(text) + "' " + where + ", " + found());
}

AstName TokenStream::expect_name(const std::string& what) {
  if (!at_kind(TokenKind::name)) throw SyntaxError(now().at, "expected " + what + ", " + found());
  const Token token = take();
  return {token.text, token.at};
}

void TokenStream::expect_end() const {
  if (at_kind(TokenKind::end)) return;
  tell_of_decimal_comma();
  tell_of_spaced_number();
  tell_of_word();
  const bool factor = at_kind(TokenKind::name) || at_kind(TokenKind::number) || at_symbol("(");
  throw SyntaxError(now().at, "unexpected '" + now().text + "' after the expression" +
                                  (factor ? "; factors are joined by *" : ""));
}

std::string TokenStream::found() const {
  return at_kind(TokenKind::end) ? "but the expression ends here" : "found '" + now().text + "'";
}

/// `0,9`
void TokenStream::tell_of_decimal_comma() const {
  if (!at_symbol(",") || next_ == 0 || next_ + 1 >= tokens_.size()) return;
  const Token &before = tokens_[next_ - 1], &after = tokens_[next_ + 1];
  if (before.kind != TokenKind::number || after.kind != TokenKind::number) return;
  const std::string point = before.text + "." + after.text, comma = before.text + "," + after.text;
  if (after.text.size() == 3 && before.text.size() <= 3 && before.text != "0")
    throw SyntaxError(before.at, "write " + before.text + after.text + ", or " + point + ", for " + comma +
                                     ": numbers have a decimal point and no comma");
  throw SyntaxError(before.at, "write " + point + " for " + comma + ": numbers have a decimal point");
}

/// `and`
void TokenStream::tell_of_word() const {
  const std::string mistake = at_kind(TokenKind::name) ? word_mistake(now().text) : "";
  if (!mistake.empty()) throw SyntaxError(now().at, mistake);
}

/// `1 000`
void TokenStream::tell_of_spaced_number() const {
  if (!at_kind(TokenKind::number) || next_ == 0 || now().text.size() < 3) return;
  const Token& before = tokens_[next_ - 1];
  if (before.kind != TokenKind::number || before.text.size() > 3) return;
  throw SyntaxError(before.at, "write " + before.text + now().text + " for " + before.text + " " + now().text);
}

bool TokenStream::has_inside_bracket(std::string_view a, std::string_view b) const {
  int depth = 0;
  for (std::size_t i = next_; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.text == "(" || token.text == "[") ++depth;
    if (token.text == ")" || token.text == "]") --depth;
    if (depth == 0) return false;
    if (depth == 1 && (token.text == a || token.text == b)) return true;
  }
  return false;
}

}  // namespace entente::language
