/// Causes that nearly cancel each other keep what they are worth.
#include <cmath>

#include "support/accounts.h"

namespace entente {
namespace {

using namespace testing_support;

constexpr double years = 365 / 365.25;

/// A year in days of two drifts of `x`, which is `more` besides.
TestScenario pulled(const std::string& more, const std::string& up, const std::string& down, double at = 0.3) {
  TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{'x': " +
      std::to_string(at) + "}}, 'attributes': {'x': {" + more +
      "}}, 'dynamics': {'up': {'type': 'drift', 'change': 'x[A]', 'by': '" + up +
      "'}, 'down': {'type': 'drift', 'change': 'x[A]', 'by': '" + down + "'}}, 'watch': ['x[A]']}");
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

/// Of `by` a year and its opposite, which are not quite the same numbers.
void expect_each(const std::string& more, double by, double rate) {
  const std::string size = std::to_string(by * 1e9) + "e-9";
  const TestScenario made = pulled(more, "0.1 * 3 / 0.3 * " + size, "-" + size);
  const BlockRecord record = run_block(*made.model);
  expect_closed(*made.model, record);
  const double expected = by * rate * years;
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "up"), expected, 1e-12 * by) << more << ' ' << by;
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "down"), -expected, 1e-12 * by) << more << ' ' << by;
}

TEST(LedgerShare, OfChangesThatCancelButForRoundingIsTheirOwnByTheSlope) {
  for (const double by : {3e-9, 0.003, 3.0}) {
    expect_each("'range': [-1, 1]", by, 0.7);
    expect_each("'range': [-1, 1], 'saturation': 'clamp'", by, 1);
    expect_each("'range': [0, null]", by, 1);
    expect_each("'range': [null, null]", by, 1);
    expect_each("'range': [-1, 0.3]", by, 0);
  }
}

/// The cell moves by a whole last digit in each step, which is more than the causes do together.
TEST(LedgerShare, OfChangesThatNearlyCancelIsTheirOwn) {
  const TestScenario made = pulled("'range': [-1, 1], 'saturation': 'clamp'", "1 + 1.5e-14", "-1");
  const BlockRecord record = run_block(*made.model);
  expect_closed(*made.model, record);
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "up"), years, 1e-12);
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "down"), -years, 1e-12);
}

TEST(LedgerShare, OfLargeChangesKeepsTheLastDigits) {
  const TestScenario made =
      pulled("'range': [null, null]", "1e7 * (2 + x[A])", "-1e7 * (2 + x[A]) + 0.5 * exp(-t)");
  expect_closed(*made.model, run_block(*made.model));
}

/// A small change of the one cause is what the cell made of it.
TEST(LedgerShare, OfASingleCauseIsTheWholeChange) {
  const TestScenario made = pulled("'range': [-1, 1]", "1.5e-14", "0");
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(ledger(*made.model, record, "x[A]", "up"), recorded(*made.model, record, "x[A]", 365) - 0.3);
  EXPECT_EQ(ledger(*made.model, record, "x[A]", "down"), 0);
}

}  // namespace
}  // namespace entente
