/// What no command may overwrite: files that nobody named, files that it reads, and whatever is no part of
/// results.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Words = std::vector<std::string>;
namespace fs = std::filesystem;

class Overwriting : public ::testing::Test {
 protected:
  fs::path at(const std::string& name) const { return place / ("here/" + name); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories(at(name).parent_path());
    std::ofstream(at(name)) << text;
  }
  void run_into(const std::string& folder) const {
    ASSERT_EQ(place.entente({"run", data("small.json"), "--runs", "4", "--quiet", "--out", folder}).code, 0);
  }
  /// Refused, and everything is as it was.
  void expect_refused(const Words& words, const std::string& because, int code = 73) const {
    const std::vector<std::string> before = place.entries();
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(place.entries(), before);
  }
  void expect_kept(const std::string& folder, const std::string& foreign) const {
    const std::vector<std::string> before = place.entries(folder);
    expect_refused({"run", data("small.json"), "--runs", "4", "--out", folder, "--force"},
                   "it holds '" + foreign + "'");
    EXPECT_EQ(place.entries(folder), before);
  }
  void import_table(const std::string& name) const {
    write(name,
          "date,source,target,cameo\n2020-01-02,USA,RUS,042\n2020-01-09,RUS,USA,042\n2020-02-09,RUS,USA,190\n");
  }
  const Workplace place;
};

TEST_F(Overwriting, AForeignFolderWithAManifestIsNoFolderOfResults) {
  write("v/manifest.json", R"({"manifest_version": 3})");
  write("v/background.js", "precious");
  fs::create_directory(at("v/.git"));
  expect_kept("v", ".git");
  EXPECT_EQ(place.read("v/background.js"), "precious");
}

TEST_F(Overwriting, WhatSomebodyPutIntoAFolderOfResultsStays) {
  run_into("r");
  write("r/notes.txt", "notes");
  expect_kept("r", "notes.txt");
  fs::rename(at("r/notes.txt"), at("notes.txt"));
  fs::create_directory(at("r/paper"));
  expect_kept("r", "paper");
  fs::remove(at("r/paper"));
  fs::create_symlink(at("notes.txt"), at("r/link"));
  expect_kept("r", "link");
  fs::remove(at("r/link"));
  EXPECT_EQ(place.entente({"report", "r", "--quiet"}).code, 0);
  EXPECT_EQ(place.entente({"run", data("small.json"), "--runs", "4", "--out", "r", "--force", "--quiet"}).code,
            0)
      << "a report of the default name is made of the results";
}

TEST_F(Overwriting, TheScenarioThatIsRunIsNotReplacedByItsResults) {
  run_into("r");
  expect_refused({"run", at("r/scenario.json").string(), "--out", "r", "--force"}, "which is read, lies in it");
  expect_refused({"compare", "r", "r", "--out", "r", "--force"}, "which is read, lies in it");
}

TEST_F(Overwriting, PartsAreNotReplacedByTheirWhole) {
  const Words part{"run", data("small.json"), "--runs", "8", "--block", "4", "--quiet"};
  for (const std::string k : {"1", "2"}) {
    Words words = part;
    words.insert(words.end(), {"--shard", k + "/2", "--out", "p" + k});
    ASSERT_EQ(place.entente(words).code, 0);
  }
  expect_refused({"merge", "p1", "p2", "--out", "p1", "--force"}, "which is read, lies in it");
}

TEST_F(Overwriting, AnImportDoesNotReplaceWhatItReads) {
  import_table("world.events.csv");
  const Words words{"import", "world.events.csv", "--format", "csv", "--least-events", "1", "-o", "world.json"};
  expect_refused(words, "world.events.csv: this command reads it");
  Words forced = words;
  forced.push_back("--force");
  expect_refused(forced, "world.events.csv: this command reads it");
}

TEST_F(Overwriting, AnImportReplacesNoTableOfSomebodyElse) {
  import_table("e.csv");
  write("world.score.csv", "mine");
  expect_refused({"import", "e.csv", "--format", "csv", "--least-events", "1", "-o", "world.json"},
                 "world.score.csv: it exists already");
  EXPECT_EQ(place.read("world.score.csv"), "mine");
}

TEST_F(Overwriting, TwoThingsAreNotWrittenToOneFile) {
  import_table("e.csv");
  for (const std::string twice : {"o.json", "./o.json", "o.events.csv"})
    expect_refused(
        {"import", "e.csv", "--format", "csv", "--least-events", "1", "-o", "o.json", "--problems", twice},
        "two things are to be written there", 64);
  expect_refused(
      {"import", "e.csv", "--format", "csv", "--least-events", "1", "-o", "o.json", "--problems", ""},
      "the file to write has no name", 64);
}

TEST_F(Overwriting, APartOfTheResultsIsNoPlaceForWhatIsMadeOfThem) {
  run_into("r");
  expect_refused({"report", "r", "--out", "r/series.csv", "--force"}, "it is a part of the results in r");
  expect_refused({"export", "r", "--dot", "--relation", "trust", "--out", "r/runs.csv", "--force"},
                 "it is a part of the results in r");
}

}  // namespace
}  // namespace entente::testing_support
