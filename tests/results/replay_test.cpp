#include "results/replay.h"

#include <gtest/gtest.h>

#include "ensembles_for_tests.h"

namespace entente {
namespace {

using Runs = std::vector<std::size_t>;

TEST(SampleOfRuns, IsSpreadFromTheFirstToTheLast) {
  EXPECT_EQ(sample_of_runs(10, 3), (Runs{0, 4, 9}));
  EXPECT_EQ(sample_of_runs(1000, 2), (Runs{0, 999}));
  EXPECT_EQ(sample_of_runs(1000, 1), Runs{0});
}

TEST(SampleOfRuns, IsAllWhereThereAreNoMore) {
  EXPECT_EQ(sample_of_runs(4, 4), (Runs{0, 1, 2, 3}));
  EXPECT_EQ(sample_of_runs(3, 50), (Runs{0, 1, 2}));
  EXPECT_EQ(sample_of_runs(1, 50), Runs{0});
  EXPECT_EQ(sample_of_runs(5, 0), Runs{});
}

class ReplayRunsTest : public ::testing::Test {
 protected:
  ReplayRunsTest() { testing_support::write_small_ensemble(folder.path / "r"); }
  const testing_support::TemporaryFolder folder;
  const std::filesystem::path runs = folder.path / "r" / "runs.csv";
};

TEST_F(ReplayRunsTest, RunsThatAreMadeAgainAreThoseOfTheFile) {
  const ReplayCheck check = replay_runs(StoredRun(folder.path / "r"), 5);
  EXPECT_EQ(check.runs, 5u);
  EXPECT_EQ(check.differing, Runs{});
}

TEST_F(ReplayRunsTest, OneByteOfALineIsNoticed) {
  const StoredRun stored(folder.path / "r");
  const std::string text = testing_support::kept_text(runs);
  std::ofstream(runs) << text.substr(0, text.size() - 1) << "0\n";
  EXPECT_EQ(replay_runs(stored, 12).differing, Runs{11});
  std::ofstream(runs) << text.substr(0, text.find("\n10,") + 1);
  EXPECT_EQ(replay_runs(stored, 12).differing, (Runs{10, 11})) << "the file has no such runs";
}

TEST_F(ReplayRunsTest, StopsWhenItIsTold) {
  const std::atomic<bool> stop{true};
  EXPECT_EQ(replay_runs(StoredRun(folder.path / "r"), 5, &stop).runs, 0u);
}

}  // namespace
}  // namespace entente
