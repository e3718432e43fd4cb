#include "explore/box_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "explore/box_words.h"

namespace entente::explore {
namespace {

std::optional<double> bound(double value, double open) {
  return value == open ? std::nullopt : std::optional(value);
}

std::string joined_categories(const Factor& factor, const Limits& limits) {
  std::vector<std::string> names;
  for (std::size_t c = 0; c < factor.categories.size(); ++c)
    if (limits.has(c)) names.push_back(factor.categories[c]);
  return fmt::format("{}", fmt::join(names, "|"));
}

BoxRow row_of(const Box& box, const QuasiP& without, std::span<const Factor> factors) {
  const Limits& limits = box[without.factor];
  const Factor& factor = factors[without.factor];
  return {.factor = factor.name,
          .low = bound(limits.low, -Limits::open),
          .high = bound(limits.high, Limits::open),
          .categories = joined_categories(factor, limits),
          .words = restriction_text(factor, limits),
          .coverage_without = without.dropped.coverage,
          .density_without = without.dropped.density};
}

}  // namespace

std::vector<BoxRow> box_rows(const DiscoveredBox& box, std::span<const Factor> factors) {
  auto needed = box.chosen.quasi_ps;
  std::ranges::stable_sort(needed, {}, [](const QuasiP& one) { return one.p; });
  std::vector<BoxRow> rows;
  for (const QuasiP& one : needed) {
    rows.push_back(row_of(box.chosen.measured.box, one, factors));
    rows.back().quasi_p = one.p;
    if (box.reproduction.factors.empty()) continue;
    rows.back().by_coverage = box.reproduction.factors[one.factor].by_coverage;
    rows.back().by_density = box.reproduction.factors[one.factor].by_density;
  }
  return rows;
}

std::vector<BoxRow> box_rows(const Futures& futures, const MeasuredBox& box, std::span<const Factor> factors) {
  std::vector<BoxRow> rows;
  for (const QuasiP& one : quasi_ps(futures, box.box)) rows.push_back(row_of(box.box, one, factors));
  return rows;
}

}  // namespace entente::explore
