#include "language/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "language/mistakes.h"

namespace entente::language {
namespace {

constexpr auto symbols = std::to_array<std::string_view>(
    {"<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "^", "<", ">", "!", "(", ")", "[", "]", ",", ":"});

/// They begin like a sign of the language, but are none.
constexpr auto foreign = std::to_array<std::string_view>({"<>", "**", "//"});

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

Token read_number(std::string_view text, std::size_t at) {
  Token token{TokenKind::number, "", 0, at};
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), token.number);
  if (error == std::errc::result_out_of_range) throw SyntaxError(at, "the number is too large or too small");
  if (error != std::errc()) throw SyntaxError(at, "'.' is not a number");
  token.text.assign(text.data() + at, end);
  const char* stop = text.data() + text.size();
  if (const std::string mistake = number_mistake(text, at); !mistake.empty()) throw SyntaxError(at, mistake);
  if (end != stop && is_name_start(*end))
    throw SyntaxError(at, "a number is followed by a letter; write '*' between them");
  return token;
}

Token read_name(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_name_start(text[end]) || is_digit(text[end]))) ++end;
  return {TokenKind::name, std::string(text.substr(at, end - at)), 0, at};
}

bool begins_with_any(std::string_view text, std::size_t at, const auto& signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [&](auto sign) { return text.substr(at, sign.size()) == sign; });
}

Token read_symbol(std::string_view text, std::size_t at) {
  if (begins_with_any(text, at, foreign)) throw SyntaxError(at, sign_mistake(text, at));
  for (const std::string_view symbol : symbols) {
    if (text.substr(at, symbol.size()) == symbol) return {TokenKind::symbol, std::string(symbol), 0, at};
  }
  throw SyntaxError(at, sign_mistake(text, at));
}

Token read_token(std::string_view text, std::size_t at) {
  const bool point_number = text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1]);
  if (is_digit(text[at]) || point_number) return read_number(text, at);
  if (is_name_start(text[at])) return read_name(text, at);
  return read_symbol(text, at);
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (true) {
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == text.size()) break;
    tokens.push_back(read_token(text, at));
    at += tokens.back().text.size();
  }
  tokens.push_back({TokenKind::end, "", 0, text.size()});
  return tokens;
}

}  // namespace entente::language
