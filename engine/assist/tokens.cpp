#include "assist/tokens.h"

namespace entente::assist {

using language::Token;
using language::TokenKind;

namespace {

bool is_sign(const Token& token, std::string_view text) {
  return token.kind == TokenKind::symbol && token.text == text;
}
bool opens(const Token& token) { return is_sign(token, "(") || is_sign(token, "["); }
bool closes(const Token& token) { return is_sign(token, ")") || is_sign(token, "]"); }

/// Adds those from `begin` on, up to the first that cannot be read; returns where that stands.
std::size_t add_tokens(std::string_view text, std::size_t begin, std::vector<Token>& tokens) {
  std::size_t end = text.size();
  std::vector<Token> read;
  while (read.empty()) {
    try {
      read = language::tokenize(text.substr(begin, end - begin));
    } catch (const language::SyntaxError& error) {
      end = begin + error.at();
    }
  }
  for (Token& token : read) {
    if (token.kind == TokenKind::end) break;
    token.at += begin;
    tokens.push_back(std::move(token));
  }
  return end;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view expression) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < expression.size();) at = add_tokens(expression, at, tokens) + 1;
  tokens.push_back({TokenKind::end, "", 0, expression.size()});
  return tokens;
}

std::vector<OpenBracket> open_brackets(const std::vector<Token>& tokens, std::size_t number) {
  std::vector<OpenBracket> open;
  for (std::size_t k = 0; k < number; ++k) {
    if (opens(tokens[k])) {
      const bool named = k > 0 && tokens[k - 1].kind == TokenKind::name;
      open.push_back({k, k, 0, named ? std::string_view(tokens[k - 1].text) : std::string_view()});
    } else if (closes(tokens[k]) && !open.empty()) {
      open.pop_back();
    } else if (is_sign(tokens[k], ",") && !open.empty()) {
      open.back().comma = k;
      ++open.back().commas;
    }
  }
  return open;
}

std::size_t closing_bracket(const std::vector<Token>& tokens, std::size_t number) {
  std::size_t depth = 0;
  for (std::size_t k = number; k + 1 < tokens.size(); ++k) {
    if (opens(tokens[k])) ++depth;
    if (closes(tokens[k]) && --depth == 0) return k;
  }
  return tokens.size() - 1;
}

}  // namespace entente::assist
