#include "explore/designs.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

#include "explore/unit_points.h"

namespace entente::explore {
namespace {

std::string whole(double count) {
  return count < 1e15 ? fmt::format("{:.0f}", count) : fmt::format("{:.3g}", count);
}

/// The factors of a product, the equal ones that stand together as a power.
std::string product(std::span<const std::size_t> counts) {
  std::vector<std::string> words;
  for (auto at = counts.begin(); at != counts.end();) {
    const auto end = std::find_if(at, counts.end(), [at](std::size_t n) { return n != *at; });
    words.push_back(end - at > 1 ? fmt::format("{}^{}", *at, end - at) : fmt::format("{}", *at));
    at = end;
  }
  return fmt::format("{}", fmt::join(words, " x "));
}

std::vector<std::vector<double>> all_levels(std::span<const Factor> factors,
                                            std::span<const std::size_t> counts) {
  std::vector<std::vector<double>> all;
  for (std::size_t f = 0; f < factors.size(); ++f) all.push_back(levels(factors[f], counts[f]));
  return all;
}

/// How many levels each factor has.
std::vector<std::size_t> level_counts(std::span<const Factor> factors, std::span<const std::size_t> counts) {
  check_factors(factors);
  if (counts.size() != factors.size())
    throw std::invalid_argument(fmt::format("{} counts for {} factors", counts.size(), factors.size()));
  std::vector<std::size_t> of_levels(counts.begin(), counts.end());
  for (std::size_t f = 0; f < factors.size(); ++f)
    if (factors[f].listed() > 0) of_levels[f] = factors[f].listed();
  return of_levels;
}

/// Of a design of so many points by their number.
void check_design(std::span<const Factor> factors, std::size_t count, std::size_t most) {
  check_factors(factors);
  combinations(std::span(&count, 1), most);
}

}  // namespace

std::size_t combinations(std::span<const std::size_t> counts, std::size_t most) {
  double count = 1;
  for (const std::size_t n : counts) count *= static_cast<double>(n);
  if (count == 0) throw std::invalid_argument("a design needs at least one point");
  if (count > static_cast<double>(most))
    throw MemoryError(fmt::format("too many combinations: {}{}; at most {}",
                                  counts.size() > 1 ? product(counts) + " = " : "", whole(count), most));
  return static_cast<std::size_t>(count);
}

Points grid(std::span<const Factor> factors, std::span<const std::size_t> counts, std::size_t most) {
  const auto sizes = level_counts(factors, counts);
  Points points(combinations(sizes, most), factors.size());
  const auto all = all_levels(factors, counts);
  for (std::size_t p = 0; p < points.count; ++p)
    for (std::size_t f = factors.size(), rest = p; f-- > 0; rest /= sizes[f])
      points.row(p)[f] = all[f][rest % sizes[f]];
  return points;
}

Points zip(std::span<const Factor> factors, std::span<const std::size_t> counts) {
  const auto sizes = level_counts(factors, counts);
  for (std::size_t f = 1; f < sizes.size(); ++f)
    if (sizes[f] != sizes[0])
      throw std::invalid_argument(fmt::format("lists in step are of one length: '{}' has {} values, '{}' {}",
                                              factors[0].name, sizes[0], factors[f].name, sizes[f]));
  Points points(combinations(std::span(sizes).first(1)), factors.size());
  const auto all = all_levels(factors, counts);
  for (std::size_t p = 0; p < points.count; ++p)
    for (std::size_t f = 0; f < factors.size(); ++f) points.row(p)[f] = all[f][p];
  return points;
}

Points lhs(std::span<const Factor> factors, std::size_t count, std::uint64_t seed, std::size_t most) {
  check_design(factors, count, most);
  return scaled(lhs_unit(count, factors.size(), seed), factors);
}

Points sobol(std::span<const Factor> factors, std::size_t count, std::size_t most) {
  check_design(factors, count, most);
  return scaled(sobol_unit(count, factors.size(), 1), factors);
}

}  // namespace entente::explore
