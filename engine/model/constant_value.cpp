#include "model/constant_value.h"

#include "language/analysis.h"
#include "language/evaluator.h"
#include "language/parser.h"
#include "model/given_values.h"

namespace entente::detail {
namespace {

/// What free parameters decide is looked at when they are given.
void check_given(const Expression& expression, const Range& range, Compilation& c) {
  Diagnostics said_elsewhere;
  const language::AstPtr ast =
      c.free.empty() || !expression.given() ? nullptr : language::parse(expression, said_elsewhere);
  if (!ast || !language::is_given(*ast, c.world(), {})) return;
  if (const auto layer = given_layer(*ast, c.world()))
    return c.diagnostics.error(expression.origin, "reads '" + *layer +
                                                      "', whose values free parameters decide: it cannot be "
                                                      "checked before they are known; set them instead");
  language::ProgramBuilder builder(c.world(), {}, said_elsewhere);
  if (!builder.add_output(*ast, {}) || builder.reads_diagonal()) return;
  c.model.given_ranges.push_back({builder.finish(), range, expression.origin.path, ""});
}

}  // namespace

std::optional<double> constant_value(const Expression& expression, Compilation& c) {
  Diagnostics said_elsewhere;
  const language::AstPtr ast = expression.given() ? language::parse(expression, said_elsewhere) : nullptr;
  if (!ast || !language::is_static(*ast, c.model.world, {})) return std::nullopt;
  language::ProgramBuilder builder(c.world(), {}, said_elsewhere);
  if (!builder.add_output(*ast, {}) || builder.reads_diagonal()) return std::nullopt;
  return language::evaluate_once(c.world(), builder.finish(), c.world().initial, 0);
}

void check_constant(const Expression& expression, double low, double high, Compilation& c) {
  const auto value = constant_value(expression, c);
  if (!value) return check_given(expression, {low, high}, c);
  const std::string problem = out_of_range(*value, {low, high}, "");
  if (c.well_formed && !problem.empty()) c.diagnostics.error(expression.origin, problem);
}

}  // namespace entente::detail
