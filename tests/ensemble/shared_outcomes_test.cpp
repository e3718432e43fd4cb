/// Ensembles of which every rank learns what the runs came to.
#include <thread>

#include "ensemble/over_ranks.h"
#include "support/compiled.h"
#include "thread_rank.h"

namespace entente {
namespace {

/// (runs x outcomes)
struct ByRun final : Sink {
  void receive(const BlockRecord& block) override {
    const std::size_t outcomes = block.outcomes.size() / block.lanes;
    for (std::size_t lane = 0; lane < block.lanes; ++lane)
      for (std::size_t o = 0; o < outcomes; ++o) values.push_back(block.outcomes[o * block.lanes + lane]);
  }
  std::vector<double> values;
};

class SharedOutcomes : public ::testing::Test {
 protected:
  bool run(Ranks& rank, Sink& sink) { return run_ensemble_for_all(model, options, sink, nullptr, rank); }
  const Model model =
      *testing_support::compile_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/data/small.json").model;
  const EnsembleOptions options{23, 5, 1, 4};
  Post post;
};

TEST_F(SharedOutcomes, AreTheSameOnAllRanks) {
  ByRun alone;
  ASSERT_TRUE(run_ensemble(model, options, alone));
  for (const std::size_t ranks : {2U, 3U, 8U}) {
    std::vector<ByRun> sinks(ranks);
    {
      std::vector<std::jthread> all;
      for (std::size_t k = 0; k < ranks; ++k)
        all.emplace_back([&, k] {
          ThreadRank self(post, k, ranks);
          EXPECT_TRUE(run(self, sinks[k]));
        });
    }
    for (const ByRun& sink : sinks)
      EXPECT_TRUE(testing_support::same_bits(sink.values, alone.values)) << ranks << " ranks";
  }
  for (const auto& [whose, letters] : post.letters) EXPECT_TRUE(letters.empty()) << whose.first << whose.second;
}

TEST_F(SharedOutcomes, OneThatWithdrawsIsToldByTheFirst) {
  const auto said = [&](const std::string& why) -> std::string {
    ThreadRank first(post, 0, 2), second(post, 1, 2);
    ByRun sink;
    withdraw(second, why);
    try {
      run(first, sink);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(said("no memory"), "no memory");
  EXPECT_EQ(said(""), "rank 1 was stopped; nothing was written");
}

/// It has no block of its own: it is asked for after the runs.
TEST_F(SharedOutcomes, OneThatWithdrawsWithoutBlocksIsToldToo) {
  EnsembleOptions one = options;
  one.runs = 1;
  ThreadRank first(post, 0, 2), second(post, 1, 2);
  ByRun sink;
  withdraw(second, "no memory");
  try {
    run_ensemble_for_all(model, one, sink, nullptr, first);
    FAIL() << "nothing is said";
  } catch (const RankError& error) {
    EXPECT_STREQ(error.what(), "rank 1 failed: no memory");
  }
}

TEST_F(SharedOutcomes, AreNotWaitedForWhereTheFirstHasFailed) {
  ThreadRank first(post, 0, 2), second(post, 1, 2);
  first.send(1, "g");
  first.send(1, "g");  // to each of its three blocks
  first.send(1, "g");
  first.send(1, "g");
  dismiss(first);
  ByRun sink;
  EXPECT_FALSE(run(second, sink));
  EXPECT_TRUE(sink.values.empty());
}

}  // namespace
}  // namespace entente
