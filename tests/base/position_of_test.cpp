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

TEST(IndexOf, IsThePlaceOfAnIterator) {
  const std::vector<int> ascending{1, 3, 5};
  EXPECT_EQ(index_of(ascending, ascending.begin()), 0u);
  EXPECT_EQ(index_of(ascending, ascending.end()), 3u);
}

}  // namespace
}  // namespace entente
