#include <entente/results.h>
#include <gtest/gtest.h>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

using testing::block_of;
using testing::collected;
using testing::small_catalogue;

TEST(Collector, PutsRunsInTheirPlace) {
  const Catalogue c = small_catalogue();
  const Collector collector = collected(c, 7, 3);
  ASSERT_EQ(collector.runs(), 7u);
  for (std::size_t run = 0; run < 7; ++run) {
    EXPECT_EQ(collector.parameters().row(0)[run], 0.1 * static_cast<double>(run));
    EXPECT_EQ(collector.series().row(3)[run], static_cast<double>(run) + 0.375);
  }
  EXPECT_EQ(collector.events()[0], 7u);
  EXPECT_EQ(collector.events()[1], 0u);
}

TEST(Collector, MomentsDoNotDependOnTheSizeOfBlocks) {
  const Catalogue c = small_catalogue();
  const Collector one = collected(c, 23, 1), many = collected(c, 23, 8);
  for (std::size_t cell = 0; cell < 8; ++cell) {
    EXPECT_EQ(one.end().mean(cell), many.end().mean(cell));
    EXPECT_EQ(one.end().sd(cell), many.end().sd(cell));
  }
  EXPECT_EQ(one.start().mean(3), 0.1 * 3);
  EXPECT_EQ(one.start().sd(3), 0);
}

TEST(Collector, RefusesABlockOfAnotherShape) {
  const Catalogue c = small_catalogue();
  Collector collector(c, 4);
  BlockRecord block = block_of(c, 0, 2);
  block.outcomes.pop_back();
  EXPECT_THROW(collector.receive(block), std::invalid_argument);
  EXPECT_THROW(collector.receive(block_of(c, 3, 2)), std::invalid_argument);
}

TEST(Broadcast, ReachesEverySink) {
  const Catalogue c = small_catalogue();
  Collector first(c, 2), second(c, 2);
  Broadcast both({&first, &second});
  both.receive(block_of(c, 0, 2));
  EXPECT_EQ(first.parameters().row(0)[1], 0.1);
  EXPECT_EQ(second.parameters().row(0)[1], 0.1);
}

}  // namespace
}  // namespace entente
