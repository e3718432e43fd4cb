#include "explore/draws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "numeric/random.h"

namespace entente::explore {
namespace {

TEST(Draws, AreThoseOfTheCounter) {
  const std::vector<double> found = draws(9, "a purpose", 4, 6);
  const numeric::Draw draw{9, 0, numeric::stream_of("explore:a purpose")};
  ASSERT_EQ(found.size(), 6u);
  for (std::uint32_t k = 0; k < 6; ++k) EXPECT_EQ(found[k], numeric::uniform(draw, 4, k)) << k;
}

TEST(Draws, GoOnAndDifferByWhatTheyAreFor) {
  const std::vector<double> few = draws(9, "a", 0, 3), many = draws(9, "a", 0, 50);
  EXPECT_EQ(few, std::vector<double>(many.begin(), many.begin() + 3));
  EXPECT_NE(few, draws(8, "a", 0, 3));
  EXPECT_NE(few, draws(9, "b", 0, 3));
  EXPECT_NE(few, draws(9, "a", 1, 3));
  EXPECT_TRUE(draws(9, "a", 0, 0).empty());
}

TEST(Draws, PickEachNumberOverAnEqualShare) {
  EXPECT_EQ(pick(1e-300, 4), 0u);
  EXPECT_EQ(pick(0.2499, 4), 0u);
  EXPECT_EQ(pick(0.25, 4), 1u);
  EXPECT_EQ(pick(0.7499, 4), 2u);
  EXPECT_EQ(pick(0.9999, 4), 3u);
  EXPECT_EQ(pick(1, 4), 3u) << "rounding may come to the end itself";
  EXPECT_EQ(pick(0.5, 1), 0u);
}

/// Chi-square of five degrees of freedom: below 20.5 but once in a thousand.
TEST(Draws, ShuffleIntoEachOrderAsOften) {
  std::map<std::vector<std::size_t>, double> times;
  for (std::size_t series = 0; series < 600; ++series) ++times[shuffled(3, "orders", series, 3)];
  ASSERT_EQ(times.size(), 6u) << "each of the orders, and nothing else";
  double chi_square = 0;
  for (const auto& [order, count] : times) {
    EXPECT_THAT(order, ::testing::UnorderedElementsAre(0, 1, 2));
    chi_square += (count - 100) * (count - 100) / 100;
  }
  EXPECT_LT(chi_square, 20.5);
  EXPECT_TRUE(shuffled(3, "orders", 0, 0).empty());
}

}  // namespace
}  // namespace entente::explore
