/// Comparisons of a cell with a number that lies outside its range, so that they never hold.
#include <fmt/format.h>

#include "language/definitions.h"
#include "model/conditions.h"

namespace entente::detail {
namespace {

using language::Ast;
using language::AstKind;

/// A number as written, perhaps with a sign; a parameter may be set otherwise.
std::optional<double> written_number(const Ast& ast, Compilation& c) {
  std::set<std::string> names;
  language::collect_names(ast, names);
  return names.empty() ? std::optional(fixed_value(ast, c)) : std::nullopt;
}

/// `<` for `>`, and so on: as the sides are exchanged.
std::string turned(std::string sign) {
  if (sign[0] == '<' || sign[0] == '>') sign[0] = sign[0] == '<' ? '>' : '<';
  return sign;
}

bool can_hold(const Range& range, const std::string& sign, double number) {
  if (sign == "<") return range.low < number;
  if (sign == "<=") return range.low <= number;
  if (sign == ">") return range.high > number;
  if (sign == ">=") return range.high >= number;
  return sign != "==" || (range.low <= number && number <= range.high);
}

class Comparisons {
 public:
  Comparisons(const Expression& expression, Compilation& c) : expression_(expression), c_(c) {}

  void look_at(const Ast& ast) {
    if (ast.kind == AstKind::defined) return;  // is looked at where it stands
    if (ast.kind == AstKind::binary) {
      compare(ast, *ast.children[0], ast.name, *ast.children[1]);
      compare(ast, *ast.children[1], turned(ast.name), *ast.children[0]);
    }
    if (ast.where) look_at(*ast.where);
    for (const language::AstPtr& child : ast.children) look_at(*child);
  }

 private:
  void compare(const Ast& whole, const Ast& cell, const std::string& sign, const Ast& other) {
    if (cell.kind != AstKind::cell) return;
    const LayerId layer = language::layer_named(cell.name, c_.world());
    const std::optional<double> number = written_number(other, c_);
    if (!layer || !number) return;
    const Range& range = c_.model.layers[layer].range;
    if (can_hold(range, sign, *number)) return;
    const Origin& origin = expression_.origin;
    c_.warning({c_.diagnostics.sources.inside(origin.place, whole.at), origin.path},
               fmt::format("never holds: the range of '{}' is [{}, {}]", cell.name, range.low, range.high));
  }

  const Expression& expression_;
  Compilation& c_;
};

void look_at(const Expression& expression, Compilation& c) {
  if (expression.given()) Comparisons(expression, c).look_at(*language::parsed(expression));
}

}  // namespace

void warn_beyond_range(Compilation& c) {
  each_let(c, [&](const Definitions& let) {
    for (const Definition& definition : let.own)
      Comparisons(definition.is, c).look_at(*language::parsed(definition, let));
  });
  for (const EventType& type : c.scenario.event_types)
    for (const Effect& effect : type.effects)
      for (const Expression* e : {&effect.where, &effect.by}) look_at(*e, c);
  for (const Event& event : c.scenario.events)
    for (const Expression* e : {&event.when, &event.probability}) look_at(*e, c);
  for (const Rule& rule : c.scenario.rules)
    for (const Expression* e : {&rule.where, &rule.when, &rule.rate, &rule.probability}) look_at(*e, c);
  for (const Process& process : c.scenario.dynamics)
    for (const auto& [key, expression] : process.expressions) look_at(expression, c);
  for (const Outcome& outcome : c.scenario.outcomes) look_at(outcome.is, c);
}

}  // namespace entente::detail
