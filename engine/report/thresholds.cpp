/// Where an outcome's condition compares a metric or a tracked value with a number.
#include <algorithm>

#include "language/definitions.h"
#include "report/parts.h"

namespace entente::report {
namespace {

using language::Ast;
using language::AstKind;
using language::AstPtr;

bool is_same_tree(const Ast* a, const Ast* b);

bool are_same_trees(const std::vector<AstPtr>& a, const std::vector<AstPtr>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const AstPtr& x, const AstPtr& y) { return is_same_tree(x.get(), y.get()); });
}

/// The same tree, wherever it stands.
bool is_same_tree(const Ast* a, const Ast* b) {
  if (a == nullptr || b == nullptr) return a == b;
  const auto named = [](const language::AstName& x, const language::AstName& y) { return x.text == y.text; };
  const auto bound = [](const language::AstVariable& x, const language::AstVariable& y) {
    return x.name.text == y.name.text && x.group.text == y.group.text;
  };
  return a->kind == b->kind && a->number == b->number && a->name == b->name &&
         std::equal(a->names.begin(), a->names.end(), b->names.begin(), b->names.end(), named) &&
         std::equal(a->variables.begin(), a->variables.end(), b->variables.begin(), b->variables.end(),
                    bound) &&
         are_same_trees(a->children, b->children) && is_same_tree(a->where.get(), b->where.get());
}

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A number, as written or as a parameter that is not drawn.
std::optional<double> number_in(const Ast& ast, const Scenario& scenario) {
  if (ast.kind == AstKind::number) return ast.number;
  if (ast.kind == AstKind::defined) return number_in(*ast.children[0], scenario);
  if (ast.kind == AstKind::unary && ast.name == "-") {
    const auto positive = number_in(*ast.children[0], scenario);
    return positive ? std::optional(-*positive) : std::nullopt;
  }
  if (ast.kind != AstKind::name) return std::nullopt;
  for (const Parameter& parameter : scenario.parameters)
    if (parameter.name == ast.name && parameter.distribution.kind == Distribution::Kind::fixed)
      return parameter.value;
  return std::nullopt;
}

/// Every number with which `condition`, or a part of it, compares `value`.
void collect_numbers(const Ast& condition, const Ast& value, const Scenario& scenario,
                     std::vector<double>& found) {
  if (is_one_of(condition.name, {"&&", "||", "!"})) {
    for (const AstPtr& part : condition.children) collect_numbers(*part, value, scenario, found);
    return;
  }
  if (condition.kind == AstKind::defined && !is_same_tree(&condition, &value))
    return collect_numbers(*condition.children[0], value, scenario, found);
  if (condition.kind != AstKind::binary || !is_one_of(condition.name, {"<", "<=", ">", ">=", "==", "!="}))
    return;
  const Ast &left = *condition.children[0], &right = *condition.children[1];
  const auto number = is_same_tree(&left, &value)    ? number_in(right, scenario)
                      : is_same_tree(&right, &value) ? number_in(left, scenario)
                                                     : std::nullopt;
  if (number) found.push_back(*number);
}

/// What a metric computes; a tracked value is its own expression.
Expression expression_of(const Scenario& scenario, const std::string& series, bool metric) {
  for (const Metric& one : scenario.metrics)
    if (metric && one.id == series) return one.value;
  return {series, {}};
}

}  // namespace

Json thresholds_of(const Scenario& scenario, const std::string& series, bool metric) {
  const AstPtr value = language::parsed(expression_of(scenario, series, metric));
  Json all = Json::array();
  for (const Outcome& outcome : scenario.outcomes) {
    std::vector<double> found;
    collect_numbers(*language::parsed(outcome.is), *value, scenario, found);
    for (const double number : found) all.push_back({{"outcome", outcome.id}, {"value", number}});
  }
  return all;
}

}  // namespace entente::report
