/// What `run` and `check --dry` remark of steps that are too long and of values that were cut.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RemarksOfARun : public ::testing::Test {
 protected:
  /// A year in months with these parts besides, and a metric.
  void world(const std::string& parts, const std::string& metric = "x[A] + y[A] + w[A,B]") const {
    std::ofstream(place / "here/world.json")
        << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 month"},
               "actors": {"A": {"x": 1}, "B": {}}, "attributes": {"x": {}, "y": {}}, "relations": {"w": {"initial": 1}},
               "metrics": {"m": ")"
        << metric << R"("},
               "event_types": {"push": {"effects": [{"change": "x[A]", "by": 1}]}}, )"
        << parts << "}";
  }
  /// Four years in years of three actors, with these parts.
  void years(const std::string& parts) const {
    std::ofstream(place / "here/world.json")
        << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2029-01-01", "step": "1 year"},
               "actors": {"A": {}, "B": {}, "C": {}}, "watch": ["x[A]"], )"
        << parts << "}";
  }
  /// What both say, on one line each, without the breaks of lines.
  std::string said() const {
    const Ended run = place.entente({"run", "world.json", "--runs", "20", "--threads", "1", "--force"});
    const Ended dry = place.entente({"check", "--dry", "world.json", "--threads", "1"});
    EXPECT_EQ(run.code + dry.code, 0) << run.err << dry.err;
    const std::string both = joined(run.out), again = joined(dry.out);
    const auto json = nlohmann::json::parse(
        place.entente({"run", "world.json", "--runs", "20", "--threads", "1", "--force", "--json"}).out);
    std::string all;
    for (const std::string remark : json["remarks"]) {
      EXPECT_THAT(both, HasSubstr(remark));
      EXPECT_THAT(again, HasSubstr(remark.substr(0, 30)));
      all += remark + "\n";
    }
    return all;
  }
  static std::string joined(const std::string& text) {
    return std::regex_replace(text, std::regex("\\s+"), " ");
  }
  const Workplace place;
};

TEST_F(RemarksOfARun, TellOfACooldownThatAStepIsTooLongFor) {
  world(R"("rules": {"raids": {"rate": 60, "cooldown": "1 day", "emit": {"type": "push"}},
                     "rested": {"rate": 60, "cooldown": "2 months", "emit": {"type": "push"}}})");
  EXPECT_EQ(said(),
            "Rule raids: up to 5.09 firings a step expected, but with a cooldown it fires once a step at most; "
            "a step "
            "no longer than the cooldown would let it fire as often as it may (entente check --converge)\n");
}

/// A rate that never changes has no feedback and reads nothing: its count is Poisson's at any step.
TEST_F(RemarksOfARun, TellWhatAShorterStepWouldFollow) {
  world(R"("rules": {"constant": {"rate": 60, "emit": {"type": "push"}},
                     "time": {"rate": "60 + t - t", "emit": {"type": "push"}},
                     "loop": {"rate": "60 + 0 * x[A]", "emit": {"type": "push"}},
                     "reader": {"rate": "60 + 0 * y[A]", "emit": {"type": "push"}}},
           "dynamics": {"d": {"type": "drift", "change": "y[A]", "by": 1}})");
  EXPECT_EQ(
      said(),
      "Rule loop: up to 5.09 firings a step expected; a shorter step would follow its feedback more closely "
      "(entente check --converge)\nRule reader: up to 5.09 firings a step expected; a shorter step would "
      "follow "
      "what it reads more closely (entente check --converge)\n");
}

TEST_F(RemarksOfARun, TellOfAMetricThatHasNoMean) {
  world(R"("watch": ["x[A]"])", "1 / (x[A] + y[B] - 1)");
  EXPECT_EQ(said(),
            "Metric m: at 13 of 13 dates it has no mean, since in some run it is infinite or not a number\n");
}

TEST_F(RemarksOfARun, TellOfRulesThatFireByTheStep) {
  world(R"("rules": {"luck": {"probability": 0.5, "cooldown": "1 week", "emit": {"type": "push"}},
                     "each": {"emit": {"type": "push"}}, "never": {"when": "x[A] < 0", "emit": {"type": "push"}},
                     "often": {"rate": 3, "emit": {"type": "push"}}})");
  EXPECT_EQ(
      said(),
      "Tried once in every step, so more often the shorter the step is: luck, each. A rule with a rate fires "
      "as often whatever the step. (entente check --converge)\n");
  EXPECT_THAT(
      place.entente({"check", "world.json"}).out,
      HasSubstr(
          "\n  Tried once in every step, so more often the shorter the step is: luck, each, never. A rule"));
  EXPECT_EQ(place.entente({"check", "world.json", "--quiet"}).out, "");
}

TEST_F(RemarksOfARun, TellOfAProbabilityAboveOne) {
  world(
      R"--("rules": {"luck": {"for": "i in actor", "probability": "3 * x[i]", "emit": {"type": "push"}}},
           "events": {"talks": {"date": "2025-03-01", "type": "push", "probability": "x[A] / 2 + 1"},
                      "sound": {"date": "2025-03-01", "type": "push", "probability": "min(1, x[A])"}})--");
  const std::string all = said();
  EXPECT_THAT(
      all, ::testing::ContainsRegex("Rule luck: its probability was up to [0-9.]+; above 1 it is as if 1\n"));
  EXPECT_THAT(
      all, ::testing::ContainsRegex("Event talks: its probability was up to [0-9.]+; above 1 it is as if 1\n"));
  EXPECT_THAT(all, Not(HasSubstr("sound")));
  const std::string story = place.entente({"story", "world.json"}).out;
  EXPECT_THAT(story, HasSubstr("chance 100 %"));
  EXPECT_THAT(story, Not(::testing::ContainsRegex("chance ([2-9][0-9][0-9]|1[0-9][1-9]|1[1-9]0) %")));
}

TEST_F(RemarksOfARun, TellOfADiffusionThatOvershoots) {
  world(
      R"("dynamics": {"spread": {"type": "diffusion", "attribute": "x", "through": "w", "rate": "30 + 0 * t"}})");
  EXPECT_EQ(said(),
            "Process spread: rate times a part of a step is up to 2.55: cells overshoot the mean that they are "
            "drawn to, farther each time; a shorter step or more substeps would follow it\n");
  world(
      R"("dynamics": {"spread": {"type": "diffusion", "attribute": "x", "through": "w", "rate": "11 + 0 * t"}})");
  EXPECT_EQ(said(), "");
}

/// Each is told by `run`, by `check --dry` and, of what is known beforehand, by `check`.
TEST_F(RemarksOfARun, TellOfTwoDiffusionsThatOvershootTogether) {
  world(R"("dynamics": {"one": {"type": "diffusion", "attribute": "x", "through": "w", "rate": 9},
                        "two": {"type": "diffusion", "attribute": "x", "through": "w", "rate": 9}})");
  EXPECT_EQ(
      said(),
      "Processes one, two together, on x[A] at the start: rate times a part of a step is up to 1.53: cells "
      "overshoot the mean that they are drawn to; a shorter step or more substeps would follow it\n");
  EXPECT_THAT(
      place.entente({"check", "world.json"}).err,
      HasSubstr("warning: dynamics.one: one, two together, on x[A] at the start: rate times a part of"));
}

TEST_F(RemarksOfARun, TellOfWhatAStepForgets) {
  years(R"("attributes": {"x": {"half_life": "1 month"}},
           "dynamics": {"d": {"type": "drift", "change": "x[A]", "by": 10}})");
  const std::string why =
      "half-life 30.4 days, a part of a step up to 366: of what processes add in a part only 0.024 % is left "
      "at its "
      "end; a shorter step or more substeps, each of at most the half-life would not lose it so";
  EXPECT_THAT(joined(place.entente({"run", "world.json", "--runs", "20", "--threads", "1"}).out),
              HasSubstr("Attribute x: " + why));
  EXPECT_THAT(place.entente({"check", "world.json"}).err, HasSubstr("warning: attributes.x: " + why));
  const Ended dry = place.entente({"check", "--dry", "world.json", "--threads", "1"});
  EXPECT_THAT(dry.err, HasSubstr(why));
  EXPECT_THAT(dry.out, Not(HasSubstr("Attribute x"))) << "which was said above";
  EXPECT_THAT(joined(place.entente({"check", "--dry", "world.json", "--threads", "1", "--quiet"}).out),
              HasSubstr("Attribute x: " + why));
}

TEST_F(RemarksOfARun, TellOfEffectsThatReadWhatMoves) {
  years(R"--("attributes": {"x": {}, "y": {}}, "metrics": {"m": "y[A]"},
             "event_types": {"pull": {"effects": [{"change": "x[A]", "by": "0.5 * (3 - x[A])"}]},
                             "copy": {"effects": [{"change": "y[A]", "by": "0.01 * x[A]"}]}},
             "rules": {"q": {"rate": 24, "emit": {"type": "pull"}}, "r": {"rate": 20, "emit": {"type": "copy"}}})--");
  EXPECT_EQ(
      said(),
      "Rule r: up to 20.0 firings a step expected, whose effects all see the same values; a shorter step would "
      "follow what they read more closely (entente check --converge)\n"
      "Rule q: its firings in a step, which all see the same values, together go up to 12 times the way: cells "
      "overshoot what its effects draw them to; a shorter step would follow it\n");
}

TEST_F(RemarksOfARun, TellOfABalanceThatLeaps) {
  years(R"("relations": {"w": {"range": [-1, 1], "initial": -0.5}}, "attributes": {"x": {}},
           "dynamics": {"b": {"type": "balance", "relation": "w", "strength": 20}})");
  EXPECT_EQ(
      said(),
      "Process b: a part of a step moves cells by up to 5 times half of their range: what their sign becomes "
      "hangs on its length; a shorter step or more substeps would follow it\n");
}

/// What the scenario is warned of at the place of the rate is not remarked again below it.
TEST_F(RemarksOfARun, TellACheckOnceOfARateThatNeverChanges) {
  world(R"("dynamics": {"spread": {"type": "diffusion", "attribute": "x", "through": "w", "rate": 30}})");
  const Ended loud = place.entente({"check", "--dry", "world.json", "--threads", "1"});
  EXPECT_THAT(loud.err, HasSubstr("dynamics.spread.rate: rate times a part of a step is up to 2.55"));
  EXPECT_THAT(loud.out, Not(HasSubstr("Process spread")));
  const Ended quiet = place.entente({"check", "--dry", "world.json", "--threads", "1", "--quiet"});
  EXPECT_EQ(quiet.err, "");
  EXPECT_THAT(quiet.out, HasSubstr("Process spread: rate times a part of a step is up to 2.55"));
}

TEST_F(RemarksOfARun, TellOfStartsThatWereClamped) {
  std::ofstream(place / "here/world.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01"}, "parameters": {"heat": {"uniform": [0.5, 1.5]}},
             "actors": {"A": {"x": "heat"}}, "attributes": {"x": {"range": [0, 1]}}, "watch": ["x[A]"]})";
  EXPECT_THAT(said(), ::testing::MatchesRegex(
                          "The start of x.A. was drawn outside of .0, 1. in [0-9]+ % of runs .1.[0-9]+ at the "
                          "farthest. and clamped\n"));
}

TEST_F(RemarksOfARun, AreNoneOfASoundWorld) {
  world(R"("rules": {"some": {"rate": 5, "emit": {"type": "push"}},
                     "set": {"when": "x[A] > 3", "cooldown": "1 year", "emit": {"type": "push"}}})");
  EXPECT_EQ(said(), "");
}

}  // namespace
}  // namespace entente::testing_support
