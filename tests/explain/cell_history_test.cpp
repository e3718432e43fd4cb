#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

constexpr std::size_t runs = 40;

CellHistory history_of(const TestScenario& made, const std::string& cell, std::size_t threads = 1,
                       std::size_t lanes = 16) {
  const Model model = watching(made.scenario, made.model->catalogue(), cell);
  const Catalogue& c = model.catalogue();
  return *cell_history(model, {runs, 3, threads, lanes}, calendar_periods(c.dates, 0, c.steps()));
}

double change_of(const CellHistory& h, std::size_t period, std::size_t cause, std::size_t run) {
  return h.changes[(period * h.causes.size() + cause) * h.runs + run];
}

TEST(CellHistory, EveryPeriodSumsExactlyInEveryRun) {
  for (const char* cell : {"r[S0,S1]", "x[S1]", "fever[S0]", "q[S1, S0]"}) {
    const CellHistory h = history_of(busy(), cell);
    ASSERT_EQ(h.periods.size(), 5u);
    for (std::size_t run = 0; run < runs; ++run)
      for (std::size_t p = 0; p < h.periods.size(); ++p) {
        double at = h.values[p * runs + run];
        for (std::size_t c = 0; c < h.causes.size(); ++c) at += change_of(h, p, c, run);
        EXPECT_NEAR(at, h.values[(p + 1) * runs + run], 1e-13) << cell << " period " << p << " run " << run;
      }
  }
}

TEST(CellHistory, IsThatOfTheLedgerWhereTheCellIsWatchedAnyway) {
  const TestScenario made = busy();
  const BlockRecord record = run_block(*made.model, runs, 3);
  const CellHistory h = history_of(made, "r[S0,S1]");
  for (std::size_t c = 0; c < h.causes.size(); ++c)
    for (std::size_t run = 0; run < runs; ++run) {
      double sum = 0;
      for (std::size_t p = 0; p < h.periods.size(); ++p) sum += change_of(h, p, c, run);
      EXPECT_NEAR(sum, ledger(*made.model, record, "r[S0,S1]", h.causes[c].id, run), 1e-13) << h.causes[c].id;
    }
  for (std::size_t run = 0; run < runs; ++run)
    EXPECT_EQ(h.values[h.periods.size() * runs + run],
              recorded(*made.model, record, "r[S0,S1]", made.model->catalogue().steps(), run));
}

TEST(CellHistory, DoesNotDependOnThreadsOrBlocks) {
  const CellHistory one = history_of(busy(), "r[S2,S3]", 1, 16), other = history_of(busy(), "r[S2,S3]", 3, 7);
  EXPECT_TRUE(same_bits(one.values, other.values));
  EXPECT_TRUE(same_bits(one.changes, other.changes));
}

TEST(CellHistory, SaysWhatThereIsInPlaceOfACell) {
  const TestScenario made = busy();
  const auto message = [&](const std::string& cell) {
    try {
      watching(made.scenario, made.model->catalogue(), cell);
    } catch (const UnknownNameError& error) {
      return std::string(error.what());
    }
    return std::string("nothing");
  };
  EXPECT_EQ(message("s[S0,S1]"), "'s[S0,S1]': 's' is not a relation or attribute; there are: q, r, fever, x");
  EXPECT_EQ(
      message("fevr[S0]"),
      "'fevr[S0]': 'fevr' is not a relation or attribute (did you mean 'fever'?); the relations are r, q, "
      "the attributes x, fever");
  EXPECT_EQ(message("r[S0,S9]"),
            "'r[S0,S9]': 'S9' is not an actor (did you mean 'S0'?); the actors are S0, S1, S2, S3, S4");
  EXPECT_EQ(message("r[S0,S0]"),
            "'r[S0,S0]': a relation has no diagonal: there is no cell of an actor and itself; the actors are "
            "S0, S1, S2, S3, S4");
  EXPECT_NE(message("r[S0"), "nothing");
  EXPECT_NE(message(""), "nothing");
}

TEST(Waterfall, IsMeansAndSharesOfTheRuns) {
  const CellHistory h = history_of(busy(), "r[S0,S1]");
  const Waterfall w = waterfall(h, 0, h.periods.size());
  double at = w.start.mean;
  for (const CauseChange& change : w.causes) {
    at += change.mean;
    EXPECT_GT(change.acted, 0);
    EXPECT_LE(change.p05, change.p95);
    EXPECT_LE(change.interval.low, change.mean);
    EXPECT_GE(change.interval.high, change.mean);
  }
  EXPECT_NEAR(at, w.end.mean, 1e-12);
  for (std::size_t k = 1; k < w.causes.size(); ++k)
    EXPECT_GE(std::abs(w.causes[k - 1].mean), std::abs(w.causes[k].mean));
  const auto acted = [&](const std::string& id) {
    for (const CauseChange& change : w.causes)
      if (h.causes[change.cause].id == id) return change.acted;
    return 0.0;
  };
  EXPECT_EQ(acted("june"), 1);
  EXPECT_GT(acted("maybe"), 0.5);
  EXPECT_EQ(acted("spread"), 0) << "it moves another layer";
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
