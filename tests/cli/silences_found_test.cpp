/// What did nothing, as `run` and `check --dry` report it, in the folder of results and on its page.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "quiet_year.h"

namespace entente::testing_support {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

class SilencesFound : public QuietYear {};

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

TEST_F(SilencesFound, RulesThatAreSwitchedOffAreOneLine) {
  const Words off{"--set",
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
}  // namespace entente::testing_support
