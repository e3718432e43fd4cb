#include "spreadsheet/tidy.h"

#include <gtest/gtest.h>

namespace entente::spreadsheet {
namespace {

TEST(Tidy, BoundsAreOneTwoOrFive) {
  EXPECT_EQ(tidy_bound(1.5), 2);
  EXPECT_EQ(tidy_bound(2), 2);
  EXPECT_EQ(tidy_bound(2.0001), 5);
  EXPECT_EQ(tidy_bound(7), 10);
  EXPECT_EQ(tidy_bound(1000), 1000);
  EXPECT_EQ(tidy_bound(0.3), 0.5);
}

TEST(Tidy, TheLastDigitsGo) {
  EXPECT_EQ(tidied(0.1 + 0.2), 0.3);
  EXPECT_EQ(tidied(1.0 / 3), 0.333333333333);
  EXPECT_EQ(tidied(1e-320), 1e-320);
}

}  // namespace
}  // namespace entente::spreadsheet
