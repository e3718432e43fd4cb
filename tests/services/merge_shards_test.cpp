/// Shards put together by the library alone: the files of a single run.
#include <entente/explain.h>
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "results/ensembles_for_tests.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

std::string bytes_in(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class MergeShards : public ::testing::Test {
 protected:
  MergeShards() {
    for (const std::size_t k : {2, 1}) {
      places.push_back((folder.path / ("s" + std::to_string(k))).string());
      testing_support::write_small_part(places.back(), {k, 2});
    }
  }
  const testing_support::TemporaryFolder folder;
  std::vector<std::string> places;
};

TEST_F(MergeShards, GivesTheFilesOfASingleRunAndWhatTheyCameTo) {
  testing_support::write_small_ensemble(folder.path / "one");
  ResultFolder all(folder.path / "all", false);
  const auto merged = merge_shards(read_shards(places), {.relations = {}, .trajectories = true}, all);
  all.publish();
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->manifest.runs, 12U);
  EXPECT_EQ(merged->manifest.shard.of, 1U);
  EXPECT_EQ(merged->summary.outcomes.size(), merged->model.catalogue().outcomes.size());
  EXPECT_EQ(merged->silences.runs, 12U);
  for (const char* file : {"runs.csv", "outcomes.csv", "series.csv", "relations.csv", "evolution.bin"})
    EXPECT_EQ(bytes_in(folder.path / "all" / file), bytes_in(folder.path / "one" / file)) << file;
  for (const char* file : {"trajectories.csv", "ledger.csv", silences_file})
    EXPECT_TRUE(fs::exists(folder.path / "all" / file)) << file;
}

TEST_F(MergeShards, LeavesNothingBehindWhereItIsStopped) {
  {
    ResultFolder all(folder.path / "all", false);
    const StopFlag stop{true};
    EXPECT_FALSE(merge_shards(read_shards(places), {}, all, &stop));
  }
  EXPECT_FALSE(fs::exists(folder.path / "all"));
}

}  // namespace
}  // namespace entente
