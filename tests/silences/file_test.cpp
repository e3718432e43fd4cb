#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class SilencesFile : public SilentWorlds {};

TEST_F(SilencesFile, JsonHasWhatWasFound) {
  const Silences found =
      silences(world("'rules': {'r': {'when': 'trust[A,B] > 0.4', 'rate': 1, 'emit': {'type': "
                     "'grow', 'who': 'A'}}}"),
               2);
  EXPECT_EQ(silences_json(found), R"({
  "runs": 2,
  "looked_at": 2,
  "caveat": "",
  "switched_off": [],
  "found": [
    {
      "kind": "rule",
      "id": "r",
      "text": "r never fired: trust[A,B] > 0.4 never held; at most -0.3",
      "conditions": [
        {
          "condition": "trust[A,B] > 0.4",
          "nearest": -0.3,
          "threshold": 0.4,
          "run": 0,
          "date": "2025-01-01"
        }
      ]
    }
  ]
})");
}

/// Numbers that are none are null; of an outcome its value, of what held how often and how likely.
TEST_F(SilencesFile, HasNullForWhatIsNotFinite) {
  Silences found;
  found.runs = found.looked_at = 3;
  found.switched_off = {"off"};
  found.found.resize(2);
  found.found[0].kind = Silence::Kind::table;
  found.found[0].held = 7;
  found.found[0].most_likely = -std::numeric_limits<double>::infinity();
  found.found[1].kind = Silence::Kind::outcome;
  found.found[1].value = 1;
  found.found[1].parts.push_back(
      {"x > y", NearestValue{std::numeric_limits<double>::infinity(), 2, 1, {}}, {}});
  const std::string json = silences_json(found);
  EXPECT_THAT(json, ::testing::HasSubstr(R"("switched_off": [
    "off"
  ])"));
  EXPECT_THAT(json, ::testing::HasSubstr(R"("kind": "table",
      "id": "",
      "text": "",
      "conditions": [],
      "held": 7,
      "most_likely": null)"));
  EXPECT_THAT(json, ::testing::HasSubstr(R"("value": 1.0,)"));
  EXPECT_THAT(json, ::testing::HasSubstr(R"("nearest": null,
          "threshold": 2.0,
          "run": 1)"));
}

TEST_F(SilencesFile, IsWrittenAsALineMore) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / ("silences-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  write_silences({}, folder);
  std::ifstream in(folder / silences_file);
  std::ostringstream text;
  text << in.rdbuf();
  EXPECT_EQ(text.str(), silences_json({}) + "\n");
  std::filesystem::remove_all(folder);
  EXPECT_THROW(write_silences({}, folder), std::exception) << "there is no such folder any more";
}

}  // namespace
}  // namespace entente
