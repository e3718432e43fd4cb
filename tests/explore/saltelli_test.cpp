#include "explore/saltelli.h"

#include <entente/diagnostics.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "functions.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

/// A pair of factors, one alone, and luck.
SaltelliDesign mixed(std::size_t rows, std::size_t first_row = 0) {
  return saltelli_design({{"pair", {0, 2}}, {"luck"}, {"alone", {1}}}, 3, rows, first_row);
}

TEST(Saltelli, TakesEachColumnFromB) {
  const SaltelliDesign design = mixed(2);
  EXPECT_EQ(design.evaluations(), 10U);
  Points unit(2, 6);
  unit.values = {.1, .2, .3, .6, .7, .8, .11, .21, .31, .61, .71, .81};
  const Points points = saltelli_points(design, shares(3), unit);
  EXPECT_THAT(points.row(0), ElementsAre(.1, .2, .3)) << "A";
  EXPECT_THAT(points.row(1), ElementsAre(.6, .7, .8)) << "B";
  EXPECT_THAT(points.row(2), ElementsAre(.6, .2, .8)) << "the pair";
  EXPECT_THAT(points.row(3), ElementsAre(.1, .2, .3)) << "luck alone";
  EXPECT_THAT(points.row(4), ElementsAre(.1, .7, .3)) << "alone";
  EXPECT_THAT(points.row(9), ElementsAre(.11, .71, .31)) << "the next row";
}

TEST(Saltelli, DrawsLuckAnewInItsColumnAndInBOnly) {
  const SaltelliDesign design = mixed(2, 7);
  std::vector<std::size_t> lucks;
  for (std::size_t e = 0; e < design.evaluations(); ++e) lucks.push_back(design.luck(e, 1));
  EXPECT_THAT(lucks, ElementsAre(14, 15, 14, 15, 14, 16, 17, 16, 17, 16));
}

TEST(Saltelli, GoesOnWhereItStopped) {
  const Points whole = saltelli_points(mixed(16), shares(3)), rest = saltelli_points(mixed(6, 10), shares(3));
  for (std::size_t p = 0; p < rest.count; ++p)
    EXPECT_THAT(rest.row(p), ::testing::ElementsAreArray(whole.row(p + 50)));
}

TEST(Saltelli, HasEachFactorInOneColumn) {
  EXPECT_THROW(saltelli_design({{"a", {0}}}, 2, 8), std::invalid_argument) << "the second is in none";
  EXPECT_THROW(saltelli_design({{"a", {0}}, {"b", {1, 0}}}, 2, 8), std::invalid_argument);
  EXPECT_THROW(saltelli_design({{"a", {0}}, {"b", {2}}}, 2, 8), std::invalid_argument);
  EXPECT_THROW(saltelli_design({}, 0, 8), std::invalid_argument);
  EXPECT_THROW(saltelli_design({{"luck"}}, 0, 0), std::invalid_argument) << "no rows";
  EXPECT_THROW(saltelli_design({{"luck"}}, 0, 1000, 0, 2999), MemoryError);
  EXPECT_EQ(saltelli_design({{"luck"}}, 0, 1000, 0, 3000).evaluations(), 3000U);
}

TEST(Saltelli, WantsPointsOfBothHalves) {
  EXPECT_THROW(saltelli_points(mixed(2), shares(3), Points(2, 3)), std::invalid_argument);
  EXPECT_THROW(saltelli_points(mixed(2), shares(3), Points(3, 6)), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
