/// One opener: what is not as it was written is refused, also where the list of hashes was made anew.
#include "results/stored_run.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "ensembles_for_tests.h"
#include "results/hashes.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

class StoredRunTest : public ::testing::Test {
 protected:
  StoredRunTest() { testing_support::write_small_ensemble(r); }
  std::string refusal() const {
    return testing_support::said_by<ReadError>([&] { StoredRun(r).check_first_runs(); });
  }
  /// What is said of `file` with `from` in place of `to`, once with the old list of hashes and once with a new.
  std::string refusal_with(const std::string& file, const std::string& from, const std::string& to) const {
    const std::string text = text_of(r / file), list = text_of(r / hashes_file);
    std::string changed = text;
    EXPECT_NE(changed.find(from), std::string::npos) << file << ": " << from;
    write(r / file, changed.replace(changed.find(from), from.size(), to));
    EXPECT_NE(refusal(), "") << file << " is altered, the list of hashes is not";
    write_hashes(r);
    std::string said = refusal();
    write(r / file, text);
    write(r / hashes_file, list);
    EXPECT_EQ(refusal(), "");
    return said;
  }

  const testing_support::TemporaryFolder folder;
  const fs::path r = folder.path / "r";
};

TEST_F(StoredRunTest, HoldsWhatWasWritten) {
  const StoredRun run(r);
  EXPECT_EQ(run.manifest().seed, 3u);
  EXPECT_EQ(run.runs().values(0).size(), 12u);
  EXPECT_EQ(run.scenario_file(), r / "scenario.json");
  ASSERT_TRUE(run.evolution());
  EXPECT_EQ(run.evolution()->actors, run.catalogue().actors);
  run.check_first_runs();
}

TEST_F(StoredRunTest, RefusesWhatIsNotThere) {
  EXPECT_THROW(StoredRun(folder.path / "none"), ReadError);
  for (const char* file :
       {"scenario.json", "runs.csv", "series.csv", "outcomes.csv", "causes.csv", "events.csv"}) {
    fs::rename(r / file, folder.path / "elsewhere");
    EXPECT_THAT(refusal(), HasSubstr(std::string("is damaged: ") + file + " is missing"));
    fs::rename(folder.path / "elsewhere", r / file);
  }
  fs::rename(r / "relations.csv", folder.path / "elsewhere");
  EXPECT_THAT(refusal(), HasSubstr("relations.csv is missing")) << "the list names it";
  fs::rename(folder.path / "elsewhere", r / "relations.csv");
  fs::remove(r / "manifest.json");
  EXPECT_THAT(refusal(), HasSubstr("is not a folder of results (no manifest.json)"));
}

TEST_F(StoredRunTest, WhatWasAddedIsNoPartOfIt) {
  write(r / "notes.txt", "mine");
  EXPECT_EQ(refusal(), "");
}

TEST_F(StoredRunTest, AFileThatNobodyReadsIsHeldToTheList) {
  write(r / "relations.csv", text_of(r / "relations.csv") + " ");
  EXPECT_EQ(refusal(), (r / "relations.csv").string() + " has changed since it was written");
}

TEST_F(StoredRunTest, WithoutItsListItIsRefused) {
  const std::string list = (r / hashes_file).string();
  write(list, "");
  EXPECT_THAT(refusal(), HasSubstr(list + " has changed since it was written"));
  fs::remove(list);
  EXPECT_THAT(refusal(), HasSubstr(list + " is missing"));
}

TEST_F(StoredRunTest, WhatIsNoFileIsNotReadButRefused) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(r)) files.push_back(entry.path());
  for (const fs::path& file : files) {
    const std::string said = file.string() + " is no longer a file of its own";
    fs::rename(file, folder.path / "elsewhere");
    ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
    EXPECT_EQ(refusal(), said);
    fs::remove(file);
    fs::create_directory(file);
    EXPECT_EQ(refusal(), said);
    fs::remove(file);
    fs::rename(folder.path / "elsewhere", file);
  }
  EXPECT_EQ(refusal(), "");
}

TEST_F(StoredRunTest, RefusesAManifestOfOtherRuns) {
  EXPECT_THAT(refusal_with("manifest.json", "\"runs\": 12", "\"runs\": 0"),
              HasSubstr("manifest.json is damaged"));
  EXPECT_THAT(refusal_with("manifest.json", "\"runs\": 12", "\"runs\": 1e300"),
              HasSubstr("manifest.json is damaged"));
  EXPECT_THAT(refusal_with("manifest.json", "\"runs\": 12", "\"runs\": 4000000000"),
              HasSubstr("runs.csv holds 12 runs"));
  EXPECT_THAT(refusal_with("manifest.json", "\"seed\": 3", "\"seed\": -3"),
              HasSubstr("manifest.json is damaged"));
  EXPECT_THAT(refusal_with("manifest.json", "\"seed\": 3", "\"seed\": 4"),
              HasSubstr("is not what scenario.json"));
}

TEST_F(StoredRunTest, RefusesAManifestOfOtherOrigins) {
  EXPECT_THAT(
      refusal_with("manifest.json", "\"what_ifs\": []", "\"what_ifs\": [\"nosuch\"]"),
      HasSubstr("manifest.json is damaged: it names a what-if 'nosuch', which its scenario does not have"));
  EXPECT_THAT(refusal_with("manifest.json", "\"quantile_runs\": 12", "\"quantile_runs\": 0"),
              HasSubstr("manifest.json is damaged: its quantiles are of no run"));
}

TEST_F(StoredRunTest, RefusesAnotherScenario) {
  EXPECT_THAT(refusal_with("scenario.json", "\"AAA\"", "\"AAB\""),
              HasSubstr("is not the scenario that was run"));
}

TEST_F(StoredRunTest, RefusesTablesOfAnotherShape) {
  EXPECT_THAT(refusal_with("series.csv", "2025-01-01", "2024-01-01"),
              HasSubstr("series.csv is damaged in line 2"));
  EXPECT_THAT(refusal_with("series.csv", "date,name", "date,mane"),
              HasSubstr("its columns are not date,name,mean"));
  EXPECT_THAT(refusal_with("causes.csv", "decay", "decoy"), HasSubstr("names a cause 'decoy'"));
  EXPECT_THAT(refusal_with("events.csv", "2025-01-01", "2125-01-01"), HasSubstr("names a date '2125-01-01'"));
  EXPECT_THAT(refusal_with("outcomes.csv", "thaw", "thow"), HasSubstr("'thow' stands where 'thaw' should"));
  EXPECT_THAT(refusal_with("runs.csv", "\n0,", "\n1,"), HasSubstr("runs.csv is damaged in line 2"));
}

TEST_F(StoredRunTest, RefusesAnEvolutionOfAnotherScenario) {
  Evolution other = *read_evolution(r);
  other.actors.front() = "X";
  write(r / "evolution.bin", evolution_bytes(other));
  write_hashes(r);
  EXPECT_THAT(refusal(), HasSubstr("its actors are not those"));
}

}  // namespace
}  // namespace entente
