#include "spreadsheet/sheet.h"

#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::HasSubstr;

using SheetTest = testing_support::SheetsTest;

TEST_F(SheetTest, AQuoteThatNothingClosesIsSaid) {
  EXPECT_THAT(error_of([&] { read("r.csv", ",A,B\nA,,1\nB,2,\n\"C,,\n"); }),
              HasSubstr("r.csv:4:1: this quote (\") is not closed as it should be"));
  EXPECT_EQ(ids(read("r.csv", ",\"A\",\"\"\"B\"\"\"\n\"A\",,1\n\"\"\"B\"\"\",2,\n")), "A B") << "those are";
}

TEST_F(SheetTest, TextOfUtf16IsRefusedByName) {
  const std::string wide = std::string("\0,\0A\0\n", 6);
  EXPECT_THAT(error_of([&] { read("r.csv", wide); }),
              HasSubstr("as text in UTF-16 does; save it as CSV in UTF-8"));
}

TEST_F(SheetTest, LinesMayEndAsOnOldMacs) {
  EXPECT_EQ(ties(read("r.csv", ",A,B\rA,,1\rB,2,\r")), "A>B 1, B>A 2");
}

TEST_F(SheetTest, NamesOfProgramsAreKnown) {
  for (const char* name : {"Sheet1", "Tabelle1", "Feuil1", "Hoja1", "Sheet", "Sheet 2", "Лист1", "シート1"})
    EXPECT_TRUE(spreadsheet::is_name_of_program(name)) << name;
  for (const char* name : {"trust", "Sheets1", "1", "", "Sheet1a"})
    EXPECT_FALSE(spreadsheet::is_name_of_program(name)) << name;
}

}  // namespace
}  // namespace entente
