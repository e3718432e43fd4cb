#include <entente/converge.h>
#include <gmock/gmock.h>

#include <cmath>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using Kind = ConvergingNumber::Kind;

/// Ten years in months and two actors, one of them with an attribute of 1; `'` stands for `"`.
Scenario world(const std::string& parts) {
  const Compiled made = compile_text(
      "{'entente': 1, 'time': {'start': '2001-01-01', 'end': '2011-01-01', 'step': '1 month'}, 'actors': {'A': "
      "{'x': 1}, "
      "'B': {}}, 'attributes': {'x': {}, 'y': {'initial': 1, 'half_life': '1 year', 'baseline': 0}}, "
      "'event_types': {'push': {'roles': {'who': 'actor'}, 'effects': "
      "[{'change': 'x[who]', 'by': 1}]}}, " +
      parts + "}");
  EXPECT_TRUE(made.model) << made.messages();
  return made.scenario;
}

Convergence checked(const Scenario& scenario, ConvergenceOptions options = {}) {
  options.threads = 1;
  return check_convergence(scenario, options).value();
}

/// Of a world without chance two runs say all, and exactly.
Convergence checked_surely(const Scenario& scenario) {
  ConvergenceOptions options;
  options.first_runs = options.most_runs = 2;
  options.mean_tolerance = 0.001;
  return checked(scenario, options);
}

const ConvergingNumber& number(const Convergence& c, const std::string& name, Kind kind) {
  for (const ConvergingNumber& n : c.numbers)
    if (n.name == name && n.kind == kind) return n;
  throw std::invalid_argument("no " + name);
}

TEST(Convergence, DecayIsExactAtAnyStep) {
  const auto c =
      checked_surely(world("'metrics': {'m': 'y[A]'}, 'watch': ['y[B]'], 'dynamics': {'still': {'type': "
                           "'drift', 'change': 'x[B]', 'by': 0}}"));
  EXPECT_EQ(c.verdict(), Steadiness::steady);
  EXPECT_EQ(c.ensembles.size(), 5);
  ASSERT_EQ(c.numbers.size(), 2);
  EXPECT_NEAR(c.numbers[0].step->values[2], std::exp2(-3652 / 365.25), 1e-12);
  EXPECT_NEAR(c.numbers[1].substeps.value().values[2], std::exp2(-3652 / 365.25), 1e-12);
}

/// dx/dt = -x / 5 by Euler's method is (1 - h / 5)^n, of first order, and tends to exp(-t / 5).
TEST(Convergence, EulersMethodIsOfFirstOrderWithItsLimit) {
  const auto c =
      checked_surely(world("'metrics': {'m': 'x[A]'}, 'outcomes': {'late': {'is': 'x[A] + 1', 'over': 'min'}},"
                           "'dynamics': {'fall': {'type': 'drift', 'change': 'x[A]', 'by': '-x[A] / 5'}}"));
  EXPECT_EQ(c.verdict(), Steadiness::drifts);
  const ConvergingNumber& m = number(c, "m", Kind::series);
  const double limit = std::exp(-(3652 / 365.25) / 5);
  for (const auto& r : {*m.step, *m.substeps}) {
    EXPECT_EQ(r.verdict, Steadiness::drifts);
    EXPECT_NEAR(r.order.value().value, 1, 0.02);
    EXPECT_NEAR(r.limit.value().value, limit, 2e-5);
    EXPECT_NEAR(r.values[0], limit * (1 - 0.0165), 2e-4);
  }
  EXPECT_NEAR(m.step->values[2], m.substeps->values[2], 1e-9) << "halves of steps are halves of substeps here";
}

TEST(Convergence, WithoutDynamicsSubstepsAreNotRun) {
  const auto c = checked_surely(world("'metrics': {'m': 'x[A]'}"));
  EXPECT_EQ(c.ensembles.size(), 3);
  EXPECT_FALSE(c.numbers[0].substeps);
  EXPECT_EQ(c.verdict(), Steadiness::steady);
}

TEST(Convergence, ARuleThatFiresInEveryStepRunsAwayAndIsNamed) {
  const auto c =
      checked_surely(world("'metrics': {'m': 'x[A]'}, 'rules': {'each': {'emit': {'type': 'push', 'who': 'A'}},"
                           "'rested': {'cooldown': '1 year', 'emit': {'type': 'push', 'who': 'B'}}}"));
  const Refinement& r = *c.numbers[0].step;
  EXPECT_EQ(r.values, (std::array<double, 3>{121, 241, 481}));
  EXPECT_EQ(r.verdict, Steadiness::runs_away);
  EXPECT_EQ(c.rules_by_step, std::vector<std::string>{"each"});
}

/// A Brownian motion has the same law at the dates of whole steps, whatever is between them; but who looks more
/// often sees more.
TEST(Convergence, DatesInBetweenAreNoPartOfTheVerdict) {
  const auto c =
      checked(world("'outcomes': {'high': {'is': 'x[A] > 3', 'over': 'ever'}, 'when': {'is': 'x[A] > 3', "
                    "'over': 'first'}, 'top': {'is': 'x[A]', 'over': 'max'}, 'last': {'is': 'x[A] > 3'}},"
                    "'dynamics': {'jitter': {'type': 'noise', 'attribute': 'x', 'volatility': 1}}"),
              {.first_runs = 4000, .most_runs = 20000});
  EXPECT_EQ(c.verdict(), Steadiness::steady);
  EXPECT_GT(c.runs, 4000) << "as many as the tolerance takes";
  EXPECT_LT(c.runs, 20000);
  const ConvergingNumber& high = number(c, "high", Kind::outcome);
  EXPECT_TRUE(high.share);
  EXPECT_GT(high.looked_at_more_often.value().interval.low, 0);
  EXPECT_EQ(number(c, "when", Kind::reached).looked_at_more_often.value().value,
            high.looked_at_more_often->value);
  EXPECT_LT(number(c, "when", Kind::years).looked_at_more_often.value().interval.high, 0);
  EXPECT_EQ(number(c, "last", Kind::outcome).looked_at_more_often.value().value, 0);
  EXPECT_NEAR(number(c, "when", Kind::reached).step->values[0], high.step->values[0], 1e-12);
}

/// P(x ever above 3 in continuous time) = 2 P(N > 2 / sqrt(10)); at the dates of a step it is the same with the
/// bar shifted by 0.5826 sqrt(h) (Broadie, Glasserman and Kou 1997).
TEST(Convergence, MoreDatesComeNearerToContinuousTime) {
  const auto c = checked(world("'outcomes': {'high': {'is': 'x[A] > 3', 'over': 'ever'}},"
                               "'dynamics': {'jitter': {'type': 'noise', 'attribute': 'x', 'volatility': 1}}"),
                         {.first_runs = 20000, .most_runs = 20000});
  const auto known = [](double h) { return std::erfc((2 + 0.5826 * std::sqrt(h)) / std::sqrt(20.0)); };
  const ConvergingNumber& high = number(c, "high", Kind::outcome);
  EXPECT_NEAR(high.step->values[2], known(1 / 12.0), 0.014);
  EXPECT_NEAR(high.looked_at_more_often->value, known(1 / 48.0) - known(1 / 12.0), 0.005);
}

/// The day of an event does not move, and parameters drawn at the start are the same ones.
TEST(Convergence, EventsAndParametersAreTheSameInAll) {
  const auto c = checked(
      world("'parameters': {'p': {'uniform': [0, 5]}}, 'events': {'it': {'date': '2004-05-06', 'type': 'push', "
            "'who': "
            "'A'}}, 'metrics': {'m': 'x[A] * p'}, 'outcomes': {'when': {'is': 'x[A] > 1', 'over': 'first'}}"),
      {.first_runs = 1000, .most_runs = 1000});
  EXPECT_EQ(c.verdict(), Steadiness::steady);
  EXPECT_EQ(number(c, "m", Kind::series).step->twice.se, 0);
  EXPECT_EQ(number(c, "when", Kind::years).step->four_times.value, 0);
}

TEST(Convergence, RunsThatStopSayWhy) {
  const auto c = checked_surely(
      world("'metrics': {'m': 'x[A]'}, 'dynamics': {'blast': {'type': 'drift', 'change': 'x[A]', "
            "'by': '60 * x[A] * x[A]'}}"));
  EXPECT_EQ(c.verdict(), Steadiness::runs_away);
  EXPECT_THAT(c.ensembles.front().stopped, testing::HasSubstr("'blast'"));
  EXPECT_TRUE(c.numbers.empty());
}

TEST(Convergence, StepsThatCannotBeShorterAreSaid) {
  const Compiled made = compile_text(
      "{'entente': 1, 'time': {'start': '0001-01-01', 'end': '9999-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{}}}");
  try {
    check_convergence(made.scenario, {});
    ADD_FAILURE() << "14 million steps were taken";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("more than 10000000 steps"));
  }
}

TEST(Convergence, CanBeStopped) {
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(check_convergence(world("'metrics': {'m': 'x[A]'}"), {}, &stop));
}

/// Counts what it hears.
class Listener final : public Sink {
 public:
  void receive(const BlockRecord&) override { ADD_FAILURE() << "only progress was promised"; }
  void progress(std::size_t done, std::size_t runs) override {
    EXPECT_GT(done, last);
    EXPECT_LE(done, runs);
    last = done;
  }
  std::size_t last = 0;
};

TEST(Convergence, TellsOfItsProgress) {
  Listener listener;
  checked(world("'metrics': {'m': 'x[A]'}"), {.first_runs = 160, .most_runs = 160, .watcher = &listener});
  EXPECT_EQ(listener.last, 3 * 160);
}

}  // namespace
}  // namespace entente
