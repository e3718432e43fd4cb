#include "model/constant_value.h"

#include <fmt/format.h>

#include <cmath>

#include "language/analysis.h"
#include "language/evaluator.h"
#include "language/parser.h"

namespace entente::detail {
namespace {

std::string allowed(double low, double high) {
  return high < unbounded ? fmt::format(" from {} to {}", low, high) : fmt::format(", at least {}", low);
}

}  // namespace

std::optional<double> constant_value(const Expression& expression, Compilation& c) {
  Diagnostics said_elsewhere;
  const language::AstPtr ast = expression.given() ? language::parse(expression, said_elsewhere) : nullptr;
  if (!ast || !language::is_static(*ast, c.model.world, {})) return std::nullopt;
  language::ProgramBuilder builder(c.world(), {}, said_elsewhere);
  if (builder.add_output(*ast, {}) < 0 || !builder.differ().empty()) return std::nullopt;
  return language::evaluate_once(c.world(), builder.finish(), c.world().initial, 0);
}

void check_constant(const Expression& expression, double low, double high, Compilation& c) {
  const auto value = constant_value(expression, c);
  if (!value || !c.well_formed || (*value >= low && *value <= high)) return;
  const std::string found = std::isnan(*value) ? "no number" : fmt::format("{}", *value);
  c.diagnostics.error(expression.origin,
                      fmt::format("comes to {}; expected a number{}", found, allowed(low, high)));
}

}  // namespace entente::detail
