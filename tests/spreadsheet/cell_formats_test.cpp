#include "spreadsheet/cell_formats.h"

#include <gtest/gtest.h>

namespace entente::spreadsheet {
namespace {

TEST(CellFormats, DaysAreShownByDaysAndYears) {
  for (const char* format : {"dd/mm/yyyy", "[$-409]mmm\\ d", "yyyy\\-mm\\-dd;@", "D.M.YY"})
    EXPECT_TRUE(shows_days(format)) << format;
  for (const char* format : {"0.00", "0 \"days\"", "[Red]0.0", "[h]:mm", "#,##0\\d", "General", "0_d", "*d0"})
    EXPECT_FALSE(shows_days(format)) << format;
}

TEST(CellFormats, SerialNumbersAreDays) {
  const auto text = [](double serial, bool since_1904) {
    return to_string(*date_of_serial(serial, since_1904));
  };
  EXPECT_EQ(text(1, false), "1900-01-01");
  EXPECT_EQ(text(59, false), "1900-02-28");
  EXPECT_EQ(text(61, false), "1900-03-01");
  EXPECT_EQ(text(46082, false), "2026-03-01");
  EXPECT_EQ(text(46082.99, false), "2026-03-01");
  EXPECT_EQ(text(0, true), "1904-01-01");
  EXPECT_EQ(text(44620, true), "2026-03-01");
  EXPECT_FALSE(date_of_serial(-1, false));
  EXPECT_FALSE(date_of_serial(3e6, false));
}

TEST(CellFormats, StylesSayWhichCellsHoldDates) {
  pugi::xml_document document;
  document.load_string(
      "<styleSheet><numFmts><numFmt numFmtId='165' formatCode='d mmm'/><numFmt numFmtId='166' "
      "formatCode='0.0'/>"
      "</numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='165'/><xf numFmtId='166'/><xf/>"
      "</cellXfs></styleSheet>");
  const CellFormats formats(document.document_element());
  std::string dates;
  for (std::size_t style = 0; style < 6; ++style) dates += formats.is_date(style) ? 'd' : '-';
  EXPECT_EQ(dates, "-dd---");
}

}  // namespace
}  // namespace entente::spreadsheet
