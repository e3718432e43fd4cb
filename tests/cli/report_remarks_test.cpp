#include <gtest/gtest.h>

#include "made_report.h"

namespace entente::cli {
namespace {

TEST(ReportRemarks, StandBelowALineOfTheirOwn) {
  MadeReport made;
  EXPECT_EQ(section_of(add_remarks, made.report()), "");
  made.remarks = {"The first of them is longer than the line", "and a second"};
  EXPECT_EQ(section_of(add_remarks, made.report(), 40),
            "\nThe first of them is longer than the\nline\nand a second\n");
}

}  // namespace
}  // namespace entente::cli
