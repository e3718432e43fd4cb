#include <nlohmann/json.hpp>

#include "outputs_for_tests.h"

namespace entente {
namespace {

class ManifestTest : public testing_support::OutputsOfThreeRuns {
 protected:
  ManifestTest() {
    manifest.program_version = "1.2.3";
    manifest.scenario_title = "A title";
    manifest.scenario_file = "a.json";
    manifest.scenario_hash = "00ff";
    manifest.what_ifs = {"x"};
    manifest.overrides = {"a=1"};
    manifest.seed = 7;
    manifest.runs = manifest.quantile_runs = 3;
    manifest.started = "2025-01-01T00:00:00Z";
    manifest.seconds = 0.5;
    manifest.command = "entente run a.json";
  }
  /// The manifest with a member in place of another, read back.
  Manifest read_with(const char* key, const nlohmann::json& value) const {
    auto json = nlohmann::json::parse(part_manifest_json(manifest));
    json[nlohmann::json::json_pointer(key)] = value;
    return manifest_of(json.dump());
  }
};

TEST_F(ManifestTest, IsWrittenAsIndentedJson) {
  EXPECT_EQ(written("manifest.json"), R"({
  "program": "entente",
  "format": 1,
  "version": "1.2.3",
  "title": "A title",
  "scenario": "a.json",
  "hash": "00ff",
  "what_ifs": [
    "x"
  ],
  "overrides": [
    "a=1"
  ],
  "seed": 7,
  "runs": 3,
  "quantile_runs": 3,
  "evolution_runs": 0,
  "started": "2025-01-01T00:00:00Z",
  "seconds": 0.5,
  "command": "entente run a.json"
}
)");
}

TEST_F(ManifestTest, IsReadBackAsItWas) {
  manifest.seed = 18446744073709551615U;
  manifest.evolution_runs = 2;
  const Manifest read = manifest_of(manifest_json(manifest));
  EXPECT_EQ(manifest_json(read), manifest_json(manifest));
  EXPECT_EQ(read.seed, manifest.seed);
  EXPECT_EQ(read.overrides, manifest.overrides);
}

TEST_F(ManifestTest, OnlyAPartSaysWhichItIs) {
  EXPECT_EQ(manifest_json(manifest).find("shard"), std::string::npos);
  EXPECT_NE(part_manifest_json(manifest).find("shard"), std::string::npos)
      << "a part that is the only one does";
  manifest.shard = {2, 3};
  manifest.block = 64;
  const Manifest read = manifest_of(manifest_json(manifest));
  EXPECT_EQ(read.shard.number, 2u);
  EXPECT_EQ(read.shard.of, 3u);
  EXPECT_EQ(read.block, 64u);
}

TEST_F(ManifestTest, OfAnEarlierVersionHasNoNumberOfItsFormat) {
  auto json = nlohmann::json::parse(manifest_json(manifest));
  json.erase("format");
  json.erase("evolution_runs");
  EXPECT_EQ(manifest_of(json.dump()).runs, 3u);
}

TEST_F(ManifestTest, OfANewerFormatIsToldApart) {
  EXPECT_THROW(read_with("/format", 2), NewerFormat);
  EXPECT_NO_THROW(read_with("/format", 1));
}

TEST_F(ManifestTest, CountsThatCannotBeAreRefused) {
  for (const nlohmann::json& wrong : {nlohmann::json(0), nlohmann::json(-3), nlohmann::json(2.5),
                                      nlohmann::json("3"), nlohmann::json(4294967296U)})
    EXPECT_ANY_THROW(read_with("/runs", wrong)) << wrong;
  EXPECT_ANY_THROW(read_with("/quantile_runs", 4)) << "more than there are";
  EXPECT_ANY_THROW(read_with("/evolution_runs", 4)) << "more than there are";
  EXPECT_ANY_THROW(read_with("/seed", -1));
  EXPECT_ANY_THROW(read_with("/shard/part", 0));
  EXPECT_ANY_THROW(read_with("/shard/part", 2)) << "of one";
  EXPECT_ANY_THROW(read_with("/shard/block", 0));
  EXPECT_ANY_THROW(read_with("/shard/block", 1025));
  EXPECT_NO_THROW(read_with("/shard/block", 1024));
}

TEST_F(ManifestTest, OriginsThatCannotBeAreRefused) {
  for (const char* wrong : {"x", "", "=1"})
    EXPECT_ANY_THROW(read_with("/overrides", nlohmann::json::array({wrong}))) << wrong;
  EXPECT_NO_THROW(read_with("/overrides", nlohmann::json::array({"runs=5", "a.b={\"c\": \"=\"}"})));
  EXPECT_ANY_THROW(read_with("/program", "excel"));
}

TEST_F(ManifestTest, BytesThatAreNoUtf8DoNotEndIt) {
  manifest.scenario_file = "a\xFF.json";
  EXPECT_EQ(manifest_of(manifest_json(manifest)).scenario_file, "a\xEF\xBF\xBD.json");
}

}  // namespace
}  // namespace entente
