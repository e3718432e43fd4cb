#include "explore/outputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace entente::explore {
namespace {

TEST(Outputs, AreColumns) {
  const std::vector<double> values{1, 2, 3, 4, 5, 6};
  EXPECT_THAT((Outputs{values, 3}.column(1)), ::testing::ElementsAre(2, 5));
  EXPECT_NO_THROW((Outputs{values, 3}.check(2)));
  EXPECT_THROW((Outputs{values, 3}.check(3)), std::invalid_argument);
  EXPECT_THROW((Outputs{values, 0}.check(6)), std::invalid_argument);
}

TEST(Outputs, CannotAllBeUsed) {
  const auto why = [](std::vector<double> values, std::size_t least) { return why_not(usable(values, least)); };
  EXPECT_EQ(why({1, 2}, 2), "");
  EXPECT_EQ(why({1, 2}, 3), "there are too few points");
  EXPECT_EQ(why({}, 0), "there are too few points");
  EXPECT_EQ(why({1, std::numeric_limits<double>::infinity()}, 2), "some of its values are missing or infinite");
  EXPECT_EQ(why({0.3, 0.1 + 0.2}, 2), "it never varies") << "but for rounding";
  EXPECT_EQ(why({0, 1e-300}, 2), "");
}

}  // namespace
}  // namespace entente::explore
