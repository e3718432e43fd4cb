#include "made_answer.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// `war` rises with p in the scenario itself, and in the other world by half as much; `level` stays.
Table swept_points(const std::vector<std::string>& worlds) {
  Table table{"points.csv",
              "",
              {"point", "world", "p", "war", "war_low", "war_high", "level", "level_low", "level_high", "runs"},
              {}};
  for (const std::string& world : worlds)
    for (const double p : {0.0, 1.0, 2.0}) {
      const double war = world == "bold" ? p / 4 : p / 2;
      table.rows.push_back({0.0, world, p, war, 0.0, 1.0, 1.0, 1.0, 1.0, 9.0});
    }
  return table;
}

TEST(SweepPicture, HasALineForEachOutcome) {
  const MadeAnswer made("sweep", {swept_points({"the scenario itself"})});
  EXPECT_EQ(made.picture(60),
            "  Along p from 0 to 2.00; each outcome from its least to its\n"
            "  greatest value\n"
            "    War at last   0 %  __________==========##########  100 %\n"
            "    level        1.00  ------------------------------  1.00\n");
  made.expect_to_fit();
}

TEST(SweepPicture, HasTheLinesOfWorldsOnOneScale) {
  MadeAnswer made("sweep", {swept_points({"the scenario itself", "bold"})});
  made.origins.request.outcomes = {"war"};
  EXPECT_THAT(made.picture(60), HasSubstr("  War at last\n"
                                          "    the scenario itself  0 %  ________========#######  100 %\n"
                                          "    bold                 0 %  ________::::::::=======  50 %\n"));
  EXPECT_THAT(made.picture(60), Not(HasSubstr("level")));
}

TEST(SweepPicture, OfPointsAllOverIsNone) {
  MadeAnswer made("sweep", {swept_points({"the scenario itself"})});
  made.origins.request.design = "lhs";
  EXPECT_EQ(made.picture(80), "");
}

/// Points of a table that lie on no lines are a list, each with its interval; a grid has lines as any other.
TEST(SweepPicture, OfATableIsAListWhereThereAreNoLines) {
  Table table = swept_points({"the scenario itself"});
  table.columns.insert(table.columns.begin() + 3, "q");
  for (std::size_t row = 0; row < 3; ++row)
    table.rows[row].insert(table.rows[row].begin() + 3, 5.0 + double(row));
  MadeAnswer made("sweep", {table});
  made.origins.request.design = "table";
  made.origins.request.outcomes = {"war"};
  EXPECT_THAT(made.picture(60), HasSubstr("Points by p, q;"));
  EXPECT_THAT(made.picture(60), HasSubstr("    1.00, 6.00   50 %  0 to 100 %  "));
  made.expect_to_fit();
  MadeAnswer grid("sweep", {swept_points({"the scenario itself", "bold"})});
  grid.origins.request.design = "table";
  EXPECT_THAT(grid.picture(60), HasSubstr("Along p from 0 to 2.00"));
}

}  // namespace
}  // namespace entente::cli
