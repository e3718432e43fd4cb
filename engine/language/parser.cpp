#include "language/parser.h"

#include "base/ascii.h"
#include "language/functions.h"
#include "language/mistakes.h"
#include "language/token_stream.h"

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
  explicit Parser(std::string_view text) : tokens_(text) {}

  AstPtr whole_expression() {
    AstPtr node = parse_or();
    tokens_.expect_end();
    return node;
  }

  AstPtr whole_cell() {
    if (!tokens_.at_kind(TokenKind::name))
      throw SyntaxError(tokens_.now().at, "expected a cell, as trust[PAK, AFG]");
    const Token name = tokens_.take();
    if (!tokens_.at_symbol("["))
      throw SyntaxError(tokens_.now().at, "expected '[' and the cell's actors after '" + name.text + "'");
    AstPtr node = parse_indices(name);
    tokens_.expect_end();
    return node;
  }

 private:
  AstPtr parse_or() {
    AstPtr left = parse_and();
    while (tokens_.at_symbol("||")) {
      const Token op = tokens_.take();
      left = make_binary(op, std::move(left), parse_and());
    }
    return left;
  }

  AstPtr parse_and() {
    AstPtr left = parse_comparison();
    while (tokens_.at_symbol("&&")) {
      const Token op = tokens_.take();
      left = make_binary(op, std::move(left), parse_comparison());
    }
    return left;
  }

  AstPtr parse_comparison() {
    AstPtr left = parse_sum();
    if (tokens_.at_word("in")) return parse_membership(std::move(left));
    if (!tokens_.at_kind(TokenKind::symbol) || !is_comparison(tokens_.now().text)) return left;
    const Token op = tokens_.take();
    AstPtr node = make_binary(op, std::move(left), parse_sum());
    if (tokens_.at_kind(TokenKind::symbol) && is_comparison(tokens_.now().text)) {
      throw SyntaxError(tokens_.now().at, "comparisons cannot be chained; join two with '&&'");
    }
    return node;
  }

  AstPtr parse_membership(AstPtr left) {
    if (left->kind != AstKind::name) throw SyntaxError(left->at, "only an actor can be 'in' a group");
    tokens_.take();
    AstPtr node = make(AstKind::membership, left->at);
    node->names = {{left->name, left->at}, tokens_.expect_name("the name of a group after 'in'")};
    return node;
  }

  AstPtr parse_sum() {
    AstPtr left = parse_term();
    while (tokens_.at_symbol("+") || tokens_.at_symbol("-")) {
      const Token op = tokens_.take();
      left = make_binary(op, std::move(left), parse_term());
    }
    return left;
  }

  AstPtr parse_term() {
    AstPtr left = parse_unary();
    while (tokens_.at_symbol("*") || tokens_.at_symbol("/")) {
      const Token op = tokens_.take();
      left = make_binary(op, std::move(left), parse_unary());
    }
    return left;
  }

  AstPtr parse_unary() {
    const Depth depth(*this);
    if (!tokens_.at_symbol("-") && !tokens_.at_symbol("!")) return parse_power();
    const Token op = tokens_.take();
    AstPtr node = make(AstKind::unary, op.at, op.text);
    node->children.push_back(parse_unary());
    return node;
  }

  AstPtr parse_power() {
    AstPtr base = parse_primary();
    if (!tokens_.at_symbol("^")) return base;
    const Token op = tokens_.take();
    return make_binary(op, std::move(base), parse_unary());
  }

  AstPtr parse_primary() {
    if (tokens_.at_kind(TokenKind::number)) {
      AstPtr node = make(AstKind::number, tokens_.now().at);
      node->number = tokens_.take().number;
      return node;
    }
    if (tokens_.at_kind(TokenKind::name)) return parse_named();
    if (tokens_.take_symbol("(")) {
      AstPtr node = parse_or();
      tokens_.expect_symbol(")", "to close the bracket");
      return node;
    }
    if (tokens_.at_symbol("+"))
      throw SyntaxError(tokens_.now().at, "there is no sign '+' before a value: write 1 for +1");
    throw SyntaxError(tokens_.now().at, "expected a value, " + tokens_.found());
  }

  AstPtr parse_named() {
    const Token name = tokens_.take();
    if (tokens_.at_symbol("[")) return parse_indices(name);
    tell_of_leading_word(name);
    if (!tokens_.at_symbol("(")) return make(AstKind::name, name.at, name.text);
    return begins_aggregate(name.text) ? parse_aggregate(name) : parse_call(name);
  }

  /// `not x`, `if x then y`
  void tell_of_leading_word(const Token& name) const {
    const std::string word = in_small_letters(name.text);
    if (!begins_value()) return;
    if (word == "not") throw SyntaxError(name.at, word_mistake(word));
    if (word == "if") throw SyntaxError(name.at, word_mistake("then"));
  }

  bool begins_value() const { return tokens_.at_kind(TokenKind::name) || tokens_.at_kind(TokenKind::number); }

  /// An actor; its name for people, where words with capital letters follow each other.
  AstName parse_actor() {
    AstName name = tokens_.expect_name("an actor");
    const auto capital = [](const std::string& text) { return text[0] >= 'A' && text[0] <= 'Z'; };
    while (capital(name.text) && tokens_.at_kind(TokenKind::name) && capital(tokens_.now().text))
      name.text += " " + tokens_.take().text;
    return name;
  }

  AstPtr parse_indices(const Token& name) {
    AstPtr node = make(AstKind::cell, name.at, name.text);
    tokens_.take();
    do node->names.push_back(parse_actor());
    while (tokens_.take_symbol(","));
    tokens_.expect_symbol("]", "after the actors of '" + name.text + "'");
    if (tokens_.at_symbol("["))
      throw SyntaxError(tokens_.now().at, "write " + name.text + "[a, b], both actors in one pair of brackets");
    return node;
  }

  AstPtr parse_call(const Token& name) {
    AstPtr node = make(AstKind::call, name.at, name.text);
    tokens_.take();
    if (tokens_.take_symbol(")")) return node;
    do node->children.push_back(parse_or());
    while (tokens_.take_symbol(","));
    const std::string mistake = tokens_.at_symbol(":") ? function_mistake(name.text) : "";
    if (!mistake.empty()) throw SyntaxError(name.at, "'" + name.text + "' is not a function; " + mistake);
    tokens_.expect_symbol(")", "after the arguments of '" + name.text + "'");
    return node;
  }

  /// `min` and `max` are functions too: they aggregate where a ':' or `where` follows inside their brackets.
  bool begins_aggregate(const std::string& name) const {
    if (!find_aggregate(name)) return false;
    return !find_function(name) || tokens_.has_inside_bracket(":", "where");
  }

  AstPtr parse_aggregate(const Token& name) {
    AstPtr node = make(AstKind::aggregate, name.at, name.text);
    tokens_.take();
    do node->variables.push_back(parse_variable(name.text));
    while (tokens_.take_symbol(","));
    if (tokens_.at_word("where")) {
      tokens_.take();
      node->where = parse_or();
    }
    parse_body(*node);
    tokens_.expect_symbol(")", "to close '" + name.text + "(...'");
    return node;
  }

  void parse_body(Ast& node) {
    const bool counts = !find_aggregate(node.name)->has_body;
    if (counts && tokens_.at_symbol(":"))
      throw SyntaxError(tokens_.now().at, "count has no body; what is counted stands after 'where'");
    if (counts) return;
    if (tokens_.at_word("if") || tokens_.at_word("when") || tokens_.at_word("with"))
      throw SyntaxError(tokens_.now().at, "write where for '" + tokens_.now().text + "', as in " + node.name +
                                              "(k in GROUP where CONDITION: ...)");
    tokens_.expect_symbol(":", "before what '" + node.name + "' aggregates");
    node.children.push_back(parse_or());
  }

  AstVariable parse_variable(const std::string& aggregate) {
    AstVariable variable;
    variable.name =
        tokens_.expect_name("a variable of '" + aggregate + "', as in " + aggregate + "(k in state: ...)");
    if (!tokens_.at_word("in"))
      throw SyntaxError(
          tokens_.now().at,
          "expected 'in' after '" + variable.name.text + "', " + tokens_.found() + "; write " + aggregate +
              (find_aggregate(aggregate)->has_body ? "(k in GROUP: ...)" : "(k in GROUP where ...)"));
    tokens_.take();
    variable.group = tokens_.expect_name("the name of a group after 'in'");
    return variable;
  }

  struct Depth {
    explicit Depth(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > max_depth)
        throw SyntaxError(parser_.tokens_.now().at, "the expression is nested too deeply");
    }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    Parser& parser_;
  };

  TokenStream tokens_;
  int depth_ = 0;
};

}  // namespace

AstPtr parse_expression(std::string_view text) { return Parser(text).whole_expression(); }

AstPtr parse_cell(std::string_view text) { return Parser(text).whole_cell(); }

}  // namespace entente::language
