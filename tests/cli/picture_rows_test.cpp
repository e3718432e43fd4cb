#include "cli/picture_rows.h"

#include <gtest/gtest.h>

#include "cli/pictures.h"

namespace entente::cli {
namespace {

PictureRow half_row(const std::string& name) {
  return {name, "50 %", "40 to 60 %", "", [](std::size_t width) { return bar(0.5, width, false); }};
}

std::string rows_on(std::size_t width, const std::vector<PictureGroup>& groups) {
  Page page(Terminal{.width = width});
  add_picture_rows(groups, page);
  return page.text();
}

TEST(PictureRows, StandInColumns) {
  EXPECT_EQ(rows_on(60, {{"Of it", {half_row("attacks"), half_row("a")}, "2 about 0"}}),
            "  Of it\n"
            "    attacks  50 %  40 to 60 %  ##############...............\n"
            "    a        50 %  40 to 60 %  ##############...............\n"
            "    2 about 0\n");
}

TEST(PictureRows, LeaveOutWhatDoesNotFitBeside) {
  EXPECT_EQ(rows_on(24, {{"", {half_row("attacks")}}}), "    attacks\n          50 %  ####....\n");
}

TEST(PictureRows, PutLongNamesAboveTheirRows) {
  EXPECT_EQ(rows_on(50, {{"", {half_row("a name that is much too long for it"), half_row("short")}}}),
            "    a name that is much too long for it\n"
            "                      50 %  40 to 60 %  #####.....\n"
            "    short             50 %  40 to 60 %  #####.....\n");
}

}  // namespace
}  // namespace entente::cli
