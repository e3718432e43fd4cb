#include "explore/classes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

TEST(Classes, HaveAsManyPointsEach) {
  const Classes classes = classes_along(std::vector{.9, .1, .5, .3, .7, .2}, 3);
  EXPECT_EQ(classes.count, 3U);
  EXPECT_THAT(classes.of, ElementsAre(2, 0, 1, 1, 2, 0));
}

TEST(Classes, KeepEqualValuesTogether) {
  const Classes few = classes_along(std::vector{7., 5., 7., 7., 9., 7., 5.}, 3);
  EXPECT_EQ(few.count, 3U) << "a class for each value";
  EXPECT_THAT(few.of, ElementsAre(1, 0, 1, 1, 2, 1, 0));
  const Classes tied = classes_along(std::vector{0., 0., 0., 0., 0., 0., 1., 2., 3., 4.}, 3);
  EXPECT_EQ(tied.count, 3U);
  EXPECT_THAT(tied.of, ElementsAre(0, 0, 0, 0, 0, 0, 1, 2, 2, 2));
  EXPECT_EQ(classes_along(std::vector(5, 3.0), 10).count, 1U);
}

TEST(Classes, KnowWhereEachValueStands) {
  using Group = std::pair<std::size_t, std::size_t>;
  EXPECT_THAT(equal_values(std::vector{1., 1., 2., 5., 5., 5.}),
              ElementsAre(Group{0, 2}, Group{2, 3}, Group{3, 6}));
  EXPECT_TRUE(equal_values({}).empty());
}

}  // namespace
}  // namespace entente::explore
