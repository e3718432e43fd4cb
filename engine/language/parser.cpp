#include "language/parser.h"

#include "language/functions.h"
#include "language/lexer.h"
#include "language/mistakes.h"

namespace entente::language {
namespace {

AstPtr make(AstKind kind, std::size_t at, std::string name = {}) {
  auto node = std::make_unique<Ast>();
  node->kind = kind;
  node->at = at;
  node->name = std::move(name);
  return node;
}

AstPtr make_binary(const Token& op, AstPtr left, AstPtr right) {
  AstPtr node = make(AstKind::binary, op.at, op.text);
  node->children.push_back(std::move(left));
  node->children.push_back(std::move(right));
  return node;
}

bool is_comparison(const std::string& symbol) {
  return symbol == "<" || symbol == "<=" || symbol == ">" || symbol == ">=" || symbol == "==" || symbol == "!=";
}

class Parser {
 public:
  explicit Parser(std::string_view text) : tokens_(tokenize(text)) {
    if (tokens_.size() <= max_tokens) return;
    throw SyntaxError(tokens_[max_tokens].at, "the expression is longer than " + std::to_string(max_tokens) +
                                                  " words and signs; say it with an aggregate or a parameter");
  }

  AstPtr whole_expression() {
    AstPtr node = parse_or();
    expect_end();
    return node;
  }

  AstPtr whole_cell() {
    if (now().kind != TokenKind::name) throw SyntaxError(now().at, "expected a cell, as trust[PAK, AFG]");
    const Token name = take();
    if (!at_symbol("["))
      throw SyntaxError(now().at, "expected '[' and the cell's actors after '" + name.text + "'");
    AstPtr node = parse_indices(name);
    expect_end();
    return node;
  }

 private:
  const Token& now() const { return tokens_[next_]; }
  Token take() { return tokens_[next_++]; }
  bool at_symbol(std::string_view text) const { return now().kind == TokenKind::symbol && now().text == text; }
  bool at_word(std::string_view text) const { return now().kind == TokenKind::name && now().text == text; }

  bool take_symbol(std::string_view text) {
    if (!at_symbol(text)) return false;
    ++next_;
    return true;
  }

  void expect_symbol(std::string_view text, const std::string& where) {
    if (!take_symbol(text))
      throw SyntaxError(now().at, "expected '" + std::string(text) + "' " + where + ", " + found());
  }

  std::string found() const {
    return now().kind == TokenKind::end ? "but the expression ends here" : "found '" + now().text + "'";
  }

  void expect_end() {
    if (now().kind == TokenKind::end) return;
    tell_of_decimal_comma();
    const std::string mistake = now().kind == TokenKind::name ? word_mistake(now().text) : "";
    if (!mistake.empty()) throw SyntaxError(now().at, mistake);
    throw SyntaxError(now().at, "unexpected '" + now().text + "' after the expression");
  }

  /// `0,9`
  void tell_of_decimal_comma() const {
    if (!at_symbol(",") || next_ == 0 || next_ + 1 >= tokens_.size()) return;
    const Token &before = tokens_[next_ - 1], &after = tokens_[next_ + 1];
    if (before.kind != TokenKind::number || after.kind != TokenKind::number) return;
    throw SyntaxError(before.at, "numbers have a decimal point: " + before.text + "." + after.text);
  }

  AstName expect_name(const std::string& what) {
    if (now().kind != TokenKind::name) throw SyntaxError(now().at, "expected " + what + ", " + found());
    const Token token = take();
    return {token.text, token.at};
  }

  AstPtr parse_or() {
    AstPtr left = parse_and();
    while (at_symbol("||")) {
      const Token op = take();
      left = make_binary(op, std::move(left), parse_and());
    }
    return left;
  }

  AstPtr parse_and() {
    AstPtr left = parse_comparison();
    while (at_symbol("&&")) {
      const Token op = take();
      left = make_binary(op, std::move(left), parse_comparison());
    }
    return left;
  }

  AstPtr parse_comparison() {
    AstPtr left = parse_sum();
    if (at_word("in")) return parse_membership(std::move(left));
    if (now().kind != TokenKind::symbol || !is_comparison(now().text)) return left;
    const Token op = take();
    AstPtr node = make_binary(op, std::move(left), parse_sum());
    if (now().kind == TokenKind::symbol && is_comparison(now().text)) {
      throw SyntaxError(now().at, "comparisons cannot be chained; join two with '&&'");
    }
    return node;
  }

  AstPtr parse_membership(AstPtr left) {
    if (left->kind != AstKind::name) throw SyntaxError(left->at, "only an actor can be 'in' a group");
    take();
    AstPtr node = make(AstKind::membership, left->at);
    node->names = {{left->name, left->at}, expect_name("the name of a group after 'in'")};
    return node;
  }

  AstPtr parse_sum() {
    AstPtr left = parse_term();
    while (at_symbol("+") || at_symbol("-")) {
      const Token op = take();
      left = make_binary(op, std::move(left), parse_term());
    }
    return left;
  }

  AstPtr parse_term() {
    AstPtr left = parse_unary();
    while (at_symbol("*") || at_symbol("/")) {
      const Token op = take();
      left = make_binary(op, std::move(left), parse_unary());
    }
    return left;
  }

  AstPtr parse_unary() {
    const Depth depth(*this);
    if (!at_symbol("-") && !at_symbol("!")) return parse_power();
    const Token op = take();
    AstPtr node = make(AstKind::unary, op.at, op.text);
    node->children.push_back(parse_unary());
    return node;
  }

  AstPtr parse_power() {
    AstPtr base = parse_primary();
    if (!at_symbol("^")) return base;
    const Token op = take();
    return make_binary(op, std::move(base), parse_unary());
  }

  AstPtr parse_primary() {
    if (now().kind == TokenKind::number) {
      AstPtr node = make(AstKind::number, now().at);
      node->number = take().number;
      return node;
    }
    if (now().kind == TokenKind::name) return parse_named();
    if (take_symbol("(")) {
      AstPtr node = parse_or();
      expect_symbol(")", "to close the bracket");
      return node;
    }
    throw SyntaxError(now().at, "expected a value, " + found());
  }

  AstPtr parse_named() {
    const Token name = take();
    if (at_symbol("[")) return parse_indices(name);
    if (name.text == "not" && now().kind == TokenKind::name)
      throw SyntaxError(name.at, word_mistake(name.text));
    if (!at_symbol("(")) return make(AstKind::name, name.at, name.text);
    return begins_aggregate(name.text) ? parse_aggregate(name) : parse_call(name);
  }

  AstPtr parse_indices(const Token& name) {
    AstPtr node = make(AstKind::cell, name.at, name.text);
    take();
    do node->names.push_back(expect_name("an actor"));
    while (take_symbol(","));
    expect_symbol("]", "after the actors of '" + name.text + "'");
    if (at_symbol("["))
      throw SyntaxError(now().at, "write " + name.text + "[a, b], both actors in one pair of brackets");
    return node;
  }

  AstPtr parse_call(const Token& name) {
    AstPtr node = make(AstKind::call, name.at, name.text);
    take();
    if (take_symbol(")")) return node;
    do node->children.push_back(parse_or());
    while (take_symbol(","));
    expect_symbol(")", "after the arguments of '" + name.text + "'");
    return node;
  }

  /// `min` and `max` are functions too: they aggregate where a ':' or `where` follows inside their brackets.
  bool begins_aggregate(const std::string& name) const {
    if (!find_aggregate(name)) return false;
    if (!find_function(name)) return true;
    int depth = 0;
    for (std::size_t i = next_; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.text == "(" || token.text == "[") ++depth;
      if (token.text == ")" || token.text == "]") --depth;
      if (depth == 0) return false;
      if (depth == 1 && (token.text == ":" || token.text == "where")) return true;
    }
    return false;
  }

  AstPtr parse_aggregate(const Token& name) {
    AstPtr node = make(AstKind::aggregate, name.at, name.text);
    take();
    do node->variables.push_back(parse_variable(name.text));
    while (take_symbol(","));
    if (at_word("where")) {
      take();
      node->where = parse_or();
    }
    parse_body(*node);
    expect_symbol(")", "to close '" + name.text + "(...'");
    return node;
  }

  void parse_body(Ast& node) {
    const bool counts = !find_aggregate(node.name)->has_body;
    if (counts && at_symbol(":"))
      throw SyntaxError(now().at, "count has no body; what is counted stands after 'where'");
    if (counts) return;
    expect_symbol(":", "before what '" + node.name + "' aggregates");
    node.children.push_back(parse_or());
  }

  AstVariable parse_variable(const std::string& aggregate) {
    AstVariable variable;
    variable.name = expect_name("a variable of '" + aggregate + "', as in " + aggregate + "(k in state: ...)");
    if (!at_word("in"))
      throw SyntaxError(now().at, "expected 'in' after '" + variable.name.text + "', " + found());
    take();
    variable.group = expect_name("the name of a group after 'in'");
    return variable;
  }

  struct Depth {
    explicit Depth(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > max_depth)
        throw SyntaxError(parser_.now().at, "the expression is nested too deeply");
    }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    Parser& parser_;
  };

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  int depth_ = 0;
};

}  // namespace

AstPtr parse_expression(std::string_view text) { return Parser(text).whole_expression(); }

AstPtr parse_cell(std::string_view text) { return Parser(text).whole_cell(); }

}  // namespace entente::language
