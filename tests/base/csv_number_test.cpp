#include "base/csv_number.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

TEST(CsvNumber, MayHaveAPlusSign) {
  EXPECT_EQ(csv_number("+1"), 1.0);
  EXPECT_EQ(csv_number("-1.5e3"), -1500.0);
  EXPECT_TRUE(std::isnan(*csv_number("")));
  for (const char* text : {"+", "+-1", "--1", "1,5", " 1", "x"}) EXPECT_FALSE(csv_number(text)) << text;
}

}  // namespace
}  // namespace entente
