#include "questions.h"

namespace entente::explore {
namespace {

const std::string lucky_world = small_world("'p': 0, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                            "'sum': {'is': 'p + u'}, 'twice': {'is': '2 * p'}",
                                            ", 'what_if': {'ten': {'patch': {'parameters': {'u': 10}}}}");

PlacedPoints points_at(const std::vector<double>& values) {
  PlacedPoints placed{Points(values.size(), 1)};
  placed.points.values = values;
  return placed;
}
Explorer lucky_explorer(const StopFlag* stop = nullptr) {
  return Explorer(source_of(lucky_world, {"p"}), {.seed = 7, .threads = 1, .stop = stop});
}

TEST(RunPoints, ShareTheLuckOfEachRun) {
  Explorer explorer = lucky_explorer();
  const PointOutcomes found = run_points(explorer, points_at({0, 5, 0.25}), 4).value();
  EXPECT_EQ(found.points, 3u);
  EXPECT_EQ(found.runs, 4u);
  EXPECT_EQ(found.outcomes, 2u);
  for (std::size_t run = 0; run < 4; ++run) {
    const double u = found.at(0, 0)[run];
    EXPECT_DOUBLE_EQ(found.at(1, 0)[run], 5 + u);
    EXPECT_DOUBLE_EQ(found.at(2, 0)[run], 0.25 + u);
    EXPECT_EQ(found.at(1, 1)[run], 10);
    EXPECT_EQ(found.at(2, 1)[run], 0.5);
  }
  EXPECT_NE(found.at(0, 0)[0], found.at(0, 0)[1]) << "each run has luck of its own";
}

TEST(RunPoints, GoOnFromALaterRun) {
  Explorer explorer = lucky_explorer();
  const PointOutcomes whole = run_points(explorer, points_at({0, 1}), 5).value();
  const PointOutcomes rest = run_points(explorer, points_at({0, 1}), 3, 2).value();
  for (std::size_t p = 0; p < 2; ++p)
    EXPECT_THAT(rest.at(p, 0), ::testing::ElementsAreArray(whole.at(p, 0).subspan(2)));
}

TEST(RunPoints, AreMadeInTheirWorlds) {
  Explorer explorer = lucky_explorer();
  PlacedPoints placed = points_at({1, 1});
  placed.worlds = {0, explorer.world_with({"ten"})};
  const PointOutcomes found = run_points(explorer, placed, 2).value();
  EXPECT_LT(found.at(0, 0)[0], 2);
  EXPECT_THAT(found.at(1, 0), ::testing::ElementsAre(11, 11));
}

TEST(RunPoints, AreNoneWhereTheyAreStopped) {
  const StopFlag stop{true};
  Explorer explorer = lucky_explorer(&stop);
  EXPECT_FALSE(run_points(explorer, points_at({0}), 4));
}

TEST(RunPoints, TooManyAreRefusedBeforeAnyIsMade) {
  Explorer explorer = lucky_explorer();
  EXPECT_THROW(run_points(explorer, points_at(std::vector<double>(1 << 16)), 1 << 17), MemoryError);
  EXPECT_EQ(explorer.done(), 0u);
}

}  // namespace
}  // namespace entente::explore
