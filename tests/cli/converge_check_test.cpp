/// `entente check --converge`: its report, its JSON, its exit codes.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Words = std::vector<std::string>;

class ConvergeCheck : public ::testing::Test {
 protected:
  Ended check(const std::string& file, const Words& more = {}, const Start& start = {}) const {
    Words words{"check", "--converge", file, "--threads", "1"};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words, start);
  }
  /// A scenario of two years in months, with these parts besides.
  std::string world(const std::string& parts) const {
    std::ofstream(place / "world.json")
        << R"({"entente": 1, "title": "A world", "time": {"start": "2025-01-01", "end": "2027-01-01", "step": "1 month"},
               "actors": {"A": {"x": 1}}, "attributes": {"x": {}}, "metrics": {"m": "x[A]"},
               "event_types": {"push": {"roles": {"who": "actor"}, "effects": [{"change": "x[who]", "by": 1}]}}, )"
        << parts << "}";
    return (place / "world.json").string();
  }
  const Workplace place;
};

TEST_F(ConvergeCheck, SteadyIsSuccess) {
  const Ended ended = check(world(R"("rules": {"often": {"rate": 30, "emit": {"type": "push", "who": "A"}}})"));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out, HasSubstr("steps of 1 month"));
  EXPECT_THAT(ended.out, HasSubstr("1 month      half   quarter"));
  EXPECT_THAT(ended.out, HasSubstr("The most firings of a rule expected in one step"));
  EXPECT_THAT(ended.out, HasSubstr("2.55      1.27     0.637"));
  EXPECT_THAT(ended.out, HasSubstr("\nsteady: 1\n"));
}

TEST_F(ConvergeCheck, WhatDriftsIsToldWithItsOrderAndLimit) {
  const Ended ended =
      check(world(R"("dynamics": {"fall": {"type": "drift", "change": "x[A]", "by": "2 * x[A]"}})"));
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("drifts"));
  EXPECT_THAT(ended.out, HasSubstr("order 0.733, in the limit 55.8\n"));
  EXPECT_THAT(ended.out, HasSubstr("1 substep         2         4"));
}

TEST_F(ConvergeCheck, WhatRunsAwayNamesTheRulesThatFireByTheStep) {
  const Ended ended = check(world(R"("rules": {"each": {"emit": {"type": "push", "who": "A"}}})"));
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("runs away\n"));
  EXPECT_THAT(ended.out, HasSubstr("the differences grow"));
  EXPECT_THAT(ended.out, HasSubstr("Tried once in every step, so more often the shorter the step is: each."));
}

TEST_F(ConvergeCheck, ARunThatStopsRunsAway) {
  const Ended ended = check(data("stops.json"));
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("At the scenario's own step a run stopped: run 2 stopped"));
  EXPECT_THAT(ended.out, HasSubstr("It runs away"));
}

TEST_F(ConvergeCheck, ARunThatStopsForAnotherReasonIsAFailureToo) {
  const Ended ended = check(
      world(R"--("rules": {"wrong": {"rate": "log(x[A] - 2)", "emit": {"type": "push", "who": "A"}}})--"));
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("its rate is not a number"));
  EXPECT_THAT(ended.out, HasSubstr("It cannot be told: a run stopped."));
  EXPECT_THAT(ended.out, Not(HasSubstr("runs away")));
}

TEST_F(ConvergeCheck, DifferencesThatGrowForStepsThatAreTooLongDrift) {
  const Ended ended =
      check(world(R"("dynamics": {"rise": {"type": "drift", "change": "x[A]", "by": "8 * x[A]"}})"));
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("the differences still grow: these steps are too long"));
  EXPECT_THAT(ended.out, Not(HasSubstr("no limit")));
}

TEST_F(ConvergeCheck, WhatMayHappenButNeverDidIsNamed) {
  const Ended ended =
      check(world(R"("rules": {"war": {"probability": 1e-9, "emit": {"type": "push", "who": "A"}}})"),
            {"--runs", "20"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("something that may happen, but did not in any run, might change it: war"));
}

TEST_F(ConvergeCheck, TooFewRunsSaySoAndAreNoFailure) {
  const Ended ended = check(data("small.json"), {"--runs", "64"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("cannot be told"));
  EXPECT_THAT(ended.out, HasSubstr("runs would be needed"));
}

TEST_F(ConvergeCheck, OutcomesLookedAtMoreOftenAreToldApart) {
  const Ended ended =
      check(world(R"("dynamics": {"jitter": {"type": "noise", "attribute": "x", "volatility": 1}},
                     "outcomes": {"high": {"is": "x[A] > 2", "over": "ever", "label": "High once"}})"));
  EXPECT_EQ(ended.code, 0) << ended.out;
  EXPECT_THAT(ended.out,
              ::testing::ContainsRegex("High once .* steady\n    (no difference|differences) .*\n(    .*\n)?"
                                       "    looked at more often it is [0-9.]+ % instead of [0-9.]+ %: "));
  EXPECT_THAT(ended.out, HasSubstr("Looking at all dates of the quarter steps"));
}

TEST_F(ConvergeCheck, FitsEightyColumnsAndHasColoursOnATerminalOnly) {
  const Ended plain = check(data("small.json"), {"--runs", "64"});
  std::istringstream lines(plain.out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80) << line;
  EXPECT_THAT(plain.out, Not(HasSubstr("\x1b")));
  Start narrow;
  narrow.columns = 60;
  EXPECT_THAT(check(data("small.json"), {"--runs", "64"}, narrow).out, HasSubstr("\x1b["));
}

constexpr const char* rises_and_expects =
    R"("dynamics": {"rise": {"type": "drift", "change": "x[A]", "by": "0.1"}},
    "runs": 40, "outcomes": {"level": {"is": "x[A]"}}, "expect": {"rises": {"outcome": "level", "at_least": %},
    "stays": {"outcome": "level", "at_most": 9}})";

TEST_F(ConvergeCheck, WithExpectBothMustBeMet) {
  const auto expecting = [&](const std::string& least, const Words& more) {
    std::string parts = rises_and_expects;
    return check(world(parts.replace(parts.find('%'), 1, least)), more);
  };
  const Ended met = expecting("1.1", {"--expect"});
  EXPECT_EQ(met.code, 0) << met.err;
  EXPECT_THAT(met.out, HasSubstr("  2 passed, 0 failed, 0 undecided\n"));
  EXPECT_THAT(met.out, HasSubstr("\nsteady: "));
  EXPECT_EQ(expecting("1.5", {}).code, 0) << "what is not asked for is not tested";
  const Ended failed = expecting("1.5", {"--expect"});
  EXPECT_EQ(failed.code, 1);
  EXPECT_THAT(failed.out, HasSubstr("FAILED     rises"));
  EXPECT_THAT(failed.out, HasSubstr("\nsteady: "));
  const auto json = nlohmann::json::parse(expecting("1.5", {"--expect", "--json"}).out);
  EXPECT_EQ(json["verdict"], "steady");
  EXPECT_EQ(json["expectations"][0]["verdict"], "failed");
  EXPECT_EQ(json["expectations"][1]["verdict"], "passed");
  EXPECT_FALSE(nlohmann::json::parse(expecting("1.1", {"--json"}).out).contains("expectations"));
  EXPECT_THAT(expecting("1.1", {"--expect", "--seed", "4"}).err,
              HasSubstr("--seed and --expect do not go together"));
}

TEST_F(ConvergeCheck, WithExpectAScenarioMayExpectNothing) {
  const Ended ended = check(data("small.json"), {"--runs", "64", "--expect"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("  it expects nothing of itself\n"));
}

TEST_F(ConvergeCheck, OptionsThatNeedItAreRefusedWithoutIt) {
  for (const Words& option : std::vector<Words>{{"--seed", "1"}, {"--what-if", "zealots"}, {"--runs", "9"}}) {
    Words words{"check", data("small.json")};
    words.insert(words.end(), option.begin(), option.end());
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 64);
    EXPECT_THAT(ended.err, HasSubstr(option.front() + " needs --converge"));
  }
  const Ended ended = check(data("small.json"), {"--tolerance", "2"});
  EXPECT_EQ(ended.code, 64);
  EXPECT_THAT(ended.err, HasSubstr("--tolerance must be a number above 0 and below 1, not '2'"));
}

TEST_F(ConvergeCheck, RunTellsOfRulesThatFireOftenInAStep) {
  const std::string file =
      world(R"("rules": {"often": {"rate": "30 + 0.001 * x[A]", "emit": {"type": "push", "who": "A"}},
                                              "seldom": {"rate": 3, "emit": {"type": "push", "who": "A"}},
                                              "always": {"rate": 60, "emit": {"type": "push", "who": "A"}}})");
  const Ended ended = place.entente({"run", file, "--runs", "20"});
  EXPECT_THAT(ended.out, HasSubstr("Rule often: up to 2.5"));
  EXPECT_THAT(ended.out, HasSubstr(" firings a step expected; a shorter step would"));
  EXPECT_THAT(ended.out, Not(HasSubstr("rule seldom")));
  EXPECT_THAT(ended.out, Not(HasSubstr("rule always"))) << "there is nothing to follow";
  const auto json =
      nlohmann::json::parse(place.entente({"run", file, "--runs", "20", "--json", "--force"}).out);
  EXPECT_NEAR(json["rules"][1]["max_mean"].get<double>(), 3 * 31 / 365.25, 1e-12);
}

TEST_F(ConvergeCheck, RulesThatFireByTheStepAreNamedWhateverTheirCooldownAndHaveNoLimit) {
  const Ended ended = check(
      world(
          R"("rules": {"luck": {"probability": 0.06, "cooldown": "1 week", "emit": {"type": "push", "who": "A"}}},
               "outcomes": {"once": {"is": "x[A] > 1.5", "over": "ever"}})"),
      {"--runs", "4000"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("there is no limit: rules fire by the step"));
  EXPECT_THAT(ended.out, Not(HasSubstr("in the limit")));
  EXPECT_THAT(ended.out, HasSubstr("Tried once in every step, so more often the shorter the step is: luck."));
}

TEST_F(ConvergeCheck, WhatIsNoNumberIsToldAsSuch) {
  const std::string file = world(R"--("parameters": {"p": {"uniform": [-1, 1]}},
      "outcomes": {"top": {"is": "sqrt(p)", "over": "max"}, "end": {"is": "sqrt(p)"}})--");
  const Ended ended = check(file, {"--runs", "64"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out,
              ::testing::ContainsRegex("top +- +- +-  cannot be told\n    no number in [0-9]+ of 192 runs\n"));
  EXPECT_THAT(ended.out, Not(HasSubstr("would be needed")));
  const auto json = nlohmann::json::parse(check(file, {"--runs", "64", "--json"}).out);
  EXPECT_TRUE(json["numbers"][0]["shorter_steps"]["values"][0].is_null());
  EXPECT_GT(json["numbers"][0]["shorter_steps"]["no_number"].get<int>(), 64);
}

TEST_F(ConvergeCheck, WhatOvershootsAtEveryStepIsAFailureThoughAllAgree) {
  const std::string file = (place / "bounded.json").string();
  std::ofstream(file)
      << R"--({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": "1 month"},
      "actors": {"A": {}, "B": {}}, "relations": {"r": {"range": [-1, 1], "initial": 0.5}}, "watch": ["r[A,B]"],
      "dynamics": {"d": {"type": "drift", "change": "r[A,B]", "by": "500 * (0.2 - r[A,B])"}}})--";
  const Ended ended = check(file);
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_THAT(ended.out, ::testing::ContainsRegex("r.A,B. .*  step too long\n"));
  EXPECT_THAT(ended.out,
              HasSubstr("What a quarter of it is still too long for\n  Process d: rate times a part"));
  EXPECT_THAT(ended.out, HasSubstr("\nstep too long: 1\n"));
  EXPECT_EQ(nlohmann::json::parse(check(file, {"--json"}).out)["verdict"], "step too long");
}

TEST_F(ConvergeCheck, YearsUntilWhatNeverCameAreLeftOut) {
  const auto with = [&](const std::string& level) {
    return check(world(R"("outcomes": {"fall": {"is": "x[A] < )" + level +
                       R"(", "over": "first", "label": "When it falls"}})"),
                 {"--runs", "4"})
        .out;
  };
  EXPECT_THAT(with("0"), Not(HasSubstr("years until")));
  EXPECT_THAT(with("2"), HasSubstr("When it falls, years until it or"));
}

}  // namespace
}  // namespace entente::testing_support
