#include <entente/scenario.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "scenario/folder.h"
#include "scenario/forms.h"
#include "simulation/processes/kinds.h"

namespace entente::testing_support {
namespace {

using reading::Describe;
using reading::Json;

/// Which of the documents python3-jsonschema accepts, all by one interpreter: it takes long to start.
std::vector<bool> accepted(const std::vector<std::string>& documents) {
  const Folder folder;
  folder.write("schema.json", json_schema());
  for (std::size_t k = 0; k < documents.size(); ++k) folder.write(std::to_string(k) + ".json", documents[k]);
  folder.write("check.py",
               "import json, sys, jsonschema\n"
               "here, count = sys.argv[1], int(sys.argv[2])\n"
               "schema = json.load(open(here + '/schema.json'))\n"
               "jsonschema.Draft7Validator.check_schema(schema)\n"
               "validator = jsonschema.Draft7Validator(schema)\n"
               "open(here + '/answers', 'w').write(''.join(\n"
               "    '01'[validator.is_valid(json.load(open(f'{here}/{k}.json')))] for k in range(count)))\n");
  const std::string at = folder.path().string();
  EXPECT_EQ(std::system(("python3 " + at + "/check.py " + at + " " + std::to_string(documents.size())).c_str()),
            0);
  std::vector<bool> answers;
  for (const char answer : content_of(folder.path() / "answers")) answers.push_back(answer == '1');
  EXPECT_EQ(answers.size(), documents.size());
  answers.resize(documents.size());
  return answers;
}

bool accepts(const std::string& document) { return accepted({document})[0]; }

bool has_validator() { return std::system("python3 -c 'import jsonschema' 2>/dev/null") == 0; }

/// A value that the checker accepts for each key of each object, so that schema and checker can be compared.
const char* const everything =
    R"("title": "t", "description": "d", "runs": 1, "seed": 18446744073709551557, "note": "n",
  "actors": {"A": {"name": "a", "kind": "k", "power": 1, "source": "s"}}, "generate_actors": {"S": {"count": 2, "power": "u"}},
  "groups": {"g": ["A"]}, "attributes": {"power": {"range": [0, null], "initial": 1, "half_life": "1 year", "baseline": 1}},
  "relations": {"r": {"range": [-1, 1], "saturation": "headroom", "symmetric": false, "ties_random": {"uniform": [0, 1]},
    "baseline": "initial", "ties": {"A": {"S0": "u", "note": "n"}}}},
  "parameters": {"p": 1, "u": {"value": 1, "lognormal": [0, 1]}},
  "event_types": {"e-t": {"roles": {"a": "actor", "b": "group"}, "cameo": "01", "headline": "{a} meets {b}", "effects": [{"for": "k in b", "where": "1",
    "change": "r[a, k]", "by": "1", "lasting": 0.5}, {"change": "power[a]", "raise_to": 1}, {"change": "power[a]", "lower_to": 1}]}},
  "events": {"e": {"date": "2025-02-01", "type": "e-t", "a": "A", "b": ["A"], "intensity": 1, "probability": 1, "when": "1",
    "every": "2 weeks", "until": "2025-03-01"}},
  "rules": {"q": {"for": ["i in state", "j in g"], "where": "1", "when": 1, "rate": "1", "per": "months", "cooldown": "1.5 weeks",
    "emit": {"type": "e-t", "a": "i", "b": "g", "intensity": 2}}},
  "dynamics": {"b": {"type": "balance", "relation": "r", "strength": 1, "per": "year", "form": "shared", "scale": "sum"},
    "d": {"type": "diffusion", "attribute": "power", "through": "r", "rate": 1}, "n": {"type": "noise", "relation": "r", "volatility": 0},
    "f": {"type": "drift", "for": "k in g", "where": "1", "change": "power[k]", "by": 1}},
  "metrics": {"m": 1, "l": {"value": "1", "label": "l", "unit": "u"}}, "outcomes": {"o": {"is": "1", "over": "max", "label": "l"}},
  "watch": ["power[A]"], "what_if": {"w": {"describe": "d", "patch": {"events": {"e": null}, "time": {"end": "2025-09-01"}}}})";

std::string valid() { return scenario_with(everything); }

TEST(Schema, AcceptsWhatTheCheckerAccepts) {
  const Folder folder;
  folder.write("s.json", valid());
  EXPECT_TRUE(load_file(folder, "s.json").lines.empty());
  if (!has_validator()) GTEST_SKIP() << "SKIPPED: python3-jsonschema is not installed: NOT CHECKED";
  EXPECT_TRUE(accepts(valid()));
}

TEST(Schema, RejectsWhatTheCheckerRejects) {
  if (!has_validator()) GTEST_SKIP() << "SKIPPED: python3-jsonschema is not installed: NOT CHECKED";
  const char* const bad[][2] = {{"\"runs\": 1", "\"runs\": 0"},
                                {"\"runs\": 1", "\"rums\": 1"},
                                {"2025-02-01", "2025-2-1"},
                                {"\"actor\"", "\"actress\""},
                                {"[0, null]", "[0]"},
                                {"\"shared\"", "\"share\""},
                                {"k in b", "k of b"},
                                {"1.5 weeks", "1.5 wks"},
                                {"\"probability\": 1", "\"probability\": 2"},
                                {"\"e-t\": {\"roles\"", "\"e t\": {\"roles\""},
                                {"{\"events\": {\"e\": null}", "{\"evnts\": {\"e\": null}"},
                                {"\"count\": 2", "\"count\": \"two\""}};
  std::vector<std::string> texts;
  for (const auto& [from, to] : bad) {
    std::string& text = texts.emplace_back(valid());
    ASSERT_NE(text.find(from), std::string::npos) << from;
    text.replace(text.find(from), std::string(from).size(), to);
  }
  const std::vector<bool> answers = accepted(texts);
  for (std::size_t k = 0; k < texts.size(); ++k) EXPECT_FALSE(answers[k]) << bad[k][1];
}

TEST(Schema, AcceptsPartsOfAScenario) {
  if (!has_validator()) GTEST_SKIP() << "SKIPPED: python3-jsonschema is not installed: NOT CHECKED";
  EXPECT_TRUE(accepts(R"({"events": {"e": {"probability": 0.5}, "f": null}, "time": {"step": null}})"));
}

TEST(Schema, AcceptsEveryShippedScenario) {
  if (!has_validator()) GTEST_SKIP() << "SKIPPED: python3-jsonschema is not installed: NOT CHECKED";
  std::vector<std::string> texts;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ENTENTE_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".json") continue;
    const auto document = reading::parse(content_of(entry.path()), {0, 0}).root;
    ASSERT_TRUE(document) << entry.path();
    files.push_back(entry.path());
    texts.push_back(reading::write(*document));
  }
  ASSERT_GT(texts.size(), 0U);
  const std::vector<bool> answers = accepted(texts);
  for (std::size_t k = 0; k < texts.size(); ++k) EXPECT_TRUE(answers[k]) << files[k];
}

TEST(Schema, DescribesEveryKeyOfTheFormat) {
  const Json schema = Json::parse(json_schema());
  const reading::Format format(detail::formats_of(detail::process_kinds()));
  for (const Describe& describe : format.all()) {
    const reading::Object& object = describe();
    const Json& properties = schema["definitions"][reading::definition_of(object)]["properties"];
    for (const reading::Key& key : reading::all_keys(object))
      EXPECT_TRUE(properties.contains(key.name)) << key.name;
  }
}

CustomProcess contagion() {
  CustomProcess made{"contagion", "Fear spreads.", CustomProcess::Moves::attribute, {}, {}};
  made.settings.push_back({ProcessSetting::Kind::number, "rate", "how fast", "0.5", 0, 1});
  made.advance = [](const ProcessView&, std::span<double>) {};
  return made;
}

TEST(Schema, KnowsTheKindsOfProcessesThatItIsGiven) {
  const Json schema = Json::parse(json_schema({contagion()}));
  const Json& rate = schema["definitions"]["contagion_process"]["properties"]["rate"];
  EXPECT_EQ(rate["description"], "how fast (default: 0.5)");
  EXPECT_EQ(json_schema().find("contagion"), std::string::npos);
}

}  // namespace
}  // namespace entente::testing_support
