/// What did nothing in the worlds of a comparison.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "quiet_year.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

class CompareSilences : public QuietYear {};

TEST_F(CompareSilences, TellEachOnce) {
  const Words words{"compare", "quiet.json", "--all", "--runs", "20", "--out", "c"};
  const Ended ended = place.entente(words);
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\nThe same in every run\n  us-strikes never fired: "));
  EXPECT_THAT(ended.out, HasSubstr(std::string("\n  ") + never_war + " (not in\n  anger)\n"));
  EXPECT_THAT(ended.out,
              HasSubstr("\n  war: 1 in all runs; hostility[HOU,USA] > 0.5 held at some date of every run;\n"
                        "  nearest 1 (only in anger)\n"));
  EXPECT_EQ(Json::parse(place.read("c/variants/anger/silences.json"))["found"][0]["value"], 1);
  EXPECT_EQ(place.entente({"verify", "c"}).code, 0);
}

/// A rule and an outcome that are so in all worlds are named with none.
TEST_F(CompareSilences, NameWorldsWhereTheyDiffer) {
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
  const Words words{"compare", "quiet.json", "--all", "--runs", "40", "--out", "c", "--force"};
  const std::string out = place.entente(words).out;
  EXPECT_THAT(out, HasSubstr("\n  1 rule is switched off (rate 0): idle\n"));
  EXPECT_THAT(out, HasSubstr("\n  1 rule is switched off (rate 0): raids (only in calm)\n"));
  EXPECT_THAT(out, HasSubstr(std::string("\n  ") + never_war + " (not in\n  anger)\n"));
  Words json_words = words;
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

}  // namespace
}  // namespace entente::testing_support
