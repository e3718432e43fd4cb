/// The design of Morris.
#include "explore/morris.h"

#include <algorithm>
#include <stdexcept>

#include "explore/designs.h"

namespace entente::explore {
namespace {

constexpr std::size_t levels_of_step = 2;

double share_of(std::size_t level) {
  return static_cast<double>(level) / static_cast<double>(morris_levels - 1);
}

}  // namespace

void add_trajectory(MorrisDesign& design, std::span<const std::size_t> start,
                    std::span<const std::size_t> order) {
  Points& unit = design.unit;
  std::vector<std::size_t> at(start.begin(), start.end());
  const auto add = [&] {
    for (const std::size_t level : at) unit.values.push_back(share_of(level));
    ++unit.count;
  };
  add();
  for (const std::size_t factor : order) {
    at[factor] = (at[factor] + levels_of_step) % morris_levels;
    design.moved.push_back(factor);
    add();
  }
}

MorrisDesign morris_design(std::size_t factors, std::size_t trajectories, std::uint64_t seed) {
  combinations(std::vector{trajectories, factors + 1});
  if (factors == 0) throw std::invalid_argument("there is no factor to vary");
  MorrisDesign design;
  design.unit.factors = factors;
  for (std::size_t t = 0; t < trajectories; ++t) {
    std::vector<std::size_t> start;
    for (const double u : draws(seed, "morris:start", t, factors)) start.push_back(pick(u, morris_levels));
    add_trajectory(design, start, shuffled(seed, "morris:order", t, factors));
  }
  return design;
}

}  // namespace entente::explore
