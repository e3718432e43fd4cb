/// Records that a file holds: as a simulation makes them, or refused before anything reads them.
#include "results/check_record.h"

#include <gtest/gtest.h>

#include <functional>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

class CheckRecordTest : public ::testing::Test {
 protected:
  CheckRecordTest() {
    options.runs = 10;
    options.lanes = 4;
    options.record.evolution = true;
    block.moved = {1, 4};
    block.moved_by = {1, 1, 2};
    block.moved_values.assign((1 + 1 + 2) * 4, 0.5f);
  }
  std::string refusal_of(const std::function<void(BlockRecord&)>& change) const {
    BlockRecord changed = block;
    change(changed);
    try {
      check_record(changed, catalogue, options, 4);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "";
  }
  const Catalogue catalogue = testing_support::small_catalogue();
  BlockRecord block = testing_support::block_of(catalogue, 4, 4);
  EnsembleOptions options;
};

TEST_F(CheckRecordTest, TakesABlockOfTheEnsemble) {
  EXPECT_EQ(refusal_of([](BlockRecord&) {}), "");
  BlockRecord last = testing_support::block_of(catalogue, 8, 2);
  last.moved_by = {0, 0, 0};
  EXPECT_NO_THROW(check_record(last, catalogue, options, 8)) << "the last block has fewer runs";
}

TEST_F(CheckRecordTest, RefusesOtherRuns) {
  EXPECT_EQ(refusal_of([](BlockRecord& b) { b.first_run = 0; }), "its runs are not in order");
  for (const std::size_t lanes : {std::size_t{0}, std::size_t{3}, std::size_t{5}, std::size_t{1} << 62U})
    EXPECT_EQ(refusal_of([&](BlockRecord& b) { b.lanes = lanes; }), "its blocks are of another size");
}

TEST_F(CheckRecordTest, RefusesEveryArrayThatIsShorterOrLonger) {
  const std::vector<std::vector<double> BlockRecord::*> arrays = {
      &BlockRecord::parameters, &BlockRecord::series, &BlockRecord::outcomes, &BlockRecord::ledger,
      &BlockRecord::max_means,  &BlockRecord::start,  &BlockRecord::end};
  for (const auto array : arrays) {
    EXPECT_NE(refusal_of([&](BlockRecord& b) { (b.*array).pop_back(); }), "");
    EXPECT_NE(refusal_of([&](BlockRecord& b) { (b.*array).push_back(0); }), "");
    EXPECT_NE(refusal_of([&](BlockRecord& b) { (b.*array).clear(); }), "");
  }
  const auto refuses_other_sizes = [&](auto array) {
    EXPECT_NE(refusal_of([&](BlockRecord& b) { (b.*array).pop_back(); }), "");
    EXPECT_NE(refusal_of([&](BlockRecord& b) { (b.*array).push_back(1); }), "");
  };
  refuses_other_sizes(&BlockRecord::events);
  refuses_other_sizes(&BlockRecord::moved);
  refuses_other_sizes(&BlockRecord::moved_by);
  EXPECT_NE(refusal_of([](BlockRecord& b) { b.moved_values.pop_back(); }), "");
  EXPECT_NE(refusal_of([](BlockRecord& b) { b.ledger_at.push_back(0); }), "");
}

TEST_F(CheckRecordTest, RefusesCellsAndNumbersThatThereAreNot) {
  EXPECT_NE(refusal_of([](BlockRecord& b) { b.moved.front() = 8; }), "");
  EXPECT_NE(refusal_of([](BlockRecord& b) { b.moved_by.front() = 2; }), "");
  EXPECT_NE(refusal_of([](BlockRecord& b) { b.moved_values.front() = NAN; }), "");
  EXPECT_NE(refusal_of([](BlockRecord& b) { b.end.back() = INFINITY; }), "");
}

TEST_F(CheckRecordTest, RelationsMayBeLeftOutWhereTheyAreNotAskedFor) {
  const auto without = [](BlockRecord& b) {
    b.start.clear(), b.end.clear(), b.moved.clear(), b.moved_by.clear(), b.moved_values.clear();
  };
  EXPECT_NE(refusal_of(without), "");
  options.record.evolution = options.record.relations = false;
  EXPECT_EQ(refusal_of(without), "");
}

}  // namespace
}  // namespace entente
