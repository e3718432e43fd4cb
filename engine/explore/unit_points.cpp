#include "explore/unit_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <stdexcept>

#include "explore/draws.h"

namespace entente::explore {

Points sobol_unit(std::size_t count, std::size_t dimensions, std::size_t first) {
  constexpr std::size_t most = boost::random::default_sobol_table::max_dimension;
  if (dimensions == 0 || dimensions > most)
    throw std::invalid_argument(
        fmt::format("Sobol's points have 1 to {} dimensions, not {}", most, dimensions));
  boost::random::sobol sequence(dimensions);  // begins with point 1
  Points points(count, dimensions);
  if (first > 1) sequence.seed(first - 1);
  const std::size_t origin = first == 0 ? std::min(count, std::size_t{1}) : 0;
  for (std::size_t i = origin * dimensions; i < points.values.size(); ++i)
    points.values[i] = static_cast<double>(sequence()) * 0x1p-64;
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
