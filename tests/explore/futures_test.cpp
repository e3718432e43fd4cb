#include "explore/futures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string refused(const Points& points, const std::vector<double>& chances,
                    std::vector<std::size_t> categories = {}) {
  try {
    Futures(points, chances, std::move(categories));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

TEST(Limits, HoldBothEnds) {
  const Limits range{.low = 1, .high = 2};
  EXPECT_TRUE(range.holds(1) && range.holds(2) && range.holds(1.5));
  EXPECT_FALSE(range.holds(0.99) || range.holds(2.01));
  EXPECT_TRUE(range.restricted() && Limits{.low = 1}.restricted() && Limits{.high = 1}.restricted());
  EXPECT_FALSE(Limits{}.restricted());
}

TEST(Limits, HoldCategories) {
  Limits limits;
  limits.categories &= ~std::uint64_t{0b010};
  EXPECT_TRUE(limits.restricted() && limits.holds(0) && limits.holds(2));
  EXPECT_FALSE(limits.holds(1));
}

TEST(Futures, MeasureBoxes) {
  const Futures futures = futures_of(grid(), in_quarter);
  Box box = everything(2);
  box[0].high = 6;  // 7 of 10
  box[1].low = 4;   // 6 of 10
  const MeasuredBox measured = futures.measured(box);
  EXPECT_EQ(measured.points, 42U);
  EXPECT_EQ(measured.cases, 25);
  EXPECT_EQ(measured.coverage, 1);
  EXPECT_EQ(measured.density, 25.0 / 42);
  EXPECT_EQ(measured.mass, 0.42);
  EXPECT_EQ(measured.restricted, 2U);
  EXPECT_THAT(restricted_factors(box), ElementsAre(0, 1));
}

TEST(Futures, MeasureByAllWhenSomeWereTaken) {
  const Futures futures = futures_of(grid(), in_quarter);
  Box first = everything(2);
  first[0].high = 2;
  const Futures rest = futures.without(first);
  EXPECT_EQ(rest.size(), 70U);
  const MeasuredBox all = rest.measured(everything(2));
  EXPECT_EQ(all.points, 70U);
  EXPECT_EQ(all.cases, 10);
  EXPECT_EQ(all.coverage, 0.4);
  EXPECT_EQ(all.mass, 0.7);
  EXPECT_EQ(all.density, 10.0 / 70);
}

TEST(Futures, SampleAsTablesOfTheirOwn) {
  const Futures futures = futures_of(grid(), in_quarter);
  const std::vector<std::size_t> points{9, 0, 55, 19};
  const Futures sample = futures.sample(points);
  EXPECT_THAT(sample.column(1), ElementsAre(9, 0, 5, 9));
  EXPECT_THAT(sample.chances(), ElementsAre(1, 0, 0, 1));
  EXPECT_EQ(sample.measured(everything(2)).mass, 1);
  EXPECT_EQ(sample.all_cases(), 2);
}

TEST(Futures, SumChancesExactlyInAnyOrder) {
  const Points points = scattered(5000, 1, 3);
  std::vector<double> chances = draws(4, "test chances", 0, 5000), backwards(chances.rbegin(), chances.rend());
  EXPECT_EQ(Futures(points, chances).all_cases(), Futures(points, backwards).all_cases());
  EXPECT_NEAR(Futures(points, chances).chances()[17], chances[17], 1e-12);
  EXPECT_EQ(Futures(points, std::vector(5000, 1.0)).all_cases(), 5000);
}

TEST(Futures, RefuseWhatIsNoTable) {
  Points points(2, 2);
  points.values = {0, 1, 2, 3};
  EXPECT_THAT(refused(points, {0}),
              HasSubstr("1 chances and 2 counts of categories for 2 points of 2 factors"));
  EXPECT_THAT(refused(points, {0, 1}, {0}), HasSubstr("1 counts of categories"));
  EXPECT_THAT(refused(points, {0, 1.5}), HasSubstr("point 2: 1.5 is no chance"));
  EXPECT_THAT(refused(points, {std::nan(""), 1}), HasSubstr("point 1: nan is no chance"));
  EXPECT_THAT(refused(points, {0, 1}, {0, 3}), HasSubstr("point 2: factor 2 is 3, which is none of its 3"));
  EXPECT_THAT(refused(points, {0, 1}, {0, 64}), HasSubstr("factor 2 has 64 categories; at most 63"));
  points.values[3] = std::nan("");
  EXPECT_THAT(refused(points, {0, 1}), HasSubstr("point 2: factor 2 is missing or infinite"));
  points.values[3] = 1.5;
  EXPECT_THAT(refused(points, {0, 1}, {0, 4}), HasSubstr("factor 2 is 1.5"));
}

}  // namespace
}  // namespace entente::explore
