#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

double change_of(const CellHistory& h, std::size_t period, std::size_t cause, std::size_t run) {
  return h.changes[(period * h.causes.size() + cause) * h.runs + run];
}

TEST(CellHistory, EveryPeriodSumsExactlyInEveryRun) {
  for (const char* cell : {"r[S0,S1]", "x[S1]", "fever[S0]", "q[S1, S0]"}) {
    const CellHistory h = history_of(busy(), cell);
    ASSERT_EQ(h.periods.size(), 5u);
    for (std::size_t run = 0; run < history_runs; ++run)
      for (std::size_t p = 0; p < h.periods.size(); ++p) {
        double at = h.values[p * history_runs + run];
        for (std::size_t c = 0; c < h.causes.size(); ++c) at += change_of(h, p, c, run);
        EXPECT_NEAR(at, h.values[(p + 1) * history_runs + run], 1e-13)
            << cell << " period " << p << " run " << run;
      }
  }
}

TEST(CellHistory, IsThatOfTheLedgerWhereTheCellIsWatchedAnyway) {
  const TestScenario made = busy();
  const BlockRecord record = run_block(*made.model, history_runs, 3);
  const CellHistory h = history_of(made, "r[S0,S1]");
  for (std::size_t c = 0; c < h.causes.size(); ++c)
    for (std::size_t run = 0; run < history_runs; ++run) {
      double sum = 0;
      for (std::size_t p = 0; p < h.periods.size(); ++p) sum += change_of(h, p, c, run);
      EXPECT_NEAR(sum, ledger(*made.model, record, "r[S0,S1]", h.causes[c].id, run), 1e-13) << h.causes[c].id;
    }
  for (std::size_t run = 0; run < history_runs; ++run)
    EXPECT_EQ(h.values[h.periods.size() * history_runs + run],
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

}  // namespace
}  // namespace entente
