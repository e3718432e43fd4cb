/// `entente check --json`: what is said of scenarios, as an editor reads it.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

class CheckJson : public ::testing::Test {
 protected:
  /// The document for these words; `check --json` comes before them.
  Json checked(Words words, int code) const {
    words.insert(words.begin(), {"check", "--json"});
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_EQ(ended.err, "");
    const Json document = Json::parse(ended.out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << ended.out;
    return document;
  }
  std::string scenario(const std::string& text) const {
    std::ofstream(place / "here/s.json", std::ios::binary) << text;
    return "s.json";
  }
  const Workplace place;
};

/// Three lines; the second holds `parts`.
std::string world(const std::string& parts) {
  return "{\"entente\": 1, \"title\": \"A world\",\n" + parts +
         "\n\"time\": {\"start\": \"2025-01-01\", \"end\": \"2025-03-31\", \"step\": \"1 month\"},"
         "\"runs\": 8, \"actors\": {\"A\": {\"x\": 1}}, \"attributes\": {\"x\": {}}}";
}

TEST_F(CheckJson, OfScenariosInOrder) {
  const Json document = checked({data("small.json")}, 0);
  EXPECT_EQ(document["ok"], true);
  const Json& file = document["files"][0];
  EXPECT_EQ(file["file"], data("small.json"));
  EXPECT_EQ(file["ok"], true);
  EXPECT_EQ(file["diagnostics"], Json::array());
  EXPECT_EQ(file["summary"], "3 actors, 1 event, 2 rules, 2 what-ifs");
}

TEST_F(CheckJson, TellsWhereAnErrorBeginsAndEndsAndWhatWasMeant) {
  const Json document =
      checked({scenario(world("\"outcomes\": {\"o\": {\"is\": \"y[A] > \\u0032\"}}, \"rums\": 1,"))}, 65);
  EXPECT_EQ(document["errors"], 2);
  const Json& said = document["files"][0]["diagnostics"];
  ASSERT_EQ(said.size(), 2u);
  for (const Json& each : said) {
    EXPECT_EQ(each["severity"], "error");
    EXPECT_EQ(each["file"], "s.json");
    EXPECT_EQ(each["line"], 2);
  }
  EXPECT_EQ(said[0]["path"], "outcomes.o.is");
  EXPECT_EQ(said[0]["column"], 27);
  EXPECT_EQ(said[0]["end"], Json({{"line", 2}, {"column", 28}}));
  EXPECT_EQ(said[1]["column"], 45);
  EXPECT_EQ(said[1]["end"], Json({{"line", 2}, {"column", 51}})) << "behind the quote";
  EXPECT_EQ(said[1]["suggestion"], "runs");
  EXPECT_THAT(said[1]["message"].get<std::string>(), HasSubstr("(did you mean 'runs'?)"));
  EXPECT_THAT(said[1]["excerpt"].get<std::string>(), HasSubstr("  2 | \"outcomes\""));
}

TEST_F(CheckJson, OfAFileThatCannotBeRead) {
  const Json document = checked({"nowhere.json", data("broken.json"), data("warned.json")}, 66);
  EXPECT_EQ(document["ok"], false);
  EXPECT_EQ(document["errors"], 3);
  ASSERT_EQ(document["files"].size(), 3u);
  const Json& said = document["files"][0]["diagnostics"][0];
  EXPECT_EQ(said["file"], "nowhere.json");
  EXPECT_EQ(said["line"], nullptr);
  EXPECT_THAT(said["message"].get<std::string>(), HasSubstr("nowhere.json"));
  EXPECT_EQ(document["files"][1]["errors"], 2);
  EXPECT_EQ(document["files"][2]["ok"], true) << "warnings are no failure";
  EXPECT_EQ(document["files"][2]["diagnostics"][0]["severity"], "warning");
  EXPECT_EQ(document["warnings"], document["files"][2]["warnings"]);
}

TEST_F(CheckJson, WithoutWarningsWhereNoneAreWanted) {
  const Json document = checked({"--quiet", data("warned.json")}, 0);
  EXPECT_EQ(document["warnings"], 0);
  EXPECT_EQ(document["files"][0]["diagnostics"], Json::array());
}

TEST_F(CheckJson, IsValidWhateverBytesTheFileHolds) {
  for (const char* text : {"{\"entente\": 1, \"title\": \"\xff\xfe\"}", "\xff", "", "{\"\x01\": 1}"}) {
    const Json document = checked({scenario(text)}, 65);
    EXPECT_GE(document["files"][0]["diagnostics"].size(), 1u) << text;
  }
  const Json document = checked({"a\xff.json"}, 66);
  EXPECT_EQ(document["files"][0]["file"], "a\xEF\xBF\xBD.json");
}

TEST_F(CheckJson, NamesTheWhatIfThatAnErrorIsOf) {
  const Json document = checked({data("what_if_broken.json")}, 65);
  EXPECT_EQ(document["files"][0]["diagnostics"][0]["variations"], Json({"with --what-if no-neighbour"}));
}

TEST_F(CheckJson, OfExpectationsTheirNumbers) {
  const std::string parts =
      "\"outcomes\": {\"o\": {\"is\": \"x[A] > 0\"}}, \"expect\": {"
      "\"likely\": {\"outcome\": \"o\", \"at_least\": 0.5}, \"unlikely\": {\"outcome\": \"o\", \"at_most\": "
      "0.1}},";
  const Json document = checked({"--expect", scenario(world(parts))}, 1);
  EXPECT_EQ(document["ok"], false);
  const Json& tested = document["files"][0]["expectations"];
  ASSERT_EQ(tested.size(), 2u);
  EXPECT_EQ(tested[0]["id"], "likely");
  EXPECT_EQ(tested[0]["verdict"], "passed");
  EXPECT_EQ(tested[0]["asked"], "at least 0.5");
  EXPECT_EQ(tested[0]["value"], 1);
  EXPECT_EQ(tested[0]["interval"][1], 1);
  EXPECT_EQ(tested[0]["runs"], 8);
  EXPECT_EQ(tested[1]["verdict"], "failed");
}

TEST_F(CheckJson, OfAScenarioThatCannotBeRunEither) {
  for (const char* how : {"--dry", "--converge"}) {
    EXPECT_EQ(checked({how, data("broken.json")}, 65)["files"][0]["errors"], 2) << how;
    EXPECT_EQ(checked({how, "nowhere.json"}, 66)["files"][0]["ok"], false) << how;
  }
  EXPECT_TRUE(checked({"--dry", data("small.json")}, 0).contains("remarks"));
}

TEST_F(CheckJson, OfARunThatStops) {
  const std::string parts =
      "\"expect\": {\"e\": {\"metric\": \"m\", \"at_least\": 1}}, \"metrics\": {\"m\": \"x[A]\"},"
      "\"event_types\": {\"g\": {\"roles\": {\"who\": \"actor\"}, \"effects\": "
      "[{\"change\": \"x[who]\", \"by\": \"1e308 * x[who]\"}]}}, \"events\": {\"g\": "
      "{\"date\": \"2025-01-05\", \"every\": \"1 day\", \"type\": \"g\", \"who\": \"A\"}},";
  const Json document = checked({"--expect", scenario(world(parts))}, 70);
  EXPECT_THAT(document["files"][0]["diagnostics"][0]["message"].get<std::string>(),
              HasSubstr("a run stopped: "));
}

}  // namespace
}  // namespace entente::testing_support
