#include "explore/ranks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

TEST(Ranks, ShareTheMeanWhereValuesAreEqual) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_THAT(ranks(std::vector{3.0, -infinity, 3.0, 7.0, -infinity, infinity}),
              ElementsAre(3.5, 1.5, 3.5, 5, 1.5, 6));
  EXPECT_TRUE(ranks({}).empty());
}

TEST(Ranks, CorrelateAsTheyShould) {
  const std::vector<double> up{1, 2, 3, 4}, down{4, 3, 2, 1}, mixed{1, 3, 2, 4}, same(4, 2.0);
  EXPECT_DOUBLE_EQ(correlation(up, up), 1);
  EXPECT_DOUBLE_EQ(correlation(up, down), -1);
  EXPECT_DOUBLE_EQ(correlation(up, mixed), 0.8);
  EXPECT_EQ(correlation(up, same), 0);
}

}  // namespace
}  // namespace entente::explore
