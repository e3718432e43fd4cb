#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

/// A cause that only one of them has changed nothing in the other.
TEST(Difference, IsTakenRunByRunAndCauseByCause) {
  CellHistory other = history_by_hand();
  other.causes[1].id = "c";
  other.values = {1, 1, 1, 1, 2, 2};
  other.changes = {0, 0, 0, 0, 0.5, 1, 0.5, 0};
  const CellHistory d = difference(history_by_hand(), other);
  ASSERT_EQ(d.causes.size(), 3u);
  EXPECT_EQ(d.causes[2].id, "c");
  EXPECT_EQ(d.values, (std::vector<double>{0, 1, 1, 3, 1, 1}));
  EXPECT_EQ(d.changes, (std::vector<double>{1, 2, 0, 0, 0, 0, 0.5, -3, 0, 1, -0.5, 0}));
}

TEST(Difference, SumsExactlyToTheDifferenceOfTheEnds) {
  LoadOptions calm, extra;
  calm.what_ifs = {"calm"};
  extra.what_ifs = {"extra"};
  const CellHistory a = history_of(busy(extra), "r[S0,S1]"), b = history_of(busy(calm), "r[S0,S1]");
  const CellHistory d = difference(a, b);
  EXPECT_EQ(d.causes.size(), a.causes.size()) << "one more than the other has";
  const Waterfall w = waterfall(d, 0, d.periods.size());
  double at = w.start.mean;
  for (const CauseChange& change : w.causes) at += change.mean;
  const double ends = waterfall(a, 0, d.periods.size()).end.mean - waterfall(b, 0, d.periods.size()).end.mean;
  EXPECT_NEAR(at, ends, 1e-12);
  EXPECT_NEAR(w.end.mean, ends, 1e-12);
  EXPECT_NE(ends, 0);
  const CellHistory back = difference(b, a);
  EXPECT_EQ(back.causes.size(), d.causes.size());
  EXPECT_NEAR(waterfall(back, 0, d.periods.size()).end.mean, -ends, 1e-12);
}

TEST(Difference, OfTheSameIsNothing) {
  const CellHistory a = history_of(busy(), "r[S0,S1]");
  const Waterfall w = waterfall(difference(a, a), 0, a.periods.size());
  EXPECT_TRUE(w.causes.empty());
  EXPECT_EQ(w.end.mean, 0);
}

/// Last digits hang on the instruction set; the share of runs in which a cause differs must not.
TEST(Difference, OfLastDigitsIsNone) {
  const CellHistory one = history_by_hand();
  CellHistory other = one;
  other.changes[0] += 1e-15;
  other.changes[1] += 1e-9;
  const CellHistory d = difference(one, other);
  EXPECT_EQ(d.changes[0], 0);
  EXPECT_NEAR(d.changes[1], -1e-9, 1e-15);
}

TEST(Difference, NeedsTheSameRunsAndDates) {
  const CellHistory a = history_of(busy(), "r[S0,S1]");
  CellHistory fewer = a, later = a;
  --fewer.runs;
  later.dates.back() += std::chrono::days(1);
  EXPECT_THROW(difference(a, fewer), std::invalid_argument);
  EXPECT_THROW(difference(a, later), std::invalid_argument);
}

}  // namespace
}  // namespace entente
