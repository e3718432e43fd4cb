#include "blocs/parts.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

TEST(Parts, AreConnectedAndNumberedWithin) {
  const SignedNetwork network{{"A", "B", "C", "D", "E"}, {{0, 3, -1}, {1, 4, 2}, {3, 4, 0.5}}};
  const std::vector<Part> parts = parts_of(network);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].actors, (std::vector<std::size_t>{0, 1, 3, 4}));
  EXPECT_EQ(parts[1].actors, (std::vector<std::size_t>{2})) << "C has no tie";
  ASSERT_EQ(parts[0].ties.size(), 3U);
  EXPECT_EQ(parts[0].ties[2].a, 2U) << "D";
  EXPECT_EQ(parts[0].ties[2].b, 3U) << "E";
  EXPECT_EQ(parts[0].ties[2].weight, 0.5);
  EXPECT_TRUE(parts[1].ties.empty());
  EXPECT_TRUE(parts_of({}).empty());
}

}  // namespace
}  // namespace entente::detail
