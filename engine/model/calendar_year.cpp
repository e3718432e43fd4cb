#include "model/calendar_year.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace entente::detail {
namespace {

/// Nobody means a run of a thousand years.
constexpr double least_year = 1000;

bool is_time(const language::Ast& ast) { return ast.kind == language::AstKind::name && ast.name == "t"; }

bool compares(const language::Ast& ast) {
  constexpr auto operators = std::to_array<std::string_view>({"<", "<=", ">", ">=", "==", "!="});
  return ast.kind == language::AstKind::binary &&
         std::find(operators.begin(), operators.end(), ast.name) != operators.end();
}

/// The year that `t` is compared with, if it is.
std::optional<double> year_in(const language::Ast& ast, double end) {
  if (!compares(ast)) return std::nullopt;
  for (const bool first : {true, false}) {
    const language::Ast &time = *ast.children[first ? 0 : 1], &other = *ast.children[first ? 1 : 0];
    if (is_time(time) && other.kind == language::AstKind::number && other.number >= least_year &&
        other.number > end)
      return other.number;
  }
  return std::nullopt;
}

}  // namespace

void warn_calendar_year(const language::Ast& ast, const Origin& origin, Compilation& c) {
  if (ast.kind == language::AstKind::defined) return;  // is told where it stands
  const double end = c.model.times.empty() ? 0 : c.model.times.back();
  if (const auto year = year_in(ast, end))
    c.warning(origin,
              fmt::format("t is the time in years since the start of the run, here from 0 to {:.4g}, so that "
                          "a comparison with {} is the same at every date",
                          end, *year));
  for (const language::AstPtr& child : ast.children) warn_calendar_year(*child, origin, c);
  if (ast.where) warn_calendar_year(*ast.where, origin, c);
}

}  // namespace entente::detail
