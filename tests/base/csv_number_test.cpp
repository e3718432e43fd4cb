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

TEST(CsvNumber, MayHaveTheMinusSignOfTypesetters) {
  EXPECT_EQ(csv_number("\u22121.5"), -1.5);
  for (const char* text : {"\u2212", "\u2212-1", "\u2212\u22121", "+\u22121"})
    EXPECT_FALSE(csv_number(text)) << text;
}

}  // namespace
}  // namespace entente
