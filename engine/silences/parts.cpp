#include "silences/parts.h"

#include <algorithm>
#include <cmath>

#include "language/lexer.h"

namespace entente::detail {
namespace {

using language::Token;
using language::TokenKind;
using Tokens = std::vector<Token>;

/// Tokens `from` ... `end - 1` of a text.
struct Span {
  std::size_t from, end;
};

int nesting_change(const Token& token) {
  if (token.kind != TokenKind::symbol) return 0;
  if (token.text == "(" || token.text == "[") return 1;
  return token.text == ")" || token.text == "]" ? -1 : 0;
}

class Taker {
 public:
  Taker(const std::string& text, const IsActor& is_actor)
      : text_(text), is_actor_(is_actor), tokens_(language::tokenize(text)) {}

  std::vector<ConditionPart> parts() {
    add({0, tokens_.size() - 1});
    return std::move(parts_);
  }

 private:
  void add(Span span) {
    while (bracketed(span)) span = {span.from + 1, span.end - 1};
    const auto operands = split(span, "&&");
    if (split(span, "||").size() > 1 || operands.size() == 1) return parts_.push_back(part(span));
    for (const Span& operand : operands) add(operand);
  }

  /// One bracket holds all of it.
  bool bracketed(Span span) const {
    if (span.from >= span.end || tokens_[span.from].text != "(") return false;
    int depth = 0;
    for (std::size_t k = span.from; k < span.end; ++k)
      if ((depth += nesting_change(tokens_[k])) == 0) return k + 1 == span.end;
    return false;
  }

  /// At a sign that stands outside of all brackets.
  std::vector<Span> split(Span span, const std::string& sign) const {
    std::vector<Span> spans;
    int depth = 0;
    for (std::size_t k = span.from; k < span.end; ++k) {
      depth += nesting_change(tokens_[k]);
      if (depth != 0 || tokens_[k].text != sign) continue;
      spans.push_back({span.from, k});
      span.from = k + 1;
    }
    spans.push_back(span);
    return spans;
  }

  ConditionPart part(Span span) const {
    ConditionPart made{text(span), "", "", ""};
    if (split(span, "||").size() > 1) return add_alternatives(span, made), made;
    for (const char* sign : {"<", "<=", ">", ">=", "=="})
      if (const auto sides = split(span, sign); sides.size() == 2)
        made = {made.text, text(sides[0]), sign, text(sides[1])};
    if (is_actor_ && is_actor_(made.left) && is_actor_(made.right)) return {made.text, "", "", ""};
    if (is_plain_number(made.left) && !is_plain_number(made.right)) turn(made);
    return made;
  }

  void add_alternatives(Span span, ConditionPart& into) const {
    while (bracketed(span)) span = {span.from + 1, span.end - 1};
    for (const char* sign : {"||", "&&"}) {
      const auto operands = split(span, sign);
      if (operands.size() == 1) continue;
      for (const Span& operand : operands) add_alternatives(operand, into);
      return;
    }
    if (ConditionPart one = part(span); one.compares()) into.alternatives.push_back(std::move(one));
  }

  static void turn(ConditionPart& part) {
    std::swap(part.left, part.right);
    if (part.sign != "==") part.sign[0] = part.upward() ? '<' : '>';
  }

  std::string text(Span span) const {
    const Token& last = tokens_[span.end - 1];
    const std::size_t at = tokens_[span.from].at;
    return text_.substr(at, last.at + last.text.size() - at);
  }

  const std::string& text_;
  const IsActor& is_actor_;
  Tokens tokens_;
  std::vector<ConditionPart> parts_;
};

}  // namespace

std::vector<ConditionPart> condition_parts(const std::string& condition, const IsActor& is_actor) {
  return condition.empty() ? std::vector<ConditionPart>{} : Taker(condition, is_actor).parts();
}

std::string renamed(const std::string& text, const Names& names) {
  std::string made;
  std::size_t copied = 0;
  for (const Token& token : language::tokenize(text)) {
    const auto found = names.find(token.text);
    if (token.kind != TokenKind::name || found == names.end()) continue;
    made += text.substr(copied, token.at - copied) + found->second;
    copied = token.at + token.text.size();
  }
  return made + text.substr(copied);
}

bool is_plain_number(const std::string& text) {
  if (text.empty()) return false;
  const Tokens tokens = language::tokenize(text);
  const std::size_t first = tokens[0].text == "-" ? 1 : 0;
  return tokens.size() == first + 2 && tokens[first].kind == TokenKind::number;
}

double margin_to_threshold(const ConditionPart& part, double left, double right) {
  if (part.sign == "==") return -std::abs(left - right);
  return part.upward() ? left - right : right - left;
}

}  // namespace entente::detail
