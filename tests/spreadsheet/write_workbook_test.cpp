#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::HasSubstr;

class WriteWorkbook : public testing_support::SheetsTest {
 protected:
  Sheets written_and_read(const Sheets& sheets) {
    options.files = {library.path / "out.xlsx"};
    write_workbook(sheets, options.files[0]);
    return *read_sheets(options);
  }
};

const std::string odd = ",A,B\nA,,0.30000000000000004\nB,-5e-324,\n";

TEST_F(WriteWorkbook, IsReadAsItWas) {
  const Sheets sheets =
      read_all({{"trust.csv", odd},
                {"actors.csv", "code,name,kind,note,power\nA,Aland & Co,club,n,0.1\nB,,,,\n"},
                {"relations.csv", "relation,low,high,symmetric,sense\ntrust,-2,,no,hostile\n"},
                {"events.csv",
                 "id,date,type,who,whom,intensity,every,until,probability,note,source\n"
                 "x,2026-03-01,raid,A,B,2,1 week,2026-05-01,0.5,n,s\ny,1850-03-01,raid,B,A,,,,,,\n"}});
  const Sheets again = written_and_read(sheets);
  EXPECT_EQ(ties(again), "A>B 0.30000000000000004, B>A -5e-324");
  EXPECT_EQ(again.actors[0].name + again.actors[0].kind + again.actors[0].note, "Aland & Coclubn");
  EXPECT_EQ(again.actors[0].attributes[0], 0.1);
  EXPECT_EQ(again.relations[0].range.low, -2);
  EXPECT_EQ(again.relations[0].sense, Sense::hostile);
  ASSERT_EQ(again.events.size(), 2u);
  const SheetEvent& event = again.events[0];
  EXPECT_EQ(event.id + event.type + to_string(event.date), "xraid2026-03-01");
  EXPECT_EQ(event.intensity + event.every + event.until + event.probability + event.note + event.source,
            "21 week2026-05-010.5ns");
  EXPECT_EQ(event.roles, sheets.events[0].roles);
  EXPECT_EQ(to_string(again.events[1].date), "1850-03-01");
}

TEST_F(WriteWorkbook, TheSameSheetsGiveTheSameBytes) {
  const Sheets sheets = read("trust.csv", odd);
  write_workbook(sheets, library.path / "a.xlsx");
  write_workbook(sheets, library.path / "b.xlsx");
  EXPECT_EQ(testing_support::kept_text(library.path / "a.xlsx"),
            testing_support::kept_text(library.path / "b.xlsx"));
}

TEST_F(WriteWorkbook, SymmetricRelationsAreWrittenBothWays) {
  const Sheets sheets = read("trust.csv", ",A,B,C\nA,,1,2\nB,,,3\nC,,,\n");
  EXPECT_EQ(matrix_csv(sheets, 0), ",A,B,C\nA,,1,2\nB,1,,3\nC,2,3,\n");
  const Sheets again = written_and_read(sheets);
  EXPECT_TRUE(again.relations[0].symmetric);
  EXPECT_EQ(ties(again), ties(sheets));
}

TEST_F(WriteWorkbook, AMatrixIsReadAsItWas) {
  const Sheets sheets = read("trust.csv", odd);
  EXPECT_EQ(ties(read("again.csv", matrix_csv(sheets, 0))), ties(sheets));
}

TEST_F(WriteWorkbook, NamesThatNoSheetCanHaveAreRefused) {
  const auto refused = [&](const std::string& name) {
    return testing_support::error_of<RequestError>([&] { written_and_read(read(name + ".csv", odd)); });
  };
  EXPECT_THAT(refused("a_name_of_more_than_thirty_one_characters"),
              HasSubstr("has a longer name than a sheet may have (31)"));
  Sheets sheets = read("trust.csv", odd);
  sheets.relations[0].id = "Actors";
  EXPECT_THROW(write_workbook(sheets, library.path / "c.xlsx"), RequestError);
  EXPECT_THROW(write_workbook(read("trust.csv", odd), library.path / "no" / "c.xlsx"), WriteError);
}

}  // namespace
}  // namespace entente
