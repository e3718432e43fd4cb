#include <entente/compare.h>

#include <cmath>
#include <limits>

#include "two.h"

namespace entente::relations_test {
namespace {

using testing_support::block_of;
using testing_support::small_catalogue;

TEST(Compare, RelationsAreComparedRunByRun) {
  const Comparison c = Two(0.25).compared();
  EXPECT_FALSE(c.identical);
  ASSERT_EQ(c.relations.size(), 3U);  // two of trust, one of the symmetric trade
  for (const RelationDifference& r : c.relations) {
    EXPECT_EQ(r.mean, 0.25);
    EXPECT_EQ(r.se, 0);
  }
}

TEST(FinalRelations, StopsWhereItsMemoryEnds) {
  const Catalogue c = small_catalogue();
  FinalRelations ends(c, 10, 3 * 8 * sizeof(double));
  EXPECT_EQ(ends.kept(), 3U);
  ends.receive(block_of(c, 0, 4));
  PairedRelations changes(ends);
  changes.receive(block_of(c, 0, 4));
  EXPECT_EQ(changes.runs(), 3U);
}

}  // namespace
}  // namespace entente::relations_test
