#include "converge/ensembles.h"

#include <gmock/gmock.h>

#include "growing_world.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

const std::string with_dynamics =
    numbers_of_growing + ", 'dynamics': {'fall': {'type': 'drift', 'change': 'x[B]', 'by': 'x[B]'}}";

TEST(Ensembles, AreFiveOrWithoutDynamicsThree) {
  const ConvergenceOptions options{.threads = 1};
  std::vector<std::string> fine;
  for (const RefinedEnsemble& e : Ensembles(growing_world(with_dynamics), options).told())
    fine.push_back(std::to_string(e.parts) + "/" + std::to_string(e.substeps));
  EXPECT_THAT(fine, ElementsAre("1/3", "2/3", "4/3", "1/6", "1/12"));
  EXPECT_EQ(Ensembles(growing_world(numbers_of_growing), options).told().size(), 3u);
}

TEST(Ensembles, RunOnFromWhereTheyWere) {
  const ConvergenceOptions options{.threads = 1};
  Ensembles ensembles(growing_world(numbers_of_growing), options);
  const std::size_t block = ensembles.lanes();
  EXPECT_TRUE(ensembles.run(block, nullptr));
  EXPECT_TRUE(ensembles.run(2 * block, nullptr));
  EXPECT_EQ(ensembles.runs(), 2 * block);
  const Three m = ensembles.samples(4, by_step);
  for (std::size_t j = 0; j < 3; ++j) {
    ASSERT_EQ(m[j].size(), 2 * block);
    EXPECT_EQ(m[j].back(), 1 + 12 * (1 << j)) << "one more in every step";
    EXPECT_EQ(ensembles.told()[j].runs, 2 * block);
  }
  EXPECT_TRUE(ensembles.complete(by_step));
  EXPECT_FALSE(ensembles.complete(by_substeps)) << "they would change nothing";
}

TEST(Ensembles, KnowWhatMayHappenButDidNot) {
  const ConvergenceOptions options{.threads = 1};
  Ensembles ensembles(growing_world(numbers_of_growing), options);
  ensembles.run(2, nullptr);
  EXPECT_THAT(ensembles.never_seen(by_step), ElementsAre("rare"));
  EXPECT_TRUE(ensembles.reads_what_moves(4));
  EXPECT_FALSE(ensembles.reads_what_moves(5)) << "nothing moves y";
  EXPECT_TRUE(ensembles.reads_what_moves(6));
  EXPECT_EQ(ensembles.size_read(4), 1) << "x";
  EXPECT_EQ(ensembles.size_read(5), 20) << "y, whose range ends there";
  EXPECT_EQ(ensembles.size_read(6), 1) << "x, in a cell that is watched";
}

TEST(Ensembles, EndWithTheFirstThatStops) {
  const ConvergenceOptions options{.threads = 1};
  Ensembles ensembles(
      growing_world("'metrics': {'m': 'x[A]'}, 'dynamics': {'blast': {'type': 'drift', 'change': 'x[B]', 'by': "
                    "'sqrt(0.5 - t)'}}"),
      options);
  EXPECT_TRUE(ensembles.run(2, nullptr));
  EXPECT_TRUE(ensembles.stopped());
  EXPECT_FALSE(ensembles.complete(by_step));
  const std::vector<RefinedEnsemble> told = ensembles.told();
  EXPECT_THAT(told[0].stopped, ::testing::HasSubstr("'blast'"));
  EXPECT_FALSE(told[0].ran_away);
  EXPECT_EQ(told[1].runs, 0u) << "shorter steps are not tried";
}

TEST(Ensembles, CanBeStopped) {
  const ConvergenceOptions options{.threads = 1};
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(Ensembles(growing_world(numbers_of_growing), options).run(2, &stop));
}

}  // namespace
}  // namespace entente
