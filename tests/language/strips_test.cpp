#include "language/strips.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

constexpr ActorRef last{ColumnId(1), {}}, before{ColumnId(0), {}}, other{{}, ActorId(3)};
constexpr LayerId followed(2);

TEST(TieRows, AreThoseOfTheTieThatIsFollowedInItsDirection) {
  TieRows ties;
  ties.follow({followed, before, false});
  EXPECT_TRUE(ties.are_of(followed, before, last, false, last));
  EXPECT_FALSE(ties.are_of(followed, last, before, false, last));
  EXPECT_TRUE(ties.are_of(followed, last, before, true, last)) << "symmetric";
  EXPECT_FALSE(ties.are_of(LayerId(1), before, last, false, last)) << "another relation";
  EXPECT_FALSE(ties.are_of(followed, other, last, true, last)) << "another actor's";
  ties.follow({followed, before, true});
  EXPECT_TRUE(ties.are_of(followed, last, before, false, last));
  EXPECT_FALSE(ties.are_of(followed, before, last, false, last));
}

TEST(TieRows, HaveContiguousSlotsUntilItIsSaidOtherwise) {
  TieRows ties;
  ties.slots = {7, 20, 30};
  ties.follow({followed, before, false});
  EXPECT_EQ(ties.slot_of(2), 9U);
  ties.contiguous_slots = false;
  EXPECT_EQ(ties.slot_of(2), 30U);
  ties.follow({followed, before, true});
  EXPECT_FALSE(ties.contiguous_slots) << "slots of incoming ties lie apart";
  ties.follow({});
  EXPECT_FALSE(ties.contiguous_slots);
}

TEST(TiePair, DrawsByItsPlaceAmongAllPairs) {
  const ActorId holder[] = {ActorId(0), ActorId(4)}, held[] = {ActorId(3), ActorId(1)};
  const TiePair pair{holder, held, 10};
  EXPECT_EQ(pair.draw_of(0), 3U);
  EXPECT_EQ(pair.draw_of(1), 41U);
}

}  // namespace
}  // namespace entente::language
