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

template <typename List, typename Index>
concept Indexed = requires(List list, Index index) {
  list[index];
};

TEST(IdVector, HasNoPlaceForAnotherKind) {
  using Actors = IdVector<ActorId, int>;
  EXPECT_TRUE((Indexed<Actors, ActorId>));
  EXPECT_TRUE((Indexed<Actors, std::size_t>));
  EXPECT_FALSE((Indexed<Actors, LayerId>));
  EXPECT_FALSE((Indexed<const Actors, LayerId>));
  const Actors some{4, 5};
  EXPECT_EQ(some[ActorId(1)], 5);
}

TEST(Id, IsAsLargeAsItsNumber) {
  EXPECT_EQ(sizeof(ActorId), sizeof(std::uint32_t));
  EXPECT_TRUE(std::is_trivially_copyable_v<ActorId>);
}

}  // namespace
}  // namespace entente
