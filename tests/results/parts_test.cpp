#include <gtest/gtest.h>

#include "ensembles_for_tests.h"
#include "results/hashes.h"
#include "results/read_folder.h"

namespace entente {
namespace {

/// Part 2 of 2: the last block, or the last two, of three.
class PartsTest : public ::testing::Test {
 protected:
  PartsTest() { testing_support::write_small_part(part, {2, 2}); }
  std::string refusal() const {
    return testing_support::said_by<ReadError>([&] { read_shard(part); });
  }
  void write_records_file(const std::string& bytes) const { std::ofstream(records, std::ios::binary) << bytes; }

  const testing_support::TemporaryFolder folder;
  const std::filesystem::path part = folder.path / "p", records = part / "records.bin";
  const testing_support::TestScenario made = testing_support::small_scenario();
};

struct FirstRuns final : Sink {
  void receive(const BlockRecord& block) override { first.push_back(block.first_run); }
  void progress(std::size_t now, std::size_t) override { done = now; }
  std::vector<std::size_t> first;
  std::size_t done = 0;
};

TEST_F(PartsTest, SaysWhichItIs) {
  EXPECT_TRUE(is_part(part));
  EXPECT_FALSE(is_part(folder.path));
  const ShardFolder read = read_shard(part);
  EXPECT_EQ(read.folder, part);
  EXPECT_EQ(read.manifest.shard.number, 2u);
  EXPECT_EQ(read.manifest.block, 4u);
}

TEST_F(PartsTest, HandsOnItsBlocksInOrderToTheLastRun) {
  FirstRuns runs;
  read_records(read_shard(part), made.model->catalogue(), runs);
  ASSERT_FALSE(runs.first.empty());
  EXPECT_EQ(runs.first.back(), 8u);
  EXPECT_EQ(runs.done, 12u);
}

TEST_F(PartsTest, AWholeEnsembleInOnePartIsThatEnsemble) {
  testing_support::write_small_part(folder.path / "whole", {1, 1});
  const EnsembleOptions options = testing_support::small_options();
  Collector direct(made.model->catalogue(), 12, collector_options(options.record));
  Collector read(made.model->catalogue(), 12, collector_options(options.record));
  run_ensemble(*made.model, options, direct);
  read_records(read_shard(folder.path / "whole"), made.model->catalogue(), read);
  EXPECT_EQ(evolution_bytes(read.evolution()), evolution_bytes(direct.evolution()));
  EXPECT_EQ(read.events(), direct.events());
}

TEST_F(PartsTest, AFolderWithoutRecordsIsNone) {
  std::filesystem::remove(records);
  EXPECT_EQ(
      refusal(),
      part.string() + " is no shard of an ensemble (no records.bin; 'entente run --shard K/N' writes one)");
}

TEST_F(PartsTest, RecordsThatAreCutOffOrMissingAreToldApart) {
  const std::string bytes = text_of(records);
  write_records_file(bytes.substr(0, bytes.size() - 1));
  EXPECT_EQ(refusal(), records.string() + ": a record of runs is cut off or damaged");
  write_records_file(bytes.substr(0, 7));
  EXPECT_EQ(refusal(), records.string() + ": a record of runs is cut off or damaged");
  write_records_file("");
  EXPECT_TRUE(refusal().starts_with(records.string() + ": it holds 0 blocks of runs, not ")) << refusal();
}

TEST_F(PartsTest, RecordsOfOtherRunsAreRefused) {
  ShardFolder read = read_shard(part);
  read.manifest.shard = {1, 2};
  FirstRuns runs;
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { read_records(read, made.model->catalogue(), runs); }),
            records.string() + ": its runs are not in order");
  EXPECT_TRUE(runs.first.empty()) << "nothing is handed on";
}

TEST_F(PartsTest, AnotherScenarioIsRefused) {
  std::ofstream(part / "scenario.json", std::ios::app) << " ";
  EXPECT_NE(refusal(), "");
}

}  // namespace
}  // namespace entente
