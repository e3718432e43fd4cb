#include <gtest/gtest.h>

#include "landscape/couplings.h"
#include "random_world.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Annealing, FindsTheLowestMinimum) {
  const LandscapeInput world = random_world(5, 12, false);
  LandscapeOptions cold;
  cold.max_complete = 5;
  const Landscape all = *landscape(world), some = *landscape(world, cold);
  EXPECT_FALSE(some.complete);
  ASSERT_FALSE(some.minima.empty());
  EXPECT_NEAR(some.minima.front().energy, all.minima.front().energy, 1e-9);
  EXPECT_EQ(some.minima.front().side, all.minima.front().side);
}

/// Two pairs of friends who are enemies of each other: there is one minimum, found from every start.
TEST(Annealing, TellsEachMinimumOnceWithTheFirstActorOnItsFirstSide) {
  const LandscapeInput world{
      {"A", "B", "C", "D"}, {1, 1, 1, 1}, {0, 1, -1, -1, 1, 0, -1, -1, -1, -1, 0, 1, -1, -1, 1, 0}};
  LandscapeOptions options;
  options.starts = 7;
  const Landscape found = *detail::anneal(world, detail::Couplings(world), options, nullptr);
  EXPECT_FALSE(found.complete);
  EXPECT_EQ(found.configurations, 7u);
  EXPECT_EQ(found.found, 1u);
  ASSERT_EQ(found.minima.size(), 1u);
  EXPECT_EQ(found.minima[0].side, (std::vector<bool>{false, false, true, true}));
  EXPECT_EQ(found.minima[0].energy, -8);
  EXPECT_TRUE(found.minima[0].strict);
  EXPECT_EQ(found.minima[0].basin, 0u) << "not counted";
}

TEST(Annealing, CountsTheStartsThatNeverComeToRest) {
  const LandscapeInput world{{"A", "B"}, {1, 1}, {0, -1, 1, 0}};
  LandscapeOptions options;
  options.starts = 5;
  const Landscape found = *detail::anneal(world, detail::Couplings(world), options, nullptr);
  EXPECT_EQ(found.endless, 5u);
  EXPECT_EQ(found.found, 0u);
}

}  // namespace
}  // namespace entente
