#include "explore/box_rows.h"

#include <gtest/gtest.h>

#include "tables.h"

namespace entente::explore {
namespace {

const std::vector<Factor> factors{{.name = "A"}, {.name = "B"}};

TEST(BoxRows, ArePutInTheOrderOfNeed) {
  const Futures futures = futures_of(grid(), [](PointRow x) { return x[0] <= 6 && x[1] >= 7; });
  const auto rows = box_rows(discover(futures).boxes.at(0), factors);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].factor, "B");
  EXPECT_EQ(rows[0].words, "B is at least 6.5");
  EXPECT_EQ(rows[0].low, 6.5);
  EXPECT_FALSE(rows[0].high);
  EXPECT_LT(*rows[0].quasi_p, *rows[1].quasi_p);
  EXPECT_EQ(rows[0].density_without, 0.3);
  EXPECT_EQ(rows[1].density_without, 0.7);
  EXPECT_EQ(rows[1].coverage_without, 1);
  EXPECT_EQ(rows[1].by_coverage, 1);
  EXPECT_EQ(rows[1].by_density, 1);
  EXPECT_EQ(rows[1].high, 6.5);
}

TEST(BoxRows, NameCategories) {
  Points points(60, 2);
  for (std::size_t p = 0; p < 60; ++p) points.row(p)[0] = static_cast<double>(p % 3);
  for (std::size_t p = 0; p < 60; ++p) points.row(p)[1] = static_cast<double>(p);
  const Futures futures = futures_of(points, [](PointRow x) { return x[0] != 1; }, {3, 0});
  Box box = everything(2);
  box[0].categories &= ~std::uint64_t{0b010};
  const auto rows =
      box_rows(futures, futures.measured(box),
               std::vector<Factor>{{.name = "where", .categories = {"north", "south", "east"}}, {"B"}});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].categories, "north|east");
  EXPECT_EQ(rows[0].words, "where is north or east");
  EXPECT_FALSE(rows[0].low || rows[0].high || rows[0].quasi_p || rows[0].by_density);
  EXPECT_DOUBLE_EQ(rows[0].density_without, 2.0 / 3);
}

}  // namespace
}  // namespace entente::explore
