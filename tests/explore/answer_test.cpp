#include "explore/answer.h"

#include <limits>

#include "questions.h"

namespace entente::explore {
namespace {

TEST(Answer, HasNoNumberWhereThereIsNone) {
  EXPECT_EQ(cell(std::numeric_limits<double>::quiet_NaN()), Cell{});
  EXPECT_EQ(cell(0), Cell{0.0});
  EXPECT_EQ(cell(std::numeric_limits<double>::infinity()), Cell{std::numeric_limits<double>::infinity()});
}

TEST(Answer, NamesOutcomesAndWorlds) {
  EXPECT_EQ(outcome_title({"o", "It happens"}), "It happens");
  EXPECT_EQ(outcome_title({"o", ""}), "o");
  ExploredWorld world = source_of(small_world("'p': 1", "'o': {'is': 'p'}"), {})({});
  EXPECT_EQ(world_title(world), "the scenario itself");
  world.changes = {"calm"};
  EXPECT_EQ(world_title(world), "calm");
  world.changes = {"calm", "parameters.p=2"};
  EXPECT_EQ(world_title(world), "calm + parameters.p=2");
}

TEST(Answer, HasARowForEachPoint) {
  Explorer explorer(source_of(small_world("'p': 1, 'kind': 0", "'o': {'is': 'p > 1'}, 'n': {'is': 'p + kind'}"),
                              {"p", "kind"}),
                    {.seed = 1, .threads = 1});
  Factor kind{"kind"};
  kind.categories = {"low", "high"};
  const std::vector<Factor> factors{{"p", 0, 2}, kind};
  PlacedPoints placed{Points(2, 2)};
  placed.points.values = {2, 1, 0.5, 0};
  const PointOutcomes found = run_points(explorer, placed, 8).value();
  const AnswerTable table = points_table(explorer, factors, placed, found);
  EXPECT_EQ(table.file, "points.csv");
  EXPECT_THAT(table.columns, ::testing::ElementsAre("point", "world", "p", "kind", "o", "o_low", "o_high", "n",
                                                    "n_low", "n_high", "runs"));
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(number_in(table, 1, "point"), 1);
  EXPECT_EQ(text_in(table, 0, "world"), "the scenario itself");
  EXPECT_EQ(text_in(table, 0, "kind"), "high") << "the category, not its number";
  EXPECT_EQ(text_in(table, 1, "kind"), "low");
  EXPECT_EQ(number_in(table, 0, "o"), 1);
  EXPECT_NEAR(number_in(table, 0, "o_low"), 8 / (8 + 1.959964 * 1.959964), 1e-6) << "Wilson's, of 8 of 8";
  EXPECT_EQ(number_in(table, 1, "n"), 0.5);
  EXPECT_EQ(number_in(table, 1, "runs"), 8);
}

}  // namespace
}  // namespace entente::explore
