#include "results/read_folder.h"

#include <gtest/gtest.h>

#include "ensembles_for_tests.h"

namespace entente {
namespace {

class ReadFolderTest : public ::testing::Test {
 protected:
  std::string refusal() const {
    return testing_support::said_by<ReadError>([&] { manifest_in(folder.path); });
  }
  const testing_support::TemporaryFolder folder;
  const std::string name = folder.path.string();
  const std::filesystem::path manifest = folder.path / "manifest.json";
};

TEST_F(ReadFolderTest, DamageIsToldWithTheFile) {
  EXPECT_EQ(testing_support::said_by<ReadError>([] { throw_damaged("a/b.csv", "it is short"); }),
            "a/b.csv is damaged: it is short");
}

TEST_F(ReadFolderTest, ATextIsReadToTheByte) {
  const std::string bytes("a\r\n\0\xFF", 5);
  std::ofstream(folder.path / "f", std::ios::binary) << bytes;
  EXPECT_EQ(text_of(folder.path / "f"), bytes);
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { text_of(folder.path / "none"); }),
            "cannot read " + name + "/none");
}

TEST_F(ReadFolderTest, TheManifestIsRead) {
  Manifest written;
  written.runs = written.quantile_runs = 9;
  std::ofstream(manifest) << manifest_json(written);
  EXPECT_EQ(manifest_in(folder.path).runs, 9u);
}

TEST_F(ReadFolderTest, SaysWhyAFolderIsNone) {
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { manifest_in(folder.path / "none"); }),
            "there is no file or folder " + name + "/none");
  std::ofstream(folder.path / "s.json") << "{}";
  std::ofstream(folder.path / "s.csv") << "a";
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { manifest_in(folder.path / "s.json"); }),
            name + "/s.json is a scenario; run it first: entente run " + name + "/s.json");
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { manifest_in(folder.path / "s.csv"); }),
            name + "/s.csv is a file, not a folder of results");
  EXPECT_EQ(refusal(), name + " is not a folder of results (no manifest.json)");
  std::ofstream(folder.path / "comparison.json") << "{}";
  std::filesystem::create_directory(folder.path / "variants");
  EXPECT_EQ(refusal(), name + " is not a folder of results of a run, but of a comparison; its runs are in " +
                           name + "/baseline and " + name + "/variants");
  std::ofstream(manifest) << "{}";
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { manifest_in(manifest); }),
            name + "/manifest.json is a file of the results in " + name + "; name that folder");
  EXPECT_EQ(refusal(), name + ": manifest.json is damaged, or of another version");
  std::ofstream(manifest) << R"({"format": 2})";
  EXPECT_EQ(refusal(), name + " was written by a newer version of entente");
}

}  // namespace
}  // namespace entente
