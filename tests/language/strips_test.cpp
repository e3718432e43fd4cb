#include "language/strips.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

constexpr ActorRef last{1, 0}, before{0, 0}, other{-1, 3};

TEST(TieRows, AreThoseOfTheTieThatIsFollowedInItsDirection) {
  TieRows ties;
  ties.follow({2, before, false});
  EXPECT_TRUE(ties.are_of(2, before, last, false, last));
  EXPECT_FALSE(ties.are_of(2, last, before, false, last));
  EXPECT_TRUE(ties.are_of(2, last, before, true, last)) << "symmetric";
  EXPECT_FALSE(ties.are_of(1, before, last, false, last)) << "another relation";
  EXPECT_FALSE(ties.are_of(2, other, last, true, last)) << "another actor's";
  ties.follow({2, before, true});
  EXPECT_TRUE(ties.are_of(2, last, before, false, last));
  EXPECT_FALSE(ties.are_of(2, before, last, false, last));
}

TEST(TieRows, HaveContiguousSlotsUntilItIsSaidOtherwise) {
  TieRows ties;
  ties.slots = {7, 20, 30};
  ties.follow({2, before, false});
  EXPECT_EQ(ties.slot_of(2), 9U);
  ties.contiguous_slots = false;
  EXPECT_EQ(ties.slot_of(2), 30U);
  ties.follow({2, before, true});
  EXPECT_FALSE(ties.contiguous_slots) << "slots of incoming ties lie apart";
  ties.follow({});
  EXPECT_FALSE(ties.contiguous_slots);
}

TEST(TiePair, DrawsByItsPlaceAmongAllPairs) {
  const std::int32_t holder[] = {0, 4}, held[] = {3, 1};
  const TiePair pair{holder, held, 10};
  EXPECT_EQ(pair.draw_of(0), 3U);
  EXPECT_EQ(pair.draw_of(1), 41U);
}

}  // namespace
}  // namespace entente::language
