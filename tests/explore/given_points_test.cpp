#include "explore/given_points.h"

#include <gmock/gmock.h>

#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

const std::string mixed_table = "x,region,same,y\n3,north,2,0\n1,south,2,1\n2,west,2,1\n";

GivenPoints points_in(const std::string& text, const std::vector<std::string>& asked,
                      const std::vector<std::string>& outcomes) {
  return given_points(columns_of({"t.csv", "T", text}), asked, outcomes);
}
std::vector<std::string> names_of(const GivenPoints& found) {
  std::vector<std::string> names;
  for (const Factor& factor : found.factors) names.push_back(factor.name);
  return names;
}

TEST(GivenPoints, AreAllNumbersThatVaryButTheOutcomes) {
  const GivenPoints found = points_in(mixed_table, {}, {"y"});
  EXPECT_THAT(names_of(found), ElementsAre("x"));
  EXPECT_EQ(found.factors[0].low, 1);
  EXPECT_EQ(found.factors[0].high, 3);
  EXPECT_EQ(found.points.count, 3u);
  EXPECT_THAT(found.points.values, ElementsAre(3, 1, 2));
  EXPECT_THAT(found.left_out, ElementsAre("region (no numbers)", "same (the same in all rows)"));
}

TEST(GivenPoints, AreTheColumnsAskedInTheirOrder) {
  const GivenPoints found = points_in("x,z,y\n3,5,0\n1,6,1\n2,7,1\n", {"z", "x"}, {"y"});
  EXPECT_THAT(names_of(found), ElementsAre("z", "x"));
  EXPECT_THAT(found.points.row(1), ElementsAre(6, 1));
  EXPECT_TRUE(found.left_out.empty());
}

TEST(GivenPoints, KnowTablesOfThisProgram) {
  const std::string points =
      "point,world,p,q,o,o_low,o_high,runs\n0,w,1,5,0.5,0.4,0.6,9\n1,w,2,6,0.1,0,0.2,9\n";
  EXPECT_THAT(usual_outcomes(columns_of({"points.csv", "", points})), ElementsAre(4));
  EXPECT_THAT(names_of(points_in(points, {}, {"o"})), ElementsAre("p", "q"));
  const std::string runs = "run,parameter:p,o,n\n0,0.1,1,5\n1,0.2,0,7\n";
  EXPECT_THAT(usual_outcomes(columns_of({"runs.csv", "", runs})), ElementsAre(2, 3));
  EXPECT_THAT(names_of(points_in(runs, {}, {"o"})), ElementsAre("p")) << "the other outcome is no input";
  EXPECT_TRUE(usual_outcomes(columns_of({"t.csv", "T", mixed_table})).empty());
}

TEST(GivenPoints, OfSeveralWorldsHaveTheWorldAsAnInput) {
  const GivenPoints found =
      points_in("point,world,p,o,o_low,o_high,runs\n0,b,1,0,0,0,9\n1,a,2,0,0,0,9\n2,b,3,0,0,0,9\n", {}, {"o"});
  EXPECT_THAT(names_of(found), ElementsAre("p", "world"));
  EXPECT_THAT(found.factors[1].categories, ElementsAre("b", "a")) << "in the order in which they come";
  EXPECT_THAT(found.points.values, ElementsAre(1, 0, 2, 1, 3, 0));
  EXPECT_THAT(categories_of(found.factors), ElementsAre(0, 2));
}

TEST(GivenPoints, CannotBeOneThingTwice) {
  EXPECT_THROW(points_in(mixed_table, {"x", "x"}, {"y"}), RequestError);
  EXPECT_THROW(points_in(mixed_table, {"x", "y"}, {"y"}), RequestError);
  EXPECT_THROW(points_in(mixed_table, {"z"}, {"y"}), UnknownNameError);
}

TEST(GivenPoints, NeedNumbersWithoutHoles) {
  const auto said = [](const std::string& text, const std::vector<std::string>& asked) {
    return testing_support::data_error_of([&] { points_in(text, asked, {"y"}); });
  };
  EXPECT_EQ(said("x,y\n1,0\n,1\n", {}), "t.csv:3:1: there is no value in column 'x'");
  EXPECT_EQ(said(mixed_table, {"region"}), "t.csv:2:3: 'north' is no finite number in column 'region'");
  EXPECT_EQ(said("region,y\na,0\nb,1\n", {}), "t.csv has no column of numbers that vary, beside outcomes");
}

}  // namespace
}  // namespace entente::explore
