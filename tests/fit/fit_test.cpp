#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

#include "../scenario/folder.h"
#include "fit/minimise.h"
#include "support/compiled.h"
#include "support/data_error.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

/// x goes to `level` at `speed`; `c` counts only as the product with `d`.
const std::string fitted_world =
    R"~({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": "1 month"},
  "actors": {"A": {}}, "attributes": {"x": {"range": [-10, 10], "saturation": "clamp"}},
  "parameters": {"speed": 0.5, "level": {"value": 1, "normal": [1, 0.1]}, "c": 1, "d": 1},
  "dynamics": {"pull": {"type": "drift", "change": "x[A]", "by": "speed * (level * c * d - x[A])"},
               "noise": {"type": "noise", "attribute": "x", "volatility": 0.01}},
  "metrics": {"x": "x[A]"}})~";

Scenario scenario() {
  TestScenario made = compile_json(fitted_world);
  EXPECT_TRUE(made.model) << made.messages();
  return made.scenario;
}

/// The path with other values of the parameters, a month at a time.
Observed seen(double speed, double level) {
  Observed observed{{"x"}, {}};
  double x = 0;
  for (int month = 0; month <= 24; ++month) {
    observed.observations.push_back({advance(*parse_date("2025-01-01"), {1, Unit::month}, month), 0, x});
    const auto from = advance(*parse_date("2025-01-01"), {1, Unit::month}, month);
    const auto to = advance(*parse_date("2025-01-01"), {1, Unit::month}, month + 1);
    x += speed * (level - x) * static_cast<double>((to - from).count()) / days_per_year;
  }
  return observed;
}

FitOptions options(std::vector<FreeParameter> free) {
  FitOptions o;
  o.free = std::move(free);
  o.runs = 32;
  o.evaluations = 120;
  o.profile_points = 7;
  return o;
}

TEST(Fit, FindsTheParametersBehindASeries) {
  const auto found = fit(scenario(), seen(1.7, 0.6), options({{"speed", 0.1, 4}, {"level", -2, 2}}));
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->values[0], 1.7, 0.25);
  EXPECT_NEAR(found->values[1], 0.6, 0.03);
  EXPECT_LT(found->loss, 0.01);
  EXPECT_GT(found->loss_before, 10 * found->loss);
  EXPECT_EQ(found->used, 25U);
  EXPECT_EQ(found->dates.size(), 25U);
  for (const Profile& profile : found->profiles) {
    EXPECT_TRUE(profile.identified);
    EXPECT_EQ(profile.value.size(), 7U);
  }
  EXPECT_LT(found->profiles[1].low, 0.6);
  EXPECT_GT(found->profiles[1].high, 0.55);
}

/// Ties that are stored alone are walked as values of parameters allow, so that such a world is compiled for
/// each of them; others are compiled once.
TEST(Fit, IsTheSameWhetherModelsAreMadeOnceOrForEachValue) {
  std::string with_ties = fitted_world;
  with_ties.replace(with_ties.find("\"dynamics\""), 0,
                    R"("relations": {"s": {"range": [-1, 1], "storage": "sparse"}}, )");
  const TestScenario made = compile_json(with_ties);
  ASSERT_TRUE(made.model) << made.messages();
  FitOptions o = options({{"speed", 0.1, 4}, {"level", -2, 2}});
  o.evaluations = 30;
  o.profile_points = 0;
  const auto once = fit(scenario(), seen(1.7, 0.6), o), each = fit(made.scenario, seen(1.7, 0.6), o);
  EXPECT_EQ(once->values, each->values);
  EXPECT_EQ(once->loss, each->loss);
  EXPECT_EQ(once->loss_at, each->loss_at);
  EXPECT_EQ(once->evaluations, each->evaluations);
}

TEST(Fit, SaysWhatTheDataCannotTell) {
  Observed rough = seen(1.7, 0.6);
  for (std::size_t i = 0; i < rough.observations.size(); ++i)
    rough.observations[i].value += i % 2 ? 0.03 : -0.03;
  const auto found = fit(scenario(), rough, options({{"c", 0.4, 1.5}, {"d", 0.4, 1.5}, {"speed", 0.1, 4}}));
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->profiles[0].identified);
  EXPECT_FALSE(found->profiles[1].identified);
  EXPECT_TRUE(found->profiles[2].identified);
}

TEST(Fit, TakesTheBestPointOfSearchAndProfilesAndSaysThatTheSearchWasTooShort) {
  FitOptions o = options({{"speed", 0.1, 4}, {"level", -2, 2}});
  o.evaluations = 3;
  const auto found = fit(scenario(), seen(1.7, 0.6), o);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->exhausted);
  EXPECT_TRUE(found->bettered);
  EXPECT_LE(found->searched, 6U);
  EXPECT_GT(found->evaluations, found->searched);
  for (const Profile& profile : found->profiles)
    for (const double loss : profile.loss) EXPECT_LE(found->loss, loss);
  double mean = 0;
  for (const double loss : found->loss_at) mean += loss / static_cast<double>(found->loss_at.size());
  EXPECT_NEAR(mean, found->loss, 1e-9);
}

TEST(Fit, ASearchThatHadEnoughIsNotSaidToBeTooShort) {
  FitOptions o = options({{"speed", 0.1, 4}});
  o.evaluations = 400;
  const auto found = fit(scenario(), seen(1.7, 1), o);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->exhausted);
  EXPECT_FALSE(found->bettered);
}

/// The first values of the search, and the best ones at the end, are run once.
TEST(Fit, TakesNoMoreEnsemblesThanAreAnnounced) {
  for (const double level : {1.0, 0.6, 0.02})
    for (const double amiss : {0.0, 0.03, 0.5}) {
      Observed rough = seen(1.7, level);
      for (std::size_t i = 0; i < rough.observations.size(); i += 2) rough.observations[i].value += amiss;
      FitOptions o = options({{"speed", 0.1, 4}});
      o.runs = 4;
      std::size_t counted = 0, most = 0;
      const auto found = fit(scenario(), rough, o, [&](std::size_t done, std::size_t of, double) {
        counted = done;
        most = of;
      });
      ASSERT_TRUE(found);
      EXPECT_LE(found->searched, o.evaluations);
      EXPECT_LE(found->evaluations - found->searched, ensembles_of_profiles(o));
      EXPECT_EQ(counted, found->evaluations);
      EXPECT_EQ(most, o.evaluations + ensembles_of_profiles(o));
    }
}

TEST(Fit, DoesNotDependOnThreads) {
  FitOptions one = options({{"speed", 0.1, 4}}), two = one;
  one.threads = 1;
  two.threads = 3;
  const auto a = fit(scenario(), seen(1, 1), one), b = fit(scenario(), seen(1, 1), two);
  EXPECT_TRUE(same_bits(a->values, b->values));
  EXPECT_TRUE(same_bits(a->loss_at, b->loss_at));
}

TEST(Fit, UsesNothingAfterUntil) {
  Observed observed = seen(1.7, 0.6), spoiled = observed;
  FitOptions o = options({{"speed", 0.1, 4}});
  o.until = *parse_date("2026-01-01");
  for (Observation& seen : spoiled.observations)
    if (seen.date > *o.until) seen.value = 1e6;
  EXPECT_TRUE(same_bits(fit(scenario(), observed, o)->values, fit(scenario(), spoiled, o)->values));
}

TEST(Fit, SaysWhatIsWrong) {
  Observed observed = seen(1, 1);
  EXPECT_THAT(error_of<UnknownNameError>([&] {
                fit(scenario(), observed, options({{"sped", 0, 1}}));
              }),
              HasSubstr("did you mean 'speed'?"));
  observed.series[0] = "y";
  EXPECT_THAT(data_error_of([&] {
                fit(scenario(), observed, options({{"speed", 0, 1}}));
              }),
              HasSubstr("'y' is neither a metric nor a tracked value"));
  observed = seen(1, 1);
  observed.observations.resize(1);
  EXPECT_THAT(data_error_of([&] {
                fit(scenario(), observed, options({{"speed", 0, 1}}));
              }),
              HasSubstr("1 observation within the scenario's time cannot fit 1 parameter"));
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(fit(scenario(), seen(1, 1), options({{"speed", 0, 1}}), nullptr, &stop));
}

}  // namespace
}  // namespace entente
