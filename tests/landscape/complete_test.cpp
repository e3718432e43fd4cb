#include <gtest/gtest.h>

#include "landscape/couplings.h"
#include "random_world.h"

namespace entente {
namespace {

using namespace testing_support;

LandscapeOptions one_thread() {
  LandscapeOptions options;
  options.threads = 1;
  return options;
}

TEST(AllConfigurations, IsTheSameForAnyNumberOfThreads) {
  const LandscapeInput world = random_world(99, 16, false);
  LandscapeOptions one, three;
  one.threads = 1;
  three.threads = 3;
  const Landscape a = *landscape(world, one), b = *landscape(world, three);
  ASSERT_EQ(a.minima.size(), b.minima.size());
  for (std::size_t k = 0; k < a.minima.size(); ++k) {
    EXPECT_EQ(a.minima[k].side, b.minima[k].side);
    EXPECT_EQ(a.minima[k].basin, b.minima[k].basin);
    EXPECT_EQ(a.minima[k].energy, b.minima[k].energy);
  }
}

/// Actors who are all drawn apart alike: every division in two and two is a minimum.
TEST(AllConfigurations, AreSharedOutAmongTheMinima) {
  const LandscapeInput world{{"A", "B", "C", "D"}, {1, 1, 1, 1}, std::vector<double>(16, -1)};
  const Landscape found = *detail::look_at_all(world, detail::Couplings(world), one_thread(), nullptr);
  EXPECT_TRUE(found.complete);
  EXPECT_EQ(found.configurations, 8u);
  EXPECT_EQ(found.found, 3u);
  std::uint64_t basins = 0;
  for (const LandscapeMinimum& minimum : found.minima) {
    EXPECT_EQ(minimum.energy, -8);
    EXPECT_FALSE(minimum.side[0]);
    basins += minimum.basin;
  }
  EXPECT_EQ(basins, 8u);
  LandscapeOptions few = one_thread();
  few.max_minima = 2;
  EXPECT_EQ(detail::look_at_all(world, detail::Couplings(world), few, nullptr)->minima.size(), 2u);
}

TEST(AllConfigurations, OfOneActorIsOne) {
  const LandscapeInput world{{"A"}, {1}, {0}};
  const Landscape found = *detail::look_at_all(world, detail::Couplings(world), one_thread(), nullptr);
  EXPECT_EQ(found.configurations, 1u);
  EXPECT_EQ(found.minima.at(0).basin, 1u);
}

}  // namespace
}  // namespace entente
