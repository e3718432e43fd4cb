#include "landscape/couplings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

/// Sizes 1, 2 and 3; A and B are drawn together, both apart from C.
const LandscapeInput three{{"A", "B", "C"}, {1, 2, 3}, {0, 1, -1, 1, 0, -2, -1, -2, 0}};

TEST(Couplings, AreWhatTwoAddToTheEnergyWhereTheyStandApart) {
  const detail::Couplings couplings(three);
  EXPECT_FALSE(couplings.directed());
  EXPECT_EQ(couplings.actors(), 3u);
  EXPECT_EQ(couplings.of(0, 1), 4);
  EXPECT_EQ(couplings.of(1, 0), 4);
  EXPECT_EQ(couplings.of(1, 2), -24);
  EXPECT_EQ(couplings.of(2, 2), 0);
  EXPECT_EQ(couplings.energy({false, false, true}), -30);
  EXPECT_EQ(couplings.energy({true, true, true}), 0);
  EXPECT_EQ(couplings.energy({false, true, true}), -2);
}

TEST(Couplings, AreEachActorsOwnWherePropensitiesAreDirected) {
  const detail::Couplings couplings({{"A", "B"}, {1, 2}, {0, 1, -3, 0}});
  EXPECT_TRUE(couplings.directed());
  EXPECT_EQ(couplings.of(0, 1), 4);
  EXPECT_EQ(couplings.of(1, 0), -12);
  EXPECT_EQ(couplings.energy({false, true}), -4);
}

TEST(Configuration, KnowsWhatEveryMoveWouldCost) {
  const detail::Couplings couplings(three);
  detail::Configuration at(couplings, {0, 0, 0});
  EXPECT_EQ(at.changes(), (std::vector<double>{-2, -20, -30}));
  EXPECT_EQ(at.steepest(), 2u);
  at.move(2);
  EXPECT_EQ(at.side(), (std::vector<char>{0, 0, 1}));
  EXPECT_EQ(at.changes(), (std::vector<double>{10, 28, 30})) << "as if it had begun there";
  EXPECT_EQ(at.changes(), detail::Configuration(couplings, {0, 0, 1}).changes());
  EXPECT_EQ(at.steepest(), 3u) << "nobody would move";
  EXPECT_TRUE(at.is_strict());
}

TEST(Configuration, MovesTheFirstOfEqualOnes) {
  const detail::Couplings couplings({{"A", "B"}, {1, 1}, {0, -1, -1, 0}});
  EXPECT_EQ(detail::Configuration(couplings, {0, 0}).steepest(), 0u);
  const detail::Couplings none({{"A", "B"}, {1, 1}, {0, 0, 0, 0}});
  EXPECT_EQ(detail::Configuration(none, {0, 0}).steepest(), 2u);
  EXPECT_FALSE(detail::Configuration(none, {0, 0}).is_strict()) << "to both it is all one";
}

TEST(Minima, AreDescribedFromTheFirstActor) {
  LandscapeOptions options;
  options.alignment = {false, true, true};
  const LandscapeMinimum minimum = detail::describe(three, {1, 1, 0}, true, options);
  EXPECT_EQ(minimum.side, (std::vector<bool>{false, false, true}));
  EXPECT_EQ(minimum.energy, -30);
  EXPECT_EQ(minimum.frustration, (std::vector<double>{-3, -6, -5}));
  EXPECT_EQ(minimum.distance, 1u);
  EXPECT_EQ(detail::describe(three, {1, 1, 0}, true, {}).distance, std::nullopt);
}

/// Of equal energy, but for rounding, the largest basin comes first, then who stands apart from the first actor
/// last.
TEST(Minima, AreInOrderWhateverTheRounding) {
  const auto minimum = [](double energy, std::uint64_t basin, std::vector<bool> side) {
    LandscapeMinimum made;
    made.energy = energy, made.basin = basin, made.side = std::move(side);
    return made;
  };
  std::vector<LandscapeMinimum> minima{minimum(2, 1, {false}), minimum(1, 1, {false, true, false}),
                                       minimum(1 - 1e-13, 1, {false, true, true}),
                                       minimum(1 + 1e-13, 9, {false}), minimum(0, 1, {false})};
  detail::keep_lowest(minima, 4, 1e-12);
  ASSERT_EQ(minima.size(), 4u);
  EXPECT_EQ(minima[0].energy, 0);
  EXPECT_EQ(minima[1].basin, 9u);
  EXPECT_EQ(minima[2].side, (std::vector<bool>{false, true, false}));
  EXPECT_EQ(minima[3].side, (std::vector<bool>{false, true, true}));
}

TEST(LandscapeInput, OneWhoFleesFromOneWhoFollowsIsNeverAtRest) {
  for (const double follows : {1.0, 3.0, 0.5}) {
    const Landscape found = *landscape({{"A", "B"}, {1, 1}, {0, -1, follows, 0}});
    EXPECT_TRUE(found.directed);
    EXPECT_EQ(found.found, 0U);
    EXPECT_EQ(found.endless, 2U);
  }
  EXPECT_FALSE(landscape({{"A", "B"}, {2, 3}, {0, 0.1 + 0.2, 0.3, 0}})->directed) << "but for rounding";
}

TEST(LandscapeInput, OfWhatDoesNotFit) {
  EXPECT_THROW(landscape({{"A"}, {1, 2}, {0}}), std::invalid_argument);
  EXPECT_THROW(landscape({{"A", "B"}, {1, -1}, {0, 0, 0, 0}}), std::invalid_argument);
  EXPECT_THROW(landscape({{"A", "B"}, {1, 1}, {0, NAN, 0, 0}}), std::invalid_argument);
  const Landscape alone = *landscape({{"A"}, {1}, {0}});
  EXPECT_EQ(alone.found, 1U);
  EXPECT_EQ(landscape({})->found, 0U);
  const Landscape indifferent = *landscape({{"A", "B"}, {1, 1}, {0, 0, 0, 0}});
  EXPECT_EQ(indifferent.found, 2U);
  EXPECT_FALSE(indifferent.minima.front().strict);
}

}  // namespace
}  // namespace entente
