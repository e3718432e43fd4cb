/// What did nothing, as `run` and `check --dry` report it, in the folder of results and on its page.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "process.h"

namespace entente::testing {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;
using SimdU64 = std::vector<std::string>;

class SilencesFound : public ::testing::Test {
 protected:
  /// Strikes that never come, in a year of weeks.
  void SetUp() override {
    std::ofstream(place / "here/quiet.json") << R"({"entente": 1, "title": "A quiet year",
      "time": {"start": "2025-01-01", "end": "2026-01-01"}, "runs": 300, "actors": {"USA": {}, "HOU": {}},
      "relations": {"hostility": {"range": [0, 1]}}, "event_types": {"strike": {"roles": {"by": "actor", "on": "actor"},
        "effects": [{"change": "hostility[on, by]", "by": 0.1}]}},
      "rules": {"us-strikes": {"when": "hostility[USA,HOU] > 0.4", "emit": {"type": "strike", "by": "USA", "on": "HOU"}},
        "raids": {"rate": 0.2, "emit": {"type": "strike", "by": "HOU", "on": "USA"}}},
      "outcomes": {"war": {"is": "hostility[HOU,USA] > 0.5", "over": "ever", "label": "War"}},
      "what_if": {"anger": {"describe": "They are angry", "patch": {"relations": {"hostility": {"ties": {"USA": {"HOU": 0.8}}}}}}}})";
  }
  Ended dry(const SimdU64& more = {}, const Start& start = {}) const {
    SimdU64 words{"check", "--dry", "quiet.json", "--threads", "1"};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words, start);
  }
  Ended run(const SimdU64& more) const {
    SimdU64 words{"run", "quiet.json"};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words);
  }
  const Workplace place;
};

constexpr const char* war = "war: 0 in all runs; hostility[HOU,USA] > 0.5 never held; nearest 0";

TEST_F(SilencesFound, RunListsThemAtItsEnd) {
  const Ended ended = run({});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\nThe same in every run\n  us-strikes never fired: "));
  EXPECT_THAT(ended.out, HasSubstr("\n  What kept them so is told of the first 256 runs.\n"));
}

TEST_F(SilencesFound, RunHasThemAsData) {
  const Json json = Json::parse(run({"--json"}).out)["silences"];
  EXPECT_EQ(json["runs"], 300);
  EXPECT_EQ(json["looked_at"], 256);
  ASSERT_EQ(json["found"].size(), 2u);
  EXPECT_EQ(json["found"][0]["kind"], "rule");
  EXPECT_EQ(json["found"][0]["id"], "us-strikes");
  EXPECT_EQ(json["found"][0]["conditions"][0]["condition"], "hostility[USA,HOU] > 0.4");
  EXPECT_EQ(json["found"][0]["conditions"][0]["threshold"], 0.4);
  EXPECT_GT(json["found"][0]["conditions"][0]["nearest"], 0.0);
  EXPECT_LE(json["found"][0]["conditions"][0]["nearest"], 0.4);
  EXPECT_EQ(json["found"][1]["kind"], "outcome");
  EXPECT_EQ(json["found"][1]["value"], 0);
  EXPECT_EQ(json, Json::parse(place.read("results/quiet/silences.json")));
}

TEST_F(SilencesFound, WhereThereAreNoneRunSaysNothingOfThem) {
  const Ended ended = place.entente({"run", data("small.json"), "--out", "r"});
  EXPECT_THAT(ended.out, Not(HasSubstr("in every run")));
  EXPECT_EQ(Json::parse(place.read("r/silences.json"))["found"], Json::array());
}

TEST_F(SilencesFound, DryChecksReportThemAndNothingElse) {
  const Ended ended = dry();
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out, StartsWith("quiet.json: the same in all of 32 runs\n  us-strikes never fired: "));
  EXPECT_THAT(ended.out, EndsWith(std::string("\n  ") + war + "\n"));
  EXPECT_EQ(place.entries(), SimdU64{"quiet.json"}) << "nothing is kept";
}

TEST_F(SilencesFound, DryChecksTakeRunsWhatIfsAndSettings) {
  EXPECT_THAT(dry({"--runs", "5"}).out, HasSubstr("in all of 5 runs"));
  EXPECT_THAT(
      dry({"--what-if", "anger"}).out,
      HasSubstr(
          "  war: 1 in all runs; hostility[HOU,USA] > 0.5 held at some date of every run;\n  nearest 1\n"));
  EXPECT_THAT(dry({"--what-if", "anger"}).out, Not(HasSubstr("us-strikes never")));
  EXPECT_THAT(
      dry({"--set", "outcomes.war=null", "--set", "rules.us-strikes=null", "--set", "rules.raids.rate=60"}).out,
      HasSubstr(
          "quiet.json: every rule fired, every event happened, no outcome was always 0 or\n1, in 32 runs\n"));
  const Json json = Json::parse(dry({"--json", "--runs", "40"}).out);
  EXPECT_EQ(json["runs"], 40);
  EXPECT_EQ(json["found"][1]["text"], war);
}

TEST_F(SilencesFound, DryChecksRefuseWhatMeansNothingWithThem) {
  EXPECT_EQ(dry({"--tolerance", "0.1"}).code, 64);
  EXPECT_THAT(dry({"--expect"}).err, HasSubstr("--expect and --dry do not go together"));
  EXPECT_EQ(place.entente({"check", "--dry", "nowhere.json"}).code, 66);
  EXPECT_EQ(place.entente({"check", "--dry", data("stops.json")}).code, 70);
}

TEST_F(SilencesFound, DryChecksGiveWarningsToo) {
  EXPECT_THAT(place.entente({"check", "--dry", data("warned.json")}).err, HasSubstr("warning: "));
}

TEST_F(SilencesFound, QuietDryChecksGiveNone) {
  const Ended ended = place.entente({"check", "--dry", "--quiet", data("warned.json")});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

TEST_F(SilencesFound, RulesThatAreSwitchedOffAreOneLine) {
  const SimdU64 off{"--set",
                    "parameters.off=0",
                    "--set",
                    "rules.us-strikes={\"rate\": \"off\", \"emit\": {\"type\": "
                    "\"strike\", \"by\": \"USA\", \"on\": \"HOU\"}}",
                    "--set",
                    "rules.us-strikes.when=null"};
  EXPECT_THAT(dry(off).out, EndsWith("\n  1 rule is switched off (rate 0): us-strikes\n"));
  EXPECT_THAT(dry(off).out, Not(HasSubstr("never fired")));
  EXPECT_THAT(run(off).out, HasSubstr("\n  1 rule is switched off (rate 0): us-strikes\n"));
}

TEST_F(SilencesFound, ComparisonsTellEachOnce) {
  const SimdU64 words{"compare", "quiet.json", "--all", "--runs", "20", "--out", "c"};
  const Ended ended = place.entente(words);
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\nThe same in every run\n  us-strikes never fired: "));
  EXPECT_THAT(ended.out, HasSubstr(std::string("\n  ") + war + " (not in\n  anger)\n"));
  EXPECT_THAT(ended.out,
              HasSubstr("\n  war: 1 in all runs; hostility[HOU,USA] > 0.5 held at some date of every run;\n"
                        "  nearest 1 (only in anger)\n"));
  EXPECT_EQ(Json::parse(place.read("c/variants/anger/silences.json"))["found"][0]["value"], 1);
  EXPECT_EQ(place.entente({"verify", "c"}).code, 0);
}

/// A rule and an outcome that are so in all worlds are named with none.
TEST_F(SilencesFound, ComparisonsNameWorldsWhereTheyDiffer) {
  std::string text = place.read("quiet.json");
  const std::string anger = "\"anger\": {";
  text.replace(
      text.find(anger), anger.size(),
      R"("calm": {"patch": {"parameters": {"rate": 0}}}, "meek": {"patch": {"parameters": {"rate": 0.1}}}, )" +
          anger);
  text.replace(text.find("\"rate\": 0.2"), 11, "\"rate\": \"rate\"");
  text.insert(1, R"("parameters": {"rate": 0.2, "off": 0}, )");
  text.replace(text.find("\"raids\":"), 8,
               R"("idle": {"rate": "off", "emit": {"type": "strike", "by": "HOU", "on": "USA"}}, "raids":)");
  std::ofstream(place / "here/quiet.json") << text;
  const SimdU64 words{"compare", "quiet.json", "--all", "--runs", "40", "--out", "c", "--force"};
  const std::string out = place.entente(words).out;
  EXPECT_THAT(out, HasSubstr("\n  1 rule is switched off (rate 0): idle\n"));
  EXPECT_THAT(out, HasSubstr("\n  1 rule is switched off (rate 0): raids (only in calm)\n"));
  EXPECT_THAT(out, HasSubstr(std::string("\n  ") + war + " (not in\n  anger)\n"));
  SimdU64 json_words = words;
  json_words.emplace_back("--json");
  const Json json = Json::parse(place.entente(json_words).out)["silences"];
  ASSERT_EQ(json["found"].size(), 3u);
  EXPECT_EQ(json["found"][1]["id"], "war");
  EXPECT_EQ(json["found"][1]["worlds"], Json({"baseline", "calm", "meek"}));
  EXPECT_EQ(json["found"][2]["worlds"], Json::array({"anger"}));
  EXPECT_EQ(
      json["switched_off"],
      Json::parse(
          R"([{"rule": "idle", "worlds": ["baseline", "calm", "meek", "anger"]}, {"rule": "raids", "worlds": ["calm"]}])"));
}

TEST_F(SilencesFound, AMergedEnsembleHasThoseOfItsWhole) {
  ASSERT_EQ(run({"--quiet", "--out", "whole"}).code, 0);
  ASSERT_EQ(run({"--quiet", "--out", "one", "--shard", "1/2"}).code, 0);
  ASSERT_EQ(run({"--quiet", "--out", "two", "--shard", "2/2"}).code, 0);
  const Ended merged = place.entente({"merge", "one", "two", "--out", "both"});
  EXPECT_THAT(merged.out, HasSubstr("\nThe same in every run\n"));
  EXPECT_EQ(place.read("both/silences.json"), place.read("whole/silences.json"));
}

TEST_F(SilencesFound, OneThreadOrMoreFindTheSame) {
  ASSERT_EQ(run({"--quiet", "--out", "one", "--threads", "1"}).code, 0);
  ASSERT_EQ(run({"--quiet", "--out", "three", "--threads", "3"}).code, 0);
  EXPECT_EQ(place.read("one/silences.json"), place.read("three/silences.json"));
}

}  // namespace
}  // namespace entente::testing
