#include "questions.h"

namespace entente::explore {
namespace {

Explorer explorer_of_sums() {
  return Explorer(source_of(small_world("'p': 0, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                        "'sum': {'is': 'p + u'}, 'over': {'is': 'p >= u'}"),
                            {"p"}),
                  {.seed = 7, .threads = 1});
}

PlacedPoints three_points() {
  PlacedPoints placed{Points(3, 1)};
  placed.points.values = {0, 0.5, 1};
  return placed;
}

TEST(Sweep, SumsUpEachPoint) {
  Explorer explorer = explorer_of_sums();
  const Sweep made = sweep(explorer, three_points(), 100).value();
  ASSERT_EQ(made.summaries.size(), 6u);
  EXPECT_EQ(made.place(2, 1), 5u);
  EXPECT_EQ(made.summaries[made.place(0, 1)].value, 0) << "u is above 0";
  EXPECT_EQ(made.summaries[made.place(2, 1)].value, 1) << "and below 1";
  const auto of_middle = made.found.at(1, 0);
  double sum = 0;
  for (const double value : of_middle) sum += value;
  EXPECT_NEAR(made.summaries[made.place(1, 0)].value, sum / 100, 1e-12);
}

/// With the same luck the sum differs by what p does in every run, so that nothing is unsure.
TEST(Sweep, DiffersFromItsFirstPointPairByPair) {
  Explorer explorer = explorer_of_sums();
  const Sweep made = sweep(explorer, three_points(), 100).value();
  EXPECT_EQ(made.from_first[made.place(0, 0)].value, 0);
  EXPECT_EQ(made.from_first[made.place(0, 0)].interval.high, 0);
  EXPECT_NEAR(made.from_first[made.place(1, 0)].value, 0.5, 1e-12);
  EXPECT_NEAR(made.from_first[made.place(1, 0)].interval.low, 0.5, 1e-9);
  EXPECT_NEAR(made.from_first[made.place(1, 0)].interval.high, 0.5, 1e-9);
  EXPECT_EQ(made.from_first[made.place(2, 1)].value, 1);
}

TEST(Sweep, NeedsPointsAndRuns) {
  Explorer explorer = explorer_of_sums();
  EXPECT_THROW(sweep(explorer, {Points(0, 1)}, 100), RequestError);
  EXPECT_THROW(sweep(explorer, three_points(), 0), RequestError);
}

}  // namespace
}  // namespace entente::explore
