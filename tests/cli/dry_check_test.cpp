/// `entente check --dry`: what did nothing in a few runs.
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

class DryCheck : public QuietYear {};

TEST_F(DryCheck, ReportsWhatDidNothingAndNothingElse) {
  const Ended ended = dry();
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out, StartsWith("quiet.json: the same in all of 32 runs\n  us-strikes never fired: "));
  EXPECT_THAT(ended.out, EndsWith(std::string("\n  ") + never_war + "\n"));
  EXPECT_EQ(place.entries(), Words{"quiet.json"}) << "nothing is kept";
}

TEST_F(DryCheck, TakesRunsWhatIfsAndSettings) {
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
  EXPECT_EQ(json["found"][1]["text"], never_war);
}

TEST_F(DryCheck, RefusesWhatMeansNothingWithIt) {
  EXPECT_EQ(dry({"--tolerance", "0.1"}).code, 64);
  EXPECT_THAT(dry({"--expect"}).err, HasSubstr("--dry is a check of its own"));
  EXPECT_EQ(place.entente({"check", "--dry", "nowhere.json"}).code, 66);
  EXPECT_EQ(place.entente({"check", "--dry", data("stops.json")}).code, 70);
}

TEST_F(DryCheck, GivesWarningsToo) {
  EXPECT_THAT(place.entente({"check", "--dry", data("warned.json")}).err, HasSubstr("warning: "));
}

TEST_F(DryCheck, GivesNoneWhereItIsQuiet) {
  const Ended ended = place.entente({"check", "--dry", "--quiet", data("warned.json")});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

}  // namespace
}  // namespace entente::testing_support
