#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "explore/prim.h"
#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Half a point short of dense, so that more of the same makes it denser.
Futures nearly(const Points& points) {
  return futures_of(points, [](PointRow x) { return x[0] == 2 && x[1] == 7 ? 0.5 : in_quarter(x); });
}

TEST(Paste, ExtendsABoxThatIsTooSmall) {
  Box box = everything(2);
  box[0].high = 2.5;
  box[1].low = 6.5;
  const Trajectory boxes = pasted(nearly(grid()), box);
  // Three columns of three: to the left end of the quarter's second number, then on to its first.
  EXPECT_THAT(points_of(boxes), ElementsAre(12, 15, 20, 25));
  EXPECT_EQ(boxes.back().box[0], (Limits{.high = 4.5}));
  EXPECT_EQ(boxes.back().box[1], (Limits{.low = 4.5}));
  EXPECT_EQ(boxes.back().density, 24.5 / 25);
}

TEST(Paste, OpensAnEndWithNothingBeyond) {
  Box box = everything(2);
  box[0] = {.low = 0.5, .high = 4.5};
  box[1].low = 4.5;
  const Trajectory boxes = pasted(nearly(grid()), box);
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_EQ(boxes[0].box[0], (Limits{.high = 4.5})) << "0 is the least there is";
}

TEST(Paste, TakesCategoriesBack) {
  Points points(90, 2);
  for (std::size_t p = 0; p < 90; ++p) points.row(p)[0] = static_cast<double>(p % 3);
  for (std::size_t p = 0; p < 90; ++p) points.row(p)[1] = static_cast<double>(p / 3);
  const Futures futures = futures_of(points, [](PointRow x) { return x[0] == 2 ? 1 : 0.5; }, {3, 0});
  Box box = everything(2);
  box[0].categories = Limits::all & ~std::uint64_t{0b110};
  const Trajectory boxes = pasted(futures, box);
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_EQ(boxes[0].box[0].categories, Limits::all & ~std::uint64_t{0b010});
  EXPECT_EQ(boxes[0].density, 0.75);
}

TEST(Paste, LeavesAloneWhatIsNoDenser) {
  Box box = everything(2);
  box[0].high = 2.5;
  box[1].low = 4.5;
  EXPECT_THAT(pasted(futures_of(grid(), in_quarter), box), IsEmpty()) << "as dense as can be";
  EXPECT_THAT(pasted(futures_of(grid(), in_quarter), everything(2)), IsEmpty());
}

}  // namespace
}  // namespace entente::explore
