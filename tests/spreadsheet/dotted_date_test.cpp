#include "spreadsheet/dotted_date.h"

#include <gtest/gtest.h>

namespace entente::spreadsheet {
namespace {

TEST(DottedDate, HasTheDayFirst) {
  EXPECT_EQ(dotted_date("15.01.2026"), parse_date("2026-01-15"));
  EXPECT_EQ(dotted_date("5.1.2026"), parse_date("2026-01-05"));
  for (const char* other : {"", ".", "..", "1.2", "31.02.2026", "01.15.2026", "1.2.26", "1.2.2026.",
                            "1.2.2026 12:00", "2026.1.2", "-1.2.2026"})
    EXPECT_FALSE(dotted_date(other)) << other;
}

}  // namespace
}  // namespace entente::spreadsheet
