#include "results/stored_scenario.h"

#include <gtest/gtest.h>

#include "ensembles_for_tests.h"

namespace entente {
namespace {

class StoredScenarioTest : public ::testing::Test {
 protected:
  /// Writes it, and a manifest that speaks of it.
  Manifest kept(const std::string& text) const {
    std::ofstream(file) << text;
    Diagnostics said;
    Manifest manifest;
    manifest.scenario_hash = load(file, {}, said).hash;
    manifest.seed = 5;
    return manifest;
  }
  static std::string world(const std::string& more) {
    return R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01"}, "actors": {"A": {}})" +
           more + "}";
  }
  const testing_support::TemporaryFolder folder;
  const std::filesystem::path file = folder.path / "scenario.json";
};

TEST_F(StoredScenarioTest, IsTheOneThatTheManifestSpeaksOf) {
  const Manifest manifest = kept(world(""));
  const StoredScenario stored = open_scenario(folder.path, manifest);
  EXPECT_EQ(stored.manifest.seed, 5u);
  EXPECT_EQ(stored.file(), file);
  EXPECT_EQ(stored.model.catalogue().actors, std::vector<std::string>{"A"});
}

TEST_F(StoredScenarioTest, AnotherOneIsRefused) {
  const Manifest manifest = kept(world(""));
  std::ofstream(file) << world(R"(, "seed": 2)");
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { open_scenario(folder.path, manifest); }),
            file.string() + " is not the scenario that was run");
}

TEST_F(StoredScenarioTest, OneThatCannotBeUnderstoodSaysTheFirstReason) {
  const Manifest manifest = kept(world(R"(, "metrics": {"m": "no_such_name"}, "colour": 1)"));
  const std::string said = testing_support::said_by<ReadError>([&] { open_scenario(folder.path, manifest); });
  EXPECT_TRUE(said.starts_with(file.string() + " is damaged, or of another version of entente: ")) << said;
  EXPECT_NE(said.find("no_such_name"), std::string::npos) << said;
  EXPECT_EQ(said.find('\n'), std::string::npos) << said;
}

TEST_F(StoredScenarioTest, TheFirstFileThatIsMissingIsNamed) {
  std::ofstream(folder.path / "a.csv") << "";
  EXPECT_NO_THROW(require_files(folder.path, {"a.csv"}));
  EXPECT_EQ(testing_support::said_by<ReadError>([&] {
              require_files(folder.path, {"a.csv", "b.csv", "c.csv"});
            }),
            folder.path.string() + " is damaged: b.csv is missing");
}

}  // namespace
}  // namespace entente
