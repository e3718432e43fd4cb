#pragma once
/// Drawn worlds, symmetric or directed.
#include <entente/networks.h>

#include <cmath>

#include "numeric/random.h"

namespace entente::testing_support {

enum class Drawn { alike, directed };

inline LandscapeInput random_world(std::uint32_t number, std::size_t n, bool coarse,
                                   Drawn drawn = Drawn::alike) {
  LandscapeInput world;
  std::uint32_t index = 0;
  const auto u = [&] { return numeric::uniform({11, number, 5}, 0, index++); };
  for (std::size_t i = 0; i < n; ++i) {
    world.actors.push_back("A" + std::to_string(i));
    world.sizes.push_back(coarse ? 1 : u());
  }
  for (std::size_t k = 0; k < n * n; ++k)
    world.propensities.push_back(coarse ? std::floor(3 * u()) - 1 : 2 * u() - 1);
  for (std::size_t i = 0; i < n && drawn == Drawn::alike; ++i)
    for (std::size_t j = 0; j < i; ++j) world.propensities[i * n + j] = world.propensities[j * n + i];
  return world;
}

}  // namespace entente::testing_support
