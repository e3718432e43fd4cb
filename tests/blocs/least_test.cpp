#include "blocs/least.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

/// Two enemies with a common friend: one of three ties is frustrated.
SignedNetwork quarrel(double weight = 1) {
  return {{"A", "B", "C"}, {{0, 1, weight}, {0, 2, weight}, {1, 2, -weight}}};
}

TEST(Least, BeginsWithADivisionAndNoBound) {
  const SignedNetwork network = quarrel();
  Least least(network, 60);
  EXPECT_EQ(least.best().frustration, 1);
  EXPECT_EQ(least.bound(), 0);
  EXPECT_FALSE(least.proven());
  EXPECT_FALSE(least.unique());
  EXPECT_FALSE(least.late());
}

TEST(Least, KnowsAnotherThatIsAsGood) {
  for (const double weight : {1.0, 0.3, 1e-9, 1e20}) {
    const SignedNetwork network = quarrel(weight);
    Least least(network, 60);
    std::vector<std::size_t> turned = least.best().bloc;
    for (std::size_t& bloc : turned) bloc = 1 - bloc;
    least.offer(turned);
    EXPECT_FALSE(least.another()) << "the same, seen from the other side";
    least.offer({0, 1, 0}), least.offer({0, 0, 1}), least.offer({0, 1, 1});
    EXPECT_EQ(least.best().frustration, weight);
    EXPECT_FALSE(least.unique());
    least.prove();
    EXPECT_EQ(least.bound(), weight);
    EXPECT_EQ(least.unique(), std::optional(false));
  }
}

TEST(Least, IsUniqueWhereNoOtherWasOffered) {
  const SignedNetwork network{{"A", "B"}, {{0, 1, -2}}};
  Least least(network, 60);
  least.offer({0, 0});
  EXPECT_EQ(least.best().frustration, 0);
  least.settle();
  EXPECT_TRUE(least.proven());
  EXPECT_EQ(least.unique(), std::optional(true));
}

TEST(Least, WholeNumbersDifferByOne) {
  const SignedNetwork large{{"A", "B", "C"}, {{0, 1, 1e14}, {0, 2, 1e14 + 1}, {1, 2, -1e14 - 2}}};
  Least least(large, 60);
  EXPECT_TRUE(least.whole());
  least.offer({0, 0, 1});
  EXPECT_EQ(least.best().frustration, 1e14);
  EXPECT_FALSE(least.another());
}

TEST(Least, IsLateOnceAndForAll) {
  const SignedNetwork network = quarrel();
  Least least(network, 0);
  EXPECT_TRUE(least.late());
  EXPECT_LE(least.seconds_left(), 0);
}

}  // namespace
}  // namespace entente::detail
