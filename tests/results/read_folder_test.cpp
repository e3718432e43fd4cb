#include "results/read_folder.h"

#include <entente/results.h>
#include <gtest/gtest.h>

#include <fstream>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

class ReadFolderTest : public ::testing::Test {
 protected:
  ReadFolderTest() {
    Manifest manifest;
    manifest.seed = 18446744073709551557U;
    manifest.runs = 12;
    std::ofstream(folder.path / "manifest.json") << manifest_json(manifest);
    std::ofstream(folder.path / "scenario.json") << "{}";
    std::ofstream(folder.path / "runs.csv") << "run\n";
  }
  std::string refusal() const {
    try {
      read_folder(folder.path);
    } catch (const ReadError& error) {
      return error.what();
    }
    return "";
  }
  const testing::TemporaryFolder folder;
};

TEST_F(ReadFolderTest, KnowsWhereResultsComeFrom) {
  const RunFolder read = read_folder(folder.path);
  EXPECT_EQ(read.manifest.seed, 18446744073709551557U);
  EXPECT_EQ(read.manifest.runs, 12U);
  EXPECT_EQ(read.scenario(), folder.path / "scenario.json");
}

TEST_F(ReadFolderTest, RefusesWhatIsNotThere) {
  EXPECT_THROW(read_folder(folder.path / "none"), ReadError);
  for (const char* file : {"scenario.json", "runs.csv"}) {
    fs::rename(folder.path / file, folder.path / "elsewhere");
    EXPECT_NE(refusal().find(std::string("is damaged: ") + file + " is missing"), std::string::npos)
        << refusal();
    fs::rename(folder.path / "elsewhere", folder.path / file);
  }
  fs::remove(folder.path / "manifest.json");
  EXPECT_NE(refusal().find("is no folder of results (no manifest.json)"), std::string::npos);
}

TEST_F(ReadFolderTest, RefusesADamagedManifest) {
  std::ofstream(folder.path / "manifest.json") << "{\"version\"";
  EXPECT_NE(refusal().find("manifest.json is damaged"), std::string::npos);
}

}  // namespace
}  // namespace entente
