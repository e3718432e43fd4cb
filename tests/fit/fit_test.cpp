#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

#include "../scenario/folder.h"
#include "fit/minimise.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

/// x goes to `level` at `speed`; `c` counts only as the product with `d`.
const std::string world =
    R"~({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": "1 month"},
  "actors": {"A": {}}, "attributes": {"x": {"range": [-10, 10], "saturation": "clamp"}},
  "parameters": {"speed": 0.5, "level": {"value": 1, "normal": [1, 0.1]}, "c": 1, "d": 1},
  "dynamics": {"pull": {"type": "drift", "change": "x[A]", "by": "speed * (level * c * d - x[A])"},
               "noise": {"type": "noise", "attribute": "x", "volatility": 0.01}},
  "metrics": {"x": "x[A]"}})~";

Scenario scenario() {
  TestScenario made = compile_json(world);
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

std::string problem(const std::function<void()>& work) {
  try {
    work();
  } catch (const DataError& error) {
    return error.what();
  }
  return "";
}

TEST(Fit, SaysWhatIsWrong) {
  Observed observed = seen(1, 1);
  EXPECT_THAT(problem([&] {
                fit(scenario(), observed, options({{"sped", 0, 1}}));
              }),
              HasSubstr("did you mean 'speed'?"));
  observed.series[0] = "y";
  EXPECT_THAT(problem([&] {
                fit(scenario(), observed, options({{"speed", 0, 1}}));
              }),
              HasSubstr("'y' is neither a metric nor a tracked relation"));
  observed = seen(1, 1);
  observed.observations.resize(1);
  EXPECT_THAT(problem([&] {
                fit(scenario(), observed, options({{"speed", 0, 1}}));
              }),
              HasSubstr("1 observations within the scenario's time cannot fit 1 parameters"));
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(fit(scenario(), seen(1, 1), options({{"speed", 0, 1}}), nullptr, &stop));
}

TEST(Observed, IsReadInBothForms) {
  const testing::Folder folder;
  const Observed longer = read_observed(folder.write(
      "l.csv", "date,series,value\n2025-01-01,\"trust[A, B]\",0.5\n\n2025-02-01,x,\n2025-02-01,x,2\r\n"));
  EXPECT_EQ(longer.series, (std::vector<std::string>{"trust[A,B]", "x"}));
  ASSERT_EQ(longer.observations.size(), 2U);
  EXPECT_EQ(longer.observations[1].value, 2);
  const Observed wide =
      read_observed(folder.write("w.csv", "date,x,\"trust[A,B]\"\n2025-01-01,1,\n2025-02-01,2,3\n"));
  EXPECT_EQ(wide.observations.size(), 3U);
  EXPECT_THAT(problem([&] { read_observed(folder.write("a.csv", "day,x\n")); }),
              HasSubstr("a.csv:1:1: expected the header"));
  EXPECT_THAT(problem([&] { read_observed(folder.write("b.csv", "date,x\n2025-01-01,1,2\n")); }),
              HasSubstr("b.csv:2:1: found 3 columns; expected 2 (names with commas stand in quotes)"));
  EXPECT_THAT(problem([&] { read_observed(folder.write("c.csv", "date,x\n2025-01-01,one\n")); }),
              HasSubstr("c.csv:2:12: found 'one'; expected a number"));
  EXPECT_THAT(problem([&] { read_observed(folder.write("d.csv", "date,x\nsoon,1\n")); }),
              HasSubstr("expected a date"));
  EXPECT_THAT(problem([&] { read_observed(folder.write("e.csv", "date,x\n")); }),
              HasSubstr("holds no observation"));
}

TEST(Minimise, LeavesALocalValley) {
  const auto valleys = [](const std::vector<double>& x) {
    return std::pow(x[0] * x[0] - 4, 2) + x[0] + std::pow(x[1] - 1, 2);
  };
  const detail::Least least = detail::minimise(valleys, {{-4, 5}, {-2, 6}}, {2, 5}, 300);
  EXPECT_NEAR(least.at[0], -2.03, 0.01);
  EXPECT_NEAR(least.at[1], 1, 0.01);
}

}  // namespace
}  // namespace entente
