#include "explore/unit_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <stdexcept>

#include "explore/draws.h"

namespace entente::explore {
namespace {

/// (count x dimensions) Whole numbers, of which 2^64 is all of the cube's side.
std::vector<std::uint64_t> sobol_numbers(std::size_t count, std::size_t dimensions, std::size_t first) {
  constexpr std::size_t most = boost::random::default_sobol_table::max_dimension;
  if (dimensions == 0 || dimensions > most)
    throw std::invalid_argument(
        fmt::format("Sobol's points have 1 to {} dimensions, not {}", most, dimensions));
  boost::random::sobol sequence(dimensions);  // begins with point 1
  std::vector<std::uint64_t> numbers(count * dimensions);
  if (first > 1) sequence.seed(first - 1);
  const std::size_t origin = first == 0 ? std::min(count, std::size_t{1}) : 0;
  for (std::size_t i = origin * dimensions; i < numbers.size(); ++i) numbers[i] = sequence();
  return numbers;
}

/// No finer than a share is told.
std::uint64_t as_number(double share) { return static_cast<std::uint64_t>(share * 0x1p53) << 11; }
double as_share(std::uint64_t number) { return static_cast<double>(number) * 0x1p-64; }

}  // namespace

Points sobol_unit(std::size_t count, std::size_t dimensions, std::size_t first) {
  Points points(count, dimensions);
  const std::vector<std::uint64_t> whole = sobol_numbers(count, dimensions, first);
  for (std::size_t i = 0; i < whole.size(); ++i) points.values[i] = as_share(whole[i]);
  return points;
}

Points sobol_in_blocks(std::size_t count, std::size_t dimensions, std::size_t first, std::size_t block,
                       std::uint64_t seed) {
  Points points(count, dimensions);
  const std::vector<std::uint64_t> whole = sobol_numbers(count, dimensions, first);
  std::vector<double> shifts;
  for (std::size_t p = 0; p < count; ++p) {
    if (p == 0 || (first + p) % block == 0)
      shifts = draws(seed, "sobol:shift", (first + p) / block, dimensions);
    for (std::size_t d = 0; d < dimensions; ++d)
      points.row(p)[d] = as_share(whole[p * dimensions + d] ^ as_number(shifts[d]));
  }
  return points;
}

Points lhs_unit(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
  Points points(count, dimensions);
  for (std::size_t d = 0; d < dimensions; ++d) {
    const auto part = shuffled(seed, "lhs:part", d, count);
    const auto within = draws(seed, "lhs:within", d, count);
    for (std::size_t p = 0; p < count; ++p)
      points.row(p)[d] = (static_cast<double>(part[p]) + within[p]) / static_cast<double>(count);
  }
  return points;
}

Points random_unit(std::size_t count, std::size_t dimensions, std::uint64_t seed, std::size_t first) {
  Points points(count, dimensions);
  for (std::size_t p = 0; p < count; ++p)
    std::ranges::copy(draws(seed, "random", first + p, dimensions), points.row(p).begin());
  return points;
}

}  // namespace entente::explore
