#include "simulation/fold.h"

#include <gmock/gmock.h>

#include <cmath>

#include "support/compiled.h"

namespace entente::detail::folding {
namespace {

using namespace testing_support;

constexpr TimeAggregate all_folds[] = {TimeAggregate::end,  TimeAggregate::ever, TimeAggregate::always,
                                       TimeAggregate::mean, TimeAggregate::max,  TimeAggregate::min,
                                       TimeAggregate::first};
const double unknown = std::nan("");

/// What comes of a course, as `fold` has it.
double folded(TimeAggregate over, const std::vector<double>& course) {
  double outcome = 0;
  for (std::size_t k = 0; k < course.size(); ++k) {
    const FoldedDate date{k == 0, k + 1 == course.size(), static_cast<double>(k),
                          static_cast<double>(course.size())};
    EXPECT_EQ(first_unknown(over, date, &course[k], 1, &outcome), 1u) << "all are known";
    fold(over, date, &course[k], 1, &outcome);
  }
  return outcome;
}

TEST(Fold, OfACourse) {
  const std::vector<double> course{0, 3, -1, 0};
  EXPECT_EQ(folded(TimeAggregate::end, course), 0);
  EXPECT_EQ(folded(TimeAggregate::ever, course), 1);
  EXPECT_EQ(folded(TimeAggregate::always, course), 0);
  EXPECT_EQ(folded(TimeAggregate::mean, course), 0.5);
  EXPECT_EQ(folded(TimeAggregate::max, course), 3);
  EXPECT_EQ(folded(TimeAggregate::min, course), -1);
  EXPECT_EQ(folded(TimeAggregate::first, course), 1);
  EXPECT_TRUE(std::isnan(folded(TimeAggregate::first, {0, 0}))) << "it never came";
}

/// Whether a condition that is no number at a date stops the run, after it was `outcome` before.
bool asks(TimeAggregate over, const FoldedDate& date, double outcome) {
  const double outcomes[] = {outcome, outcome}, values[] = {1, unknown};
  const std::size_t lane = first_unknown(over, date, values, 2, outcomes);
  EXPECT_TRUE(lane == 1 || lane == 2);
  return lane == 1;
}

TEST(Fold, AConditionIsAskedUntilItIsDecided) {
  const FoldedDate first{true, false, 0, 9}, middle{false, false, 1, 9}, last{false, true, 8, 9};
  for (const TimeAggregate over : all_folds) {
    EXPECT_EQ(asks(over, first, 0), over != TimeAggregate::end) << "nothing was before";
    EXPECT_EQ(asks(over, first, 1), over != TimeAggregate::end) << "nor is it of another run";
  }
  for (const FoldedDate& date : {middle, last}) {
    EXPECT_TRUE(asks(TimeAggregate::ever, date, 0) && !asks(TimeAggregate::ever, date, 1));
    EXPECT_TRUE(asks(TimeAggregate::always, date, 1) && !asks(TimeAggregate::always, date, 0));
    EXPECT_TRUE(asks(TimeAggregate::first, date, unknown) && !asks(TimeAggregate::first, date, 0.25));
    for (const TimeAggregate over : {TimeAggregate::mean, TimeAggregate::max, TimeAggregate::min})
      EXPECT_TRUE(asks(over, date, 0) && asks(over, date, 1));
  }
  EXPECT_FALSE(asks(TimeAggregate::end, middle, 1));
  EXPECT_TRUE(asks(TimeAggregate::end, last, 1));
}

/// What a world says when it stops whose outcome is `is`, or the outcome.
std::string stop_of(const std::string& is, const std::string& over) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 week'}, 'actors': {'A': "
      "{}}, 'attributes': {'x': {}}, 'outcomes': {'fine': {'is': 't > 0'}, 'war': {'is': '" +
      is + "', 'over': '" + over + "'}}}");
  EXPECT_TRUE(made.model) << made.messages();
  if (!made.model) return "";
  try {
    return std::isnan(run_block(*made.model).outcomes[1]) ? "no number" : "a number";
  } catch (const RunError& error) {
    return error.what();
  }
}

std::string stopped(const std::string& date) {
  return "run 0 stopped on " + date + ": 'war': the outcome's condition is not a number";
}

/// The logarithm is no number from 12 February on, 36.5 days after the start.
TEST(Fold, OfAConditionThatIsNoNumberStopsTheRun) {
  const std::string holds = "log(0.1 - t) < 5", fails = "log(0.1 - t) > 5", from = stopped("2025-02-12"),
                    end = stopped("2025-03-01");
  for (const std::string& condition : {holds, fails, "!(" + fails + ")"}) {
    EXPECT_EQ(stop_of(condition, "end"), end) << condition;
    for (const char* over : {"mean", "max", "min"}) EXPECT_EQ(stop_of(condition, over), from) << condition;
  }
  for (const char* over : {"ever", "first"}) {
    EXPECT_EQ(stop_of(fails, over), from) << over;
    EXPECT_EQ(stop_of(holds, over), "a number") << over << ": it came before";
  }
  EXPECT_EQ(stop_of(holds, "always"), from);
  EXPECT_EQ(stop_of(fails, "always"), "a number") << "it failed before";
  EXPECT_EQ(stop_of("log(t - 0.1) < 5", "end"), "a number") << "before the end it does not count";
  EXPECT_EQ(stop_of("log(t - 0.1) < 5", "ever"), stopped("2025-01-01"));
}

/// What is asked whether it is 0 is a condition too; of other numbers it is told in how many runs they are
/// none.
TEST(Fold, OfANumberThatIsNoneStopsTheRunWhereItIsAsked) {
  for (const char* over : {"ever", "always", "first"})
    EXPECT_EQ(stop_of("x[A] / x[A]", over), stopped("2025-01-01")) << over;
  for (const char* over : {"end", "mean", "max", "min"})
    EXPECT_EQ(stop_of("x[A] / x[A]", over), "no number") << over;
}

TEST(Fold, NamesTheRunWhoseConditionIsNoNumber) {
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}},
    'parameters': {'bad': {'value': 0, 'uniform': [-1, 1]}}, 'outcomes': {'war': {'is': 'log(bad) > 0', 'over': 'ever'}}})");
  ASSERT_TRUE(made.model) << made.messages();
  const TestScenario plain =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}},
    'parameters': {'bad': {'value': 0, 'uniform': [-1, 1]}}, 'metrics': {'bad-one': 'bad'}})");
  const BlockRecord record = run_block(*plain.model, 8);
  std::size_t run = 0;
  while (record.parameters[run] >= 0) ++run;
  ASSERT_LT(run, 8u);
  for (const std::size_t first : {std::size_t{0}, run}) {
    Simulation simulation(*made.model, 1, 8);
    try {
      simulation.run(first, 8 - first);
      FAIL();
    } catch (const RunError& error) {
      EXPECT_EQ(error.what(), "run " + std::to_string(run) +
                                  " stopped on 2025-01-01: 'war': the outcome's condition is not a number");
    }
  }
}

}  // namespace
}  // namespace entente::detail::folding
