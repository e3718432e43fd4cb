#include "explore/unit_points.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

TEST(UnitPoints, OfSobolAreThoseOfScipy) {
  EXPECT_THAT(sobol_unit(4, 5, 1).values, ElementsAre(.5, .5, .5, .5, .5,       //
                                                      .75, .25, .25, .25, .75,  //
                                                      .25, .75, .75, .75, .25,  //
                                                      .375, .375, .625, .875, .375));
}

TEST(UnitPoints, OfSobolBeginWithTheCornerAndGoOnAnywhere) {
  const Points whole = sobol_unit(64, 7);
  EXPECT_THAT(whole.row(0), ::testing::Each(0.0));
  for (const std::size_t first :
       {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{31}}) {
    const Points part = sobol_unit(33, 7, first);
    for (std::size_t p = 0; p < part.count; ++p)
      EXPECT_THAT(part.row(p), ::testing::ElementsAreArray(whole.row(first + p))) << first << " + " << p;
  }
  EXPECT_TRUE(sobol_unit(0, 7).values.empty());
}

TEST(UnitPoints, OfSobolAreBalancedInEveryDimension) {
  const std::size_t count = 128, dimensions = 40;
  const Points points = sobol_unit(count, dimensions);
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::set<double> values;
    for (std::size_t p = 0; p < count; ++p) values.insert(points.row(p)[d] * count);
    EXPECT_EQ(values.size(), count);
    EXPECT_EQ(*values.rbegin(), count - 1);
  }
}

TEST(UnitPoints, OfSobolHaveSoManyDimensions) {
  EXPECT_THROW(sobol_unit(4, 0), std::invalid_argument);
  EXPECT_THROW(sobol_unit(4, 3668), std::invalid_argument);
  EXPECT_EQ(sobol_unit(2, 3667).row(1)[3666], 0.5);
}

TEST(UnitPoints, OfALatinHypercubeAreOneInEachPart) {
  const std::size_t count = 50;
  const Points points = lhs_unit(count, 4, 3);
  for (std::size_t d = 0; d < points.factors; ++d) {
    std::set<std::size_t> parts;
    for (std::size_t p = 0; p < count; ++p) parts.insert(static_cast<std::size_t>(points.row(p)[d] * count));
    EXPECT_EQ(parts.size(), count);
    EXPECT_EQ(*parts.rbegin(), count - 1);
  }
}

TEST(UnitPoints, OfALatinHypercubeDoNotHangOnOtherDimensions) {
  const Points two = lhs_unit(20, 2, 3), five = lhs_unit(20, 5, 3), other = lhs_unit(20, 2, 4);
  for (std::size_t p = 0; p < 20; ++p)
    for (std::size_t d = 0; d < 2; ++d) EXPECT_EQ(two.row(p)[d], five.row(p)[d]);
  EXPECT_NE(two.values, other.values);
}

TEST(UnitPoints, ByChanceGoOnAnywhere) {
  const Points whole = random_unit(20, 3, 5), rest = random_unit(12, 3, 5, 8);
  for (std::size_t p = 0; p < rest.count; ++p)
    EXPECT_THAT(rest.row(p), ::testing::ElementsAreArray(whole.row(8 + p)));
  EXPECT_THAT(whole.values, ::testing::Each(::testing::AllOf(::testing::Gt(0.0), ::testing::Lt(1.0))));
}

TEST(SobolInBlocks, EachBlockIsSobolsPointsMovedByAShiftOfItsOwn) {
  const Points plain = sobol_unit(64, 3), moved = sobol_in_blocks(64, 3, 0, 16, 5);
  const auto number = [](double share) { return static_cast<std::uint64_t>(share * 0x1p53); };
  for (std::size_t d = 0; d < 3; ++d) {
    const auto shift = [&](std::size_t p) { return number(plain.row(p)[d]) ^ number(moved.row(p)[d]); };
    for (std::size_t p = 0; p < 64; ++p) EXPECT_EQ(shift(p), shift(p / 16 * 16)) << p;
    EXPECT_NE(shift(0), shift(16));
  }
}

/// Each block has one point in each of 16 equal parts of every dimension.
TEST(SobolInBlocks, BlocksFillTheCubeEvenly) {
  const Points points = sobol_in_blocks(160, 8, 0, 16, 3);
  for (std::size_t block = 0; block < 10; ++block)
    for (std::size_t d = 0; d < 8; ++d) {
      std::vector<int> parts(16);
      for (std::size_t p = 16 * block; p < 16 * block + 16; ++p)
        ++parts.at(static_cast<std::size_t>(16 * points.row(p)[d]));
      EXPECT_EQ(parts, std::vector<int>(16, 1)) << block << " " << d;
    }
}

TEST(SobolInBlocks, GoOn) {
  const Points all = sobol_in_blocks(100, 2, 0, 16, 3), rest = sobol_in_blocks(60, 2, 40, 16, 3);
  EXPECT_TRUE(std::equal(rest.values.begin(), rest.values.end(), all.values.begin() + 80));
  EXPECT_NE(all.values, sobol_in_blocks(100, 2, 0, 16, 4).values);
}

}  // namespace
}  // namespace entente::explore
