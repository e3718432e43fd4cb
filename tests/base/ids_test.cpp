#include "base/ids.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <vector>

namespace entente {
namespace {

template <typename A, typename B>
concept Comparable = requires(A a, B b) {
  a == b;
}
|| requires(A a, B b) { a < b; };

TEST(Id, IsAnIndexAsItStands) {
  const std::vector<int> list = {5, 6, 7};
  EXPECT_EQ(list[ActorId(2)], 7);
  EXPECT_EQ(ActorId(2) * list.size() + ActorId(1), 7U);
}

TEST(Id, IsNoneUntilItHasANumber) {
  ActorId nobody;
  EXPECT_FALSE(nobody);
  EXPECT_TRUE(ActorId(0)) << "the first is one too";
  EXPECT_NE(nobody, ActorId(0));
  nobody = ActorId(3);
  EXPECT_EQ(nobody, ActorId(3));
  EXPECT_LT(ActorId(2), nobody);
}

TEST(Id, IsOfOneKind) {
  EXPECT_FALSE((std::is_convertible_v<LayerId, ActorId>));
  EXPECT_FALSE((std::is_constructible_v<ActorId, LayerId>));
  EXPECT_FALSE((std::is_convertible_v<std::size_t, ActorId>)) << "a number becomes one only where that is said";
  EXPECT_FALSE((Comparable<ActorId, LayerId>));
  EXPECT_FALSE((Comparable<ActorId, int>)) << "-1 is no number of an actor";
  EXPECT_TRUE((Comparable<ActorId, std::size_t>));
}

TEST(Id, IsAsLargeAsItsNumber) {
  EXPECT_EQ(sizeof(ActorId), sizeof(std::uint32_t));
  EXPECT_TRUE(std::is_trivially_copyable_v<ActorId>);
}

}  // namespace
}  // namespace entente
