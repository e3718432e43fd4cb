/// Which sheets are read.
#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing_support::workbook_of;
using testing_support::xml_row;

using ReadSheets = testing_support::SheetsTest;

std::string matrix_of_two() {
  return xml_row({"", "A", "B"}) + xml_row({"A", "", "1"}) + xml_row({"B", "1", ""});
}

TEST_F(ReadSheets, LegendsAndNotesOfAWorkbookAreLeftOutAndTold) {
  const Sheets sheets = read_parts(
      workbook_of({{"trust", matrix_of_two()},
                   {"Legend", xml_row({"value", "meaning"}) + xml_row({"1", "friends"})},
                   {"Event", xml_row({"", "date", "what"}) + xml_row({"x", "", "<c><f>1</f></c>"})}}));
  ASSERT_EQ(sheets.relations.size(), 1u);
  const std::string why =
      ": left out, since it has no names in both margins and no columns From and To, and is "
      "not called actors or events";
  EXPECT_THAT(sheets.remarks,
              ElementsAre("book.xlsx:Legend" + why, "book.xlsx:Event" + why + " (did you mean 'events'?)",
                          HasSubstr("trust")))
      << "formulas there do not matter";
}

TEST_F(ReadSheets, WhereNothingIsAMatrixEachIsAnError) {
  EXPECT_THAT(
      error_of([&] {
        read_parts(workbook_of({{"Legend", xml_row({"value", "meaning"}) + xml_row({"1", "friends"})}}));
      }),
      HasSubstr("book.xlsx:Legend!A1: this sheet has no names in both margins"));
  EXPECT_THAT(error_of([&] {
                read_all({{"r.csv", ",A,B\nA,,1\nB,,\n"}, {"l.csv", "a,b\n1,2\n"}});
              }),
              HasSubstr("l.csv:1:1: this sheet has no names in both margins"))
      << "a file was named on purpose";
}

TEST_F(ReadSheets, ASheetThatNobodyNamedHasTheNameOfItsFile) {
  EXPECT_EQ(read_parts(workbook_of({{"Sheet1", matrix_of_two()}, {"Sheet2", ""}})).relations[0].id, "book");
  EXPECT_EQ(
      read_parts(workbook_of({{"Tabelle1", xml_row({"From", "To"}) + xml_row({"A", "B"})}})).relations[0].id,
      "book");
  EXPECT_EQ(read_parts(workbook_of({{"Sheet1", matrix_of_two()}, {"trust", matrix_of_two()}})).relations[0].id,
            "Sheet1");
}

}  // namespace
}  // namespace entente
