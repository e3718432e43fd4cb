#include <entente/results.h>
#include <gtest/gtest.h>

#include <fstream>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

class FolderTest : public ::testing::Test {
 protected:
  void write_all(ResultFolder& target) {
    const Collector collector = testing_support::collected(catalogue, 3, 2);
    const Summary summary = summarise(collector);
    target.write({manifest, scenario, collector, summary});
  }
  void make(bool replace) {
    ResultFolder target(out, replace);
    write_all(target);
    target.publish();
  }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()));
  }
  static bool is_refused(const fs::path& path, bool replace) {
    try {
      ResultFolder target(path, replace);
    } catch (const WriteError&) {
      return true;
    }
    return false;
  }

  const testing_support::TemporaryFolder folder;
  const fs::path out = folder.path / "out";
  const Catalogue catalogue = testing_support::small_catalogue();
  const Manifest manifest{};
  const Scenario scenario{};
};

TEST_F(FolderTest, AppearsOnlyWhenComplete) {
  ResultFolder target(out, false);
  write_all(target);
  EXPECT_FALSE(fs::exists(out));
  target.publish();
  EXPECT_TRUE(fs::exists(out / "manifest.json"));
  EXPECT_TRUE(fs::exists(out / "relations.csv"));
  EXPECT_EQ(entries(), 1u);
}

TEST_F(FolderTest, LeavesNothingBehindWhenItDoesNotComeToThat) {
  {
    ResultFolder target(out, false);
    target.stream(catalogue, true).receive(testing_support::block_of(catalogue, 0, 2));
    write_all(target);
    EXPECT_EQ(entries(), 1u);
  }
  EXPECT_EQ(entries(), 0u);
}

TEST_F(FolderTest, KeepsNoTrajectoriesUnlessAsked) {
  ResultFolder target(out, false);
  target.stream(catalogue, false).receive(testing_support::block_of(catalogue, 0, 2));
  target.publish();
  EXPECT_TRUE(testing_support::kept_text(out / "runs.csv").starts_with("run,"));
  EXPECT_FALSE(fs::exists(out / "trajectories.csv"));
  EXPECT_FALSE(fs::exists(out / "ledger.csv"));
}

TEST_F(FolderTest, LeavesRelationsOutThatWereNotRecorded) {
  const Collector none(catalogue, 0, {false});
  ResultFolder target(out, false);
  target.write({manifest, scenario, none, summarise(none)});
  target.publish();
  EXPECT_FALSE(fs::exists(out / "relations.csv"));
  EXPECT_TRUE(fs::exists(out / "series.csv"));
}

TEST_F(FolderTest, SavesTrajectories) {
  ResultFolder target(out, false);
  target.stream(catalogue, true).receive(testing_support::block_of(catalogue, 0, 2));
  target.publish();
  EXPECT_TRUE(testing_support::kept_text(out / "trajectories.csv").starts_with("run,step,date,"));
  EXPECT_TRUE(fs::exists(out / "ledger.csv"));
}

TEST_F(FolderTest, AnExistingOneIsReplacedOnlyWhenAsked) {
  make(false);
  std::ofstream(out / "report.html")
      << "old";  // made of the results, and the only other thing that may go with them
  EXPECT_TRUE(is_refused(out, false));
  EXPECT_TRUE(fs::exists(out / "report.html"));
  { ResultFolder abandoned(out, true); }
  EXPECT_TRUE(fs::exists(out / "report.html")) << "the old one stays until the new one is complete";
  make(true);
  EXPECT_FALSE(fs::exists(out / "report.html"));
  EXPECT_TRUE(fs::exists(out / "series.csv"));
  EXPECT_EQ(entries(), 1u);
}

TEST_F(FolderTest, OneThatHoldsAnythingElseIsNotReplaced) {
  make(false);
  std::ofstream(out / "mine.txt") << "years of work";
  EXPECT_TRUE(is_refused(out, true));
  EXPECT_TRUE(fs::exists(out / "mine.txt"));
}

TEST_F(FolderTest, NeverReplacesWhatIsNoFolderOfResults) {
  fs::create_directory(out);
  std::ofstream(out / "thesis.tex") << "years of work";
  EXPECT_TRUE(is_refused(out, true));
  EXPECT_TRUE(fs::exists(out / "thesis.tex"));
  EXPECT_TRUE(is_refused(out / "thesis.tex", true));
}

TEST_F(FolderTest, ASlashAtTheEndAndALinkAreFollowed) {
  EXPECT_FALSE(is_refused(out / "", false));
  fs::create_directory(folder.path / "real");
  fs::create_directory_symlink(folder.path / "real", folder.path / "link");
  make(false);
  ResultFolder target(folder.path / "link" / "inside", false);
  write_all(target);
  target.publish();
  EXPECT_TRUE(fs::exists(folder.path / "real" / "inside" / "series.csv"));
}

TEST_F(FolderTest, TheParentMustExist) { EXPECT_TRUE(is_refused(folder.path / "no" / "such", false)); }

TEST_F(FolderTest, SomebodyFasterIsNotOverwritten) {
  ResultFolder target(out, false);
  write_all(target);
  fs::create_directory(out);
  EXPECT_THROW(target.publish(), WriteError);
}

TEST_F(FolderTest, NumberedOnesNeverMeet) {
  const fs::path place = folder.path;
  ResultFolder first = ResultFolder::numbered(place / "r"), second = ResultFolder::numbered(place / "r");
  EXPECT_EQ(second.name(), "r-2") << "the first is under way";
  for (ResultFolder* folder : {&first, &second}) std::ofstream(folder->place() / "manifest.json") << "{}";
  fs::create_directory(place / "r-2");
  std::ofstream(place / "r-2" / "x") << "somebody was faster";
  first.publish();
  second.publish();
  EXPECT_EQ(first.name(), "r");
  EXPECT_EQ(second.name(), "r-3");
  EXPECT_TRUE(fs::exists(place / "r-3" / "manifest.json"));
}

}  // namespace
}  // namespace entente
