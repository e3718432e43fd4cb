/// Results that statistics cannot take in: outcomes that are infinite or no number, and ensembles of one run.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

const std::string one_run = "One run: no intervals, no spread; use --runs for more.\n";

Ended infinite(const Workplace& place, const std::string& command, Words more = {}) {
  more.insert(more.begin(), {command, data("infinite.json")});
  return place.entente(more);
}

/// Whatever is said, it is said in words.
void expect_words(const Ended& ended) {
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, AllOf(Not(HasSubstr("nan")), Not(HasSubstr("inf to")), Not(HasSubstr("exactly 0"))));
}

const Json& of_id(const Json& all, const std::string& id) {
  for (const Json& one : all)
    if (one["id"] == id) return one;
  throw std::runtime_error("there is no " + id);
}

TEST(InfiniteOutcome, ARunNamesIt) {
  const Workplace place;
  const Ended ended = infinite(place, "run", {"--out", "r"});
  expect_words(ended);
  EXPECT_THAT(ended.out, ContainsRegex("One over blows +- *\n    infinite in [0-9]+ of 32 runs: no mean\n"));
  EXPECT_THAT(ended.out, ContainsRegex("Over nothing +- *\n    no number in 32 of 32 runs: no mean\n"));
  const Json json = Json::parse(infinite(place, "run", {"--json", "--out", "j"}).out);
  const Json& odd = of_id(json["outcomes"], "infinite");
  EXPECT_TRUE(odd["value"].is_null() && odd["interval"][0].is_null() && odd["distribution"]["mean"].is_null());
  EXPECT_GT(odd["infinite"], 0);
  EXPECT_LT(odd["infinite"], 32);
  EXPECT_EQ(odd["no_number"], 0);
  EXPECT_EQ(of_id(json["outcomes"], "none")["no_number"], 32);
  EXPECT_EQ(of_id(json["outcomes"], "plain")["infinite"], 0);
}

TEST(InfiniteOutcome, AComparisonNamesIt) {
  const Workplace place;
  const Ended ended = infinite(place, "compare", {"--what-if", "surely", "--out", "c"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, Not(HasSubstr("nan")));
  EXPECT_THAT(ended.out, ContainsRegex("One over blows\n    - .+ 1\\.00 .*There is no mean to compare\n      "
                                       "The baseline: infinite in [0-9]+ of 32 runs\n"));
  EXPECT_THAT(ended.out, HasSubstr("      The baseline: no number in 32 of 32 runs\n"
                                   "      The variant: no number in 32 of 32 runs\n"));
  EXPECT_THAT(ended.out, HasSubstr("There is no mean: in some run the value is infinite or not a number"))
      << "the metric";
  const Json json =
      Json::parse(infinite(place, "compare", {"--what-if", "surely", "--json", "--out", "j"}).out);
  const Json& odd = of_id(json["variants"][0]["outcomes"], "infinite");
  EXPECT_TRUE(odd["baseline"].is_null() && odd["difference"]["value"].is_null());
  EXPECT_EQ(odd["value"], 1);
  EXPECT_EQ(odd["difference"]["exactly_zero"], false);
  EXPECT_GT(odd["infinite"]["baseline"], 0);
  EXPECT_EQ(odd["infinite"]["variant"], 0);
}

TEST(InfiniteOutcome, AnExplanationAStoryAndAReportNameIt) {
  const Workplace place;
  const Ended explained = infinite(place, "explain", {"--outcome", "infinite"});
  expect_words(explained);
  EXPECT_THAT(explained.out, ContainsRegex("Mean: infinite in [0-9]+ of 32 runs as it is"));
  EXPECT_THAT(explained.out, HasSubstr("no mean to be shared"));
  const Json json = Json::parse(infinite(place, "explain", {"--outcome", "infinite", "--json"}).out);
  EXPECT_EQ(json["finite"], false);
  EXPECT_GT(json["full"]["infinite"], 0);
  const Ended story = infinite(place, "story", {"--run", "worst:infinite"});
  expect_words(story);
  EXPECT_THAT(story.out, ContainsRegex("Over nothing +no number  no mean\n"));
  ASSERT_EQ(infinite(place, "run", {"--quiet", "--out", "r"}).code, 0);
  EXPECT_EQ(place.entente({"report", "r", "--out", "r.html"}).code, 0);
}

/// Of a condition there would be no chance to tell.
TEST(InfiniteOutcome, AConditionThatIsNoNumberStopsEveryCommand) {
  const Workplace place;
  const std::string perhaps = R"(outcomes.perhaps={"is": "log(blows[B] - 0.5) < 1"})";
  for (const Words& words :
       {Words{"run"}, {"compare", "--what-if", "surely"}, {"explain", "--outcome", "perhaps"}}) {
    Words more(words.begin() + 1, words.end());
    more.insert(more.end(), {"--set", perhaps});
    const Ended ended = infinite(place, words.front(), more);
    EXPECT_EQ(ended.code, 70) << words.front();
    EXPECT_THAT(ended.err,
                ContainsRegex("run [0-9]+ stopped on 2025-04-01: 'perhaps': the outcome's condition is "
                              "not a number\n"));
  }
}

TEST(OneRun, HasNoIntervalsAndNoSpread) {
  const Workplace place;
  const Ended ended = place.entente({"run", data("small.json"), "--runs", "1", "--out", "r"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr(one_run));
  EXPECT_THAT(ended.out, Not(ContainsRegex("5-95|interval  |-?0\\.[0-9]+ to -?0\\.")));
  const Json json =
      Json::parse(place.entente({"run", data("small.json"), "--runs", "1", "--json", "--out", "j"}).out);
  for (const Json& outcome : json["outcomes"])
    EXPECT_TRUE(outcome["interval"][0].is_null() && outcome["interval"][1].is_null()) << outcome;
  EXPECT_TRUE(json["watched"][0]["end"]["p05"].is_null() && json["watched"][0]["end"]["sd"].is_null());
  EXPECT_TRUE(json["watched"][0]["causes"][0]["p95"].is_null());
  EXPECT_FALSE(json["watched"][0]["end"]["mean"].is_null());
}

TEST(OneRun, IsSaidByEveryCommand) {
  const Workplace place;
  for (const Words& what : {Words{"trust[AAA,BBB]"}, Words{"--outcome", "thaw"}}) {
    Words words{"explain", data("small.json"), "--runs", "1"};
    words.insert(words.end(), what.begin(), what.end());
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, AllOf(HasSubstr(one_run), HasSubstr("; 1 run, seed"), Not(HasSubstr("5-95")),
                                 Not(HasSubstr("Cannot be distinguished")), Not(HasSubstr("nan"))));
  }
  const Ended compared =
      place.entente({"compare", data("small.json"), "--set", "runs=1", "--what-if", "zealots", "--out", "c"});
  EXPECT_EQ(compared.code, 0) << compared.err;
  EXPECT_THAT(compared.out, AllOf(HasSubstr(one_run), HasSubstr("no interval"), Not(HasSubstr("nan")),
                                  Not(HasSubstr("would be needed"))));
  const Ended story = place.entente({"story", data("small.json"), "--runs", "1"});
  EXPECT_THAT(story.out, HasSubstr("  of 1 run\n"));
}

}  // namespace
}  // namespace entente::testing_support
