/// An ensemble over several ranks, which are threads here.
#include "ensemble/over_ranks.h"

#include <gtest/gtest.h>

#include <thread>

#include "support/compiled.h"
#include "thread_rank.h"

namespace entente {
namespace {

struct OutcomesInOrder final : Sink {
  void receive(const BlockRecord& block) override {
    if (block.first_run >= fails_from) throw std::runtime_error("full");
    first.push_back(block.first_run);
    outcomes.insert(outcomes.end(), block.outcomes.begin(), block.outcomes.end());
  }
  std::vector<std::size_t> first;
  std::vector<double> outcomes;
  std::size_t fails_from = 1000;
};

/// Runs small.json over so many ranks; rank 0 hands to `sink`. What the others return.
std::vector<char> run_over(std::size_t ranks, OutcomesInOrder& sink, bool& ended, std::string& failure) {
  const auto made = testing_support::compile_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/data/small.json");
  const EnsembleOptions options{23, 5, 1, 4};
  Post post;
  std::vector<char> helped(ranks, 0);
  std::vector<std::jthread> others;
  for (std::size_t rank = 1; rank < ranks; ++rank)
    others.emplace_back([&, rank] {
      ThreadRank self(post, rank, ranks);
      OutcomesInOrder never;
      helped[rank] = run_over_ranks(*made.model, options, never, nullptr, self);
      EXPECT_TRUE(never.first.empty()) << "rank 0 alone receives";
    });
  ThreadRank self(post, 0, ranks);
  try {
    ended = run_over_ranks(*made.model, options, sink, nullptr, self);
  } catch (const std::exception& error) {
    failure = error.what();
  }
  others.clear();
  return helped;
}

TEST(OverRanks, GiveWhatOneProcessGives) {
  OutcomesInOrder alone;
  bool ended = false;
  std::string failure;
  run_over(1, alone, ended, failure);
  ASSERT_TRUE(ended);
  EXPECT_EQ(alone.first, (std::vector<std::size_t>{0, 4, 8, 12, 16, 20}));
  for (const std::size_t ranks : {2U, 3U, 8U}) {
    OutcomesInOrder shared;
    ended = false;
    const auto helped = run_over(ranks, shared, ended, failure);
    EXPECT_TRUE(ended) << ranks;
    EXPECT_EQ(std::count(helped.begin() + 1, helped.end(), 1), static_cast<std::ptrdiff_t>(ranks) - 1);
    EXPECT_EQ(shared.first, alone.first) << ranks << " ranks, some without a block";
    EXPECT_TRUE(testing_support::same_bits(shared.outcomes, alone.outcomes)) << ranks;
  }
  EXPECT_EQ(failure, "");
}

TEST(OverRanks, AFailureOfTheSinkEndsAllOfThem) {
  OutcomesInOrder full;
  full.fails_from = 8;
  bool ended = true;
  std::string failure;
  run_over(3, full, ended, failure);
  EXPECT_EQ(failure, "full");
  EXPECT_EQ(full.first, (std::vector<std::size_t>{0, 4}));
}

TEST(OverRanks, ThoseThatAreDismissedRunNothing) {
  const auto made = testing_support::compile_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/data/small.json");
  Post post;
  ThreadRank first(post, 0, 2), second(post, 1, 2);
  dismiss(first);
  OutcomesInOrder sink;
  EXPECT_FALSE(run_over_ranks(*made.model, {23, 5, 1, 4}, sink, nullptr, second));
  EXPECT_TRUE(post.letters[std::pair(std::size_t{1}, std::size_t{0})].empty());
}

}  // namespace
}  // namespace entente
