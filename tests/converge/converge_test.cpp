#include <entente/compare.h>
#include <gmock/gmock.h>

#include <cmath>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using Kind = ConvergingNumber::Kind;

/// Ten years in months and two actors, one of them with x of 1, both with y, which decays; `'` stands for `"`.
Scenario world(const std::string& parts, double y = 1) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2001-01-01', 'end': '2011-01-01', 'step': '1 month'}, 'actors': {'A': "
      "{'x': 1}, 'B': {}}, 'attributes': {'x': {}, 'y': {'initial': " +
      std::to_string(y) +
      ", 'half_life': '1 year', 'baseline': 0}}, 'event_types': {"
      "'push': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 1}]}, "
      "'hit': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 1}, "
      "{'change': 'y[who]', 'by': 'intensity'}]}}, " +
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
  options.first_runs = options.max_runs = 2;
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

/// As the product of a country in dollars beside what moves by tenths.
TEST(Convergence, WhatIsLargeElsewhereIsNoRoundingHere) {
  const std::string growth =
      "'metrics': {'m': 'x[A]'}, 'dynamics': {'growth': {'type': 'drift', 'change': 'x[A]', "
      "'by': '0.1 * x[A]'}}";
  const auto small = checked_surely(world(growth)), large = checked_surely(world(growth, 2.1e13));
  EXPECT_EQ(number(large, "m", Kind::series).tolerance, number(small, "m", Kind::series).tolerance);
  EXPECT_EQ(large.verdict(), small.verdict());
  EXPECT_EQ(small.verdict(), Steadiness::drifts);
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

/// In the limit of short steps it fires on the first day: no extrapolation comes near that.
TEST(Convergence, WhereRulesFireByTheStepThereIsNoLimit) {
  const auto c =
      checked(world("'rules': {'luck': {'probability': 0.015, 'cooldown': '1 week', 'emit': {'type': 'push', "
                    "'who': 'A'}}}, 'outcomes': {'once': {'is': 'x[A] > 1', 'over': 'ever'}}"),
              {.first_runs = 4000, .max_runs = 20000});
  const Refinement& r = *number(c, "once", Kind::outcome).step;
  EXPECT_GT(r.twice.interval.low, 0.1);
  EXPECT_EQ(c.rules_by_step, std::vector<std::string>{"luck"});
  ASSERT_TRUE(r.order && r.order->interval.low > 0) << "a limit would be told otherwise";
  EXPECT_FALSE(r.limit);
  EXPECT_EQ(r.no_limit, "there is no limit: rules fire by the step");
}

TEST(Convergence, WhatIsNoNumberIsToldAndTakesNoRuns) {
  const auto c = checked(world("'parameters': {'p': {'uniform': [-1, 1]}}, 'metrics': {'m': 'sqrt(p) * x[A]'},"
                               "'outcomes': {'top': {'is': 'sqrt(p)', 'over': 'max'}, 'fine': {'is': 'x[A]'}}"),
                         {.first_runs = 100, .max_runs = 20000});
  EXPECT_LT(c.runs, 200) << "the first, in whole blocks";
  for (const ConvergingNumber* n : {&number(c, "m", Kind::series), &number(c, "top", Kind::outcome)}) {
    EXPECT_EQ(n->verdict(), Steadiness::untold);
    EXPECT_GT(n->step->strays.no_number, 100) << "of 300";
    EXPECT_FALSE(n->looked_at_more_often);
  }
  EXPECT_EQ(number(c, "fine", Kind::outcome).verdict(), Steadiness::steady);
}

TEST(Convergence, YearsUntilWhatNeverCameAreNotTold) {
  const auto c =
      checked_surely(world("'outcomes': {'never': {'is': 'x[A] > 1', 'over': 'first'}, 'soon': {'is': 't > 1', "
                           "'over': 'first'}}"));
  EXPECT_EQ(number(c, "never", Kind::reached).step->values[0], 0);
  EXPECT_THROW(number(c, "never", Kind::years), std::invalid_argument);
  EXPECT_GT(number(c, "soon", Kind::years).step->values[0], 1);
}

/// A Brownian motion has the same law at the dates of whole steps, whatever is between them; but who looks more
/// often sees more.
TEST(Convergence, DatesInBetweenAreNoPartOfTheVerdict) {
  const auto c =
      checked(world("'outcomes': {'high': {'is': 'x[A] > 3', 'over': 'ever'}, 'when': {'is': 'x[A] > 3', "
                    "'over': 'first'}, 'top': {'is': 'x[A]', 'over': 'max'}, 'last': {'is': 'x[A] > 3'}},"
                    "'dynamics': {'jitter': {'type': 'noise', 'attribute': 'x', 'volatility': 1}}"),
              {.first_runs = 4000, .max_runs = 20000});
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
  EXPECT_FALSE(number(c, "last", Kind::outcome).hangs_on_looking());
  EXPECT_NEAR(number(c, "when", Kind::reached).step->values[0], high.step->values[0], 1e-12);
}

/// P(x ever above 3 in continuous time) = 2 P(N > 2 / sqrt(10)); at the dates of a step it is the same with the
/// bar shifted by 0.5826 sqrt(h) (Broadie, Glasserman and Kou 1997).
TEST(Convergence, MoreDatesComeNearerToContinuousTime) {
  const auto c = checked(world("'outcomes': {'high': {'is': 'x[A] > 3', 'over': 'ever'}},"
                               "'dynamics': {'jitter': {'type': 'noise', 'attribute': 'x', 'volatility': 1}}"),
                         {.first_runs = 20000, .max_runs = 20000, .share_tolerance = 0.005});
  const auto known = [](double h) { return std::erfc((2 + 0.5826 * std::sqrt(h)) / std::sqrt(20.0)); };
  const ConvergingNumber& high = number(c, "high", Kind::outcome);
  EXPECT_NEAR(high.step->values[2], known(1 / 12.0), 0.014);
  EXPECT_NEAR(high.looked_at_more_often->value, known(1 / 48.0) - known(1 / 12.0), 0.005);
  EXPECT_TRUE(high.hangs_on_looking());
}

/// The day of an event does not move, and parameters drawn at the start are the same ones.
TEST(Convergence, EventsAndParametersAreTheSameInAll) {
  const auto c = checked(
      world("'parameters': {'p': {'uniform': [0, 5]}}, 'events': {'it': {'date': '2004-05-06', 'type': 'push', "
            "'who': "
            "'A'}}, 'metrics': {'m': 'x[A] * p'}, 'outcomes': {'when': {'is': 'x[A] > 1', 'over': 'first'}}"),
      {.first_runs = 1000, .max_runs = 1000});
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
  EXPECT_TRUE(c.ensembles.front().ran_away);
  EXPECT_TRUE(c.numbers.empty());
}

TEST(Convergence, ARunThatStopsForWhatIsNoNumberDoesNotRunAway) {
  const auto c =
      checked_surely(world("'metrics': {'m': 'x[A]'}, 'dynamics': {'root': {'type': 'drift', 'change': 'x[A]', "
                           "'by': 'sqrt(5 - t)'}}"));
  EXPECT_TRUE(c.stopped());
  EXPECT_FALSE(c.ensembles.front().ran_away);
  EXPECT_EQ(c.verdict(), Steadiness::untold);
}

/// dx/dt = 8 x over a year in months: 459 in place of e^8, and differences that grow at first. There is a
/// limit.
TEST(Convergence, StepsThatAreTooLongAreNoRunningAway) {
  const TestScenario made = compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, 'actors': {'A': {}},
          'attributes': {'y': {'initial': 1}}, 'dynamics': {'n': {'type': 'drift', 'change': 'y[A]', 'by': '8 * y[A]'}},
          'metrics': {'y': 'y[A]'}})");
  const auto c = checked_surely(made.scenario);
  const Refinement& r = *number(c, "y", Kind::series).step;
  EXPECT_LT(r.values[1] - r.values[0], r.values[2] - r.values[1]);
  EXPECT_LT(r.values[2], std::exp(8)) << "and far from it";
  EXPECT_TRUE(r.grows);
  EXPECT_FALSE(r.limit);
  EXPECT_EQ(c.verdict(), Steadiness::drifts);
}

/// Of a world of tiny numbers a tiny difference is one.
TEST(Convergence, TinyNumbersDriftLikeOthers) {
  for (const std::string start : {"1e-12", "1e-200", "1", "1e200"}) {
    const TestScenario made = compile_text(
        "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, 'actors': "
        "{'A': {}},"
        "'attributes': {'y': {'initial': " +
        start +
        "}}, 'dynamics': {'n': {'type': 'drift', 'change': 'y[A]', 'by': "
        "'5 * y[A]'}}, 'metrics': {'y': 'y[A]', 'same': 'y[A] - y[A] * 1'}}");
    const auto c = checked_surely(made.scenario);
    EXPECT_EQ(number(c, "y", Kind::series).verdict(), Steadiness::drifts) << start;
    EXPECT_GT(number(c, "y", Kind::series).step->twice.value, number(c, "y", Kind::series).rounding) << start;
    EXPECT_EQ(number(c, "same", Kind::series).verdict(), Steadiness::steady) << start;
  }
}

/// A war in 6 of 1,000 runs, twice as many with half the steps: in the first runs there is none.
const std::string rare_war =
    "'rules': {'war': {'probability': 0.00005, 'emit': {'type': 'push', 'who': 'A'}}},"
    "'metrics': {'deaths': '1000 * (x[A] - 1)', 'still': '7', 'other': 'x[B]'}";

TEST(Convergence, WhatMayHappenButDidInNoRunIsNotSteady) {
  std::string rarer = rare_war;
  rarer.replace(rarer.find("0.00005"), 7, "1e-9");
  const auto c = checked(world(rarer), {.first_runs = 20, .max_runs = 20});
  const ConvergingNumber& deaths = number(c, "deaths", Kind::series);
  EXPECT_EQ(deaths.verdict(), Steadiness::untold);
  EXPECT_EQ(deaths.step->unseen, std::vector<std::string>{"war"});
  EXPECT_EQ(number(c, "still", Kind::series).verdict(), Steadiness::steady) << "it reads nothing that moves";
}

TEST(Convergence, WhatHappensInFewRunsIsLookedForInMore) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const auto c = checked(world(rare_war), {.seed = seed, .first_runs = 20, .max_runs = 20000});
    EXPECT_EQ(c.runs, 20000);
    EXPECT_GE(number(c, "deaths", Kind::series).verdict(), Steadiness::drifts) << seed;
    EXPECT_EQ(number(c, "other", Kind::series).verdict(), Steadiness::steady)
        << "it was seen to leave that alone";
  }
}

TEST(Convergence, WhatCannotHappenIsNotWaitedFor) {
  const auto c =
      checked(world("'rules': {'war': {'when': 'x[A] > 5', 'probability': 0.5, 'emit': {'type': 'push', "
                    "'who': 'A'}}}, 'metrics': {'m': 'x[A]'}"),
              {.first_runs = 20, .max_runs = 20000});
  EXPECT_LT(c.runs, 100);
  EXPECT_EQ(c.verdict(), Steadiness::steady);
}

/// Poisson counts at any step; what is expected in a step halves with it.
TEST(Convergence, AConstantRateIsSteadyAndItsMeansHalve) {
  const auto c =
      checked(world("'metrics': {'m': 'x[A]'}, 'rules': {'r': {'rate': 60, 'emit': {'type': 'push', 'who': "
                    "'A'}}}"));
  EXPECT_EQ(c.verdict(), Steadiness::steady);
  EXPECT_NEAR(number(c, "m", Kind::series).step->values[2], 1 + 60 * 3652 / 365.25, 5);
  for (std::size_t j = 0; j < 3; ++j)
    EXPECT_NEAR(c.ensembles[j].max_means.front(), 60 * 31 / 365.25 / static_cast<double>(1 << j), 1e-9);
}

/// A rate of mu + y, where every firing adds a to y, which decays: n = a h / (2^(h / half-life) - 1) others
/// follow each in steps of h, and mu / (1 - n) fire a year in the long run. In the limit n is a half-life / ln
/// 2, here 0.6.
TEST(Convergence, ASelfExcitingRuleIsOfFirstOrderWithItsLimit) {
  const double mu = 40, a = 0.6 * std::log(2.0);
  const auto c = checked(
      world("'rules': {'hits': {'rate': '40 + y[A]', 'emit': {'type': 'hit', 'who': 'A', 'intensity': " +
                std::to_string(a) + "}}}, 'outcomes': {'rate': {'is': '(x[A] - 1) / 10'}}",
            60),
      {.first_runs = 2000, .max_runs = 20000, .mean_tolerance = 0.01});
  const Refinement& r = *number(c, "rate", Kind::outcome).step;
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  ASSERT_TRUE(r.order && r.limit);
  EXPECT_NEAR(r.order->value, 1, 4 * r.order->se);
  EXPECT_LT(r.order->se, 0.3);
  EXPECT_NEAR(r.limit->value, mu / (1 - 0.6) * 3652 / 3652.5, 4 * r.limit->se);
  const double n = a / 12 / (std::exp2(1 / 12.0) - 1);
  EXPECT_NEAR(r.values[0], mu / (1 - n), 2);
}

/// Each firing calls forth four others.
TEST(Convergence, ASupercriticalRuleRunsAway) {
  const auto c =
      checked(world("'rules': {'hits': {'rate': '1 + y[A]', 'emit': {'type': 'hit', 'who': 'A', "
                    "'intensity': 3}}}, 'metrics': {'m': 'y[A]'}"));
  EXPECT_EQ(c.verdict(), Steadiness::runs_away);
  EXPECT_THAT(c.ensembles.front().stopped, testing::HasSubstr("feeds on itself"));
  EXPECT_EQ(c.ensembles[1].runs, 0) << "shorter steps are not tried";
}

/// A pull of 500 a year goes 42, 21 and 10 times the way in a step: at all three z is thrown from end to end.
TEST(Convergence, WhatOvershootsAtEveryStepIsNotSteady) {
  const auto c = checked_surely(
      world("'relations': {'z': {'range': [-1, 1], 'initial': 0.5}}, 'watch': ['z[A,B]', 'y[A]'], 'metrics': "
            "{'m': '2'}, "
            "'dynamics': {'pull': {'type': 'drift', 'change': 'z[A,B]', 'by': '500 * (0.2 - z[A,B])'}}"));
  EXPECT_EQ(c.verdict(), Steadiness::too_long);
  const ConvergingNumber& z = number(c, "z[A,B]", Kind::series);
  EXPECT_NEAR(z.step->values[0], z.step->values[2], 1e-4) << "all three agree";
  EXPECT_EQ(z.step->verdict, Steadiness::too_long);
  EXPECT_EQ(z.substeps->verdict, Steadiness::too_long);
  EXPECT_EQ(number(c, "m", Kind::series).verdict(), Steadiness::steady) << "it reads nothing that moves";
  ASSERT_EQ(c.ensembles[2].too_long.size(), 1);
  EXPECT_THAT(c.ensembles[2].too_long[0],
              testing::StartsWith("Process pull: rate times a part of a step is up to 10.6"));
}

/// A pull of 30 a year goes 2.5 times the way in a month, and 0.6 in a week: what the shortest step says
/// counts.
TEST(Convergence, WhatOvershootsAtTheLongestStepOnlyIsJudgedByItsDifferences) {
  const auto c = checked_surely(
      world("'relations': {'z': {'range': [-1, 1], 'initial': 0.5}}, 'watch': ['z[A,B]'], "
            "'dynamics': {'pull': {'type': 'drift', 'change': 'z[A,B]', 'by': '30 * (0.2 - z[A,B])'}}"));
  EXPECT_EQ(c.verdict(), Steadiness::drifts);
  EXPECT_EQ(c.ensembles[0].too_long.size(), 1);
  EXPECT_TRUE(c.ensembles[2].too_long.empty());
}

/// What a step forgets of what rules add, no number of substeps gives back.
TEST(Convergence, WhatIsForgottenWithinEveryStepIsNotSteady) {
  const TestScenario made = compile_text(R"({'entente': 1,
    'time': {'start': '2001-01-01', 'end': '2003-01-01', 'step': '1 month'}, 'actors': {'A': {}, 'B': {}},
    'attributes': {'x': {}}, 'relations': {'z': {'half_life': '1 day'}}, 'watch': ['z[A,B]', 'x[A]'],
    'event_types': {'knock': {'effects': [{'change': 'z[A,B]', 'by': 1}]}},
    'rules': {'knocks': {'rate': 200, 'emit': {'type': 'knock'}}},
    'dynamics': {'still': {'type': 'drift', 'change': 'x[A]', 'by': 0}}})");
  const auto c = checked_surely(made.scenario);
  const ConvergingNumber& z = number(c, "z[A,B]", Kind::series);
  EXPECT_GE(z.step->verdict, Steadiness::too_long);
  EXPECT_NE(z.substeps->verdict, Steadiness::too_long) << "which would not help";
  EXPECT_THAT(c.ensembles[2].too_long.at(0),
              testing::StartsWith("Relation z: half-life 1 days, a step up to 7.75"));
}

/// dx/dt = 0.105 x^2 has no solution beyond 9.5 years; Euler's method steps over that, the less so the shorter
/// its step.
TEST(Convergence, WhatStopsWithShorterStepsOnlyRunsAway) {
  const auto c = checked_surely(
      world("'metrics': {'m': 'x[A]'}, 'dynamics': {'blast': {'type': 'drift', 'change': 'x[A]', "
            "'by': '0.105 * x[A] * x[A]'}}"));
  EXPECT_EQ(c.verdict(), Steadiness::runs_away);
  EXPECT_EQ(c.ensembles.front().stopped, "");
  EXPECT_NE(c.ensembles[2].stopped, "");
  ASSERT_EQ(c.numbers.size(), 1);
  EXPECT_FALSE(c.numbers.front().step);
}

TEST(Convergence, StepsThatCannotBeShorterAreSaid) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '0001-01-01', 'end': '7000-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{}}}");
  try {
    check_convergence(made.scenario, {});
    ADD_FAILURE() << "10 million steps were taken";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("more than 10,000,000 steps"));
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
  checked(world("'metrics': {'m': 'x[A]'}"), {.first_runs = 160, .max_runs = 160, .watcher = &listener});
  EXPECT_EQ(listener.last, 3 * 160);
}

}  // namespace
}  // namespace entente
