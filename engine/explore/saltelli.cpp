#include "explore/saltelli.h"

#include <fmt/format.h>

#include <stdexcept>

#include "explore/unit_points.h"

namespace entente::explore {
namespace {

/// How many columns hold each factor.
std::vector<std::size_t> holders(std::span<const Column> columns, std::size_t factors) {
  std::vector<std::size_t> count(factors);
  for (const Column& c : columns)
    for (const std::size_t f : c.factors) {
      if (f >= factors)
        throw std::invalid_argument(fmt::format("'{}' holds a factor that is not there", c.name));
      ++count[f];
    }
  return count;
}

/// Factors of A and B, side by side, of evaluation e.
void fill(const SaltelliDesign& design, std::size_t e, std::span<const double> a_and_b,
          std::span<double> point) {
  const std::size_t factors = point.size();
  for (std::size_t f = 0; f < factors; ++f) point[f] = a_and_b[f + (design.is_b(e) ? factors : 0)];
  for (std::size_t c = 0; c < design.columns.size(); ++c)
    if (design.from_b(e, c))
      for (const std::size_t f : design.columns[c].factors) point[f] = a_and_b[f + factors];
}

}  // namespace

SaltelliDesign saltelli_design(std::vector<Column> columns, std::size_t factors, std::size_t rows,
                               std::size_t first_row, std::size_t most) {
  if (columns.empty()) throw std::invalid_argument("there is no column to ask an index of");
  const auto count = holders(columns, factors);
  for (std::size_t f = 0; f < factors; ++f)
    if (count[f] != 1)
      throw std::invalid_argument(fmt::format("factor {} is in {} columns; it belongs into one", f, count[f]));
  SaltelliDesign design{std::move(columns), rows, first_row};
  combinations(std::vector{rows, design.parts()}, most);
  return design;
}

std::vector<Column> column_each(std::span<const Factor> factors) {
  std::vector<Column> columns;
  for (std::size_t f = 0; f < factors.size(); ++f) columns.push_back({factors[f].name, {f}});
  return columns;
}

Points saltelli_points(const SaltelliDesign& design, std::span<const Factor> factors, const Points& unit) {
  check_factors(factors);
  if (unit.count != design.rows || unit.factors != 2 * factors.size())
    throw std::invalid_argument(fmt::format("{} points of {} shares for {} rows of {} factors twice",
                                            unit.count, unit.factors, design.rows, factors.size()));
  Points points(design.evaluations(), factors.size());
  for (std::size_t e = 0; e < points.count; ++e) fill(design, e, unit.row(design.row(e)), points.row(e));
  return scaled(points, factors);
}

Points saltelli_points(const SaltelliDesign& design, std::span<const Factor> factors) {
  return saltelli_points(design, factors, sobol_unit(design.rows, 2 * factors.size(), design.first_row));
}

Points saltelli_points(const SaltelliDesign& design, std::span<const Factor> factors, std::uint64_t seed) {
  if (factors.empty()) return Points(design.evaluations(), 0);
  return saltelli_points(
      design, factors, sobol_in_blocks(design.rows, 2 * factors.size(), design.first_row, design.block, seed));
}

}  // namespace entente::explore
