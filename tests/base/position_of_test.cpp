#include "base/position_of.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

TEST(PositionOf, IsThatOfTheFirstOrNone) {
  const std::vector<std::string> names{"a", "b", "b"};
  EXPECT_EQ(position_of(names, "a"), 0u);
  EXPECT_EQ(position_of(names, "b"), 1u);
  EXPECT_EQ(position_of(names, "c"), std::nullopt);
  EXPECT_EQ(position_of(std::vector<int>{}, 1), std::nullopt);
}

}  // namespace
}  // namespace entente
