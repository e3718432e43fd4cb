#include "model/conditions.h"

#include <algorithm>
#include <limits>

#include "language/evaluator.h"

namespace entente::detail {
namespace {

std::string trimmed(std::string text) {
  const auto strip = [&](char ch) {
    const std::size_t at = text.find(ch);
    if (at != std::string::npos) text.erase(at, 1);
  };
  const auto open = std::count(text.begin(), text.end(), '('),
             closed = std::count(text.begin(), text.end(), ')');
  // of a part within parentheses only one of them may be left
  for (auto k = closed; k < open; ++k) strip('(');
  for (auto k = open; k < closed; ++k) text.erase(text.rfind(')'), 1);
  const std::size_t first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

/// The parts that `op` joins, with the text between the operators.
class Parts {
 public:
  Parts(const Expression& expression, const std::string& op, Conditions& into)
      : expression_(expression), op_(op), into_(into) {}

  void add(const language::Ast& ast, std::size_t begin, std::size_t end) {
    const bool joins = ast.kind == language::AstKind::binary && ast.name == op_;
    if (joins) {
      add(*ast.children[0], begin, ast.at);
      return add(*ast.children[1], ast.at + op_.size(), end);
    }
    const std::string text = trimmed(expression_.text.substr(begin, end - begin));
    into_.parts.push_back({&expression_, text, &ast, op_ == "*", text == trimmed(expression_.text)});
  }

 private:
  const Expression& expression_;
  const std::string op_;
  Conditions& into_;
};

void add(const Expression& expression, const std::string& op, Conditions& into, Compilation& c) {
  if (!expression.given()) return;
  const language::Ast& tree = *into.trees.emplace_back(language::parse(expression, c.diagnostics));
  Parts(expression, op, into).add(tree, 0, expression.text.size());
  if (into.parts.back().hazard && !into.parts.back().whole)
    into.parts.push_back({&expression, expression.text, &tree, true, true});
}

}  // namespace

Conditions conditions_of(const Rule& rule, Compilation& c) {
  Conditions made;
  Bindings bindings;
  made.scope.open();
  declare(rule.bindings, made.scope, bindings, c);
  add(rule.where, "&&", made, c);
  add(rule.when, "&&", made, c);
  add(rule.rate.given() ? rule.rate : rule.probability, "*", made, c);
  return made;
}

Conditions conditions_of(const Process& process, Compilation& c) {
  Conditions made;
  made.scope.open();
  declare(process.bindings, made.scope, made.bindings, c);
  for (const auto& [key, expression] : process.expressions)
    if (key == "where") add(expression, "&&", made, c);
  Diagnostics said_already;
  language::ProgramBuilder builder(c.world(), made.scope, said_already);
  for (const language::AstPtr& tree : made.trees) builder.add_output(*tree, {});
  made.bindings.differ = builder.differ();
  return made;
}

double fixed_value(const language::Ast& ast, Compilation& c) {
  Diagnostics said_already;
  language::ProgramBuilder builder(c.world(), {}, said_already);
  if (!builder.add_output(ast, {})) return std::numeric_limits<double>::quiet_NaN();
  return language::evaluate_once(c.world(), builder.finish(), c.world().initial, 0);
}

bool is_never(const language::Ast& ast, Compilation& c) { return fixed_value(ast, c) == 0; }

bool is_switch(const language::Ast& ast, const Compilation& c) {
  std::set<std::string> names;
  language::collect_names(ast, names);
  return language::is_static(ast, c.model.world, {}) &&
         std::all_of(names.begin(), names.end(), [&](const std::string& name) {
           const auto symbol = c.model.world.find(name);
           return symbol && symbol->kind == language::SymbolKind::parameter;
         });
}

}  // namespace entente::detail
