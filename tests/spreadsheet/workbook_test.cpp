#include "spreadsheet/workbook.h"

#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using testing_support::Parts;
using testing_support::workbook_of;
using testing_support::xml_row;

using WorkbookTest = testing_support::SheetsTest;

std::string of_two(const std::string& value) {
  return xml_row({"", "A", "B"}) + xml_row({"A", "", value}) + xml_row({"B", "", ""});
}

TEST_F(WorkbookTest, ASheetIsARelation) {
  const Sheets sheets = read_parts(workbook_of({{"trust", of_two("0.5")}, {"Trade volume", of_two("3")}}));
  ASSERT_EQ(sheets.relations.size(), 2u);
  EXPECT_EQ(ties(sheets, 0), "A>B 0.5");
  EXPECT_EQ(sheets.relations[1].id, "trade_volume");
  EXPECT_EQ(sheets.relations[1].source, "book.xlsx, sheet Trade volume");
}

TEST_F(WorkbookTest, CellsAreNamedInMessages) {
  EXPECT_EQ(
      error_of([&] {
        read_parts(workbook_of({{"trust", of_two("<c t='e'><v>#N/A</v></c>")}, {"trade", of_two("much")}}));
      }),
      "book.xlsx:trust!C2: found '#N/A'; expected a number, or nothing\n"
      "book.xlsx:trade!C2: found 'much'; expected a number, or nothing");
}

TEST_F(WorkbookTest, FormulasHaveTheValueThatWasSaved) {
  EXPECT_EQ(ties(read_parts(workbook_of({{"r", of_two("<c><f>1/4</f><v>0.25</v></c>")}}))), "A>B 0.25");
  EXPECT_THAT(error_of([&] {
                read_parts(workbook_of({{"r", of_two("<c><f>1/4</f></c>")}}));
              }),
              HasSubstr("book.xlsx:r!C2: the formula =1/4 has no value here; open the workbook"));
}

TEST_F(WorkbookTest, WhatIsNotFiniteIsNoNumber) {
  for (const std::string number : {"INF", "NaN", "-Infinity"})
    EXPECT_THAT(error_of([&] {
                  read_parts(workbook_of({{"r", of_two("<c><v>" + number + "</v></c>")}}));
                }),
                HasSubstr("book.xlsx:r!C2: found '" + number + "'; expected a number"));
}

TEST_F(WorkbookTest, BooleansCountAndAreTold) {
  const Sheets sheets = read_parts(workbook_of({{"r", of_two("<c t='b'><v>1</v></c>")}}));
  EXPECT_EQ(ties(sheets), "A>B 1");
  EXPECT_THAT(sheets.remarks, Contains("book.xlsx:r: 1 cell with TRUE or FALSE count as 1 and 0"));
}

TEST_F(WorkbookTest, SharedTextsStylesAndPrefixes) {
  Parts parts = workbook_of({{"trust", ""}, {"events", ""}});
  const auto shared = [](int k, const char* place) {
    return std::string("<x:c r='") + place + "' t='s'><x:v>" + std::to_string(k) + "</x:v></x:c>";
  };
  parts["xl/worksheets/s0.xml"] = "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='5'>" + shared(0, "E5") +
                                  shared(1, "F5") + "</x:row><x:row r='9'>" + shared(0, "D9") +
                                  "<x:c r='F9'><x:v>1e-1</x:v></x:c></x:row><x:row r='11'>" + shared(1, "D11") +
                                  "</x:row></x:sheetData></x:worksheet>";
  parts["xl/worksheets/s1.xml"] = "<worksheet><sheetData>" + xml_row({"date", "type", "who"}) +
                                  xml_row({"<c s='1'><v>46082.5</v></c>", "talks", "Aland"}) +
                                  "</sheetData></worksheet>";
  parts["xl/sharedStrings.xml"] =
      "<sst><si><t>Aland</t><rPh><t>spoken</t></rPh></si>"
      "<si><r><t>B</t></r><r><t xml:space='preserve'>land </t></r></si></sst>";
  parts["xl/styles.xml"] = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>";
  std::string& links = parts["xl/_rels/workbook.xml.rels"];
  links.insert(links.find("</"),
               "<Relationship Id='s' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
               "<Relationship Id='t' Type='x/styles' Target='styles.xml'/>"
               "<Relationship Id='u' Type='x/externalLink' TargetMode='External' Target='file:///etc'/>");
  const Sheets sheets = read_parts(parts);
  EXPECT_EQ(ties(sheets), "Aland>Bland 0.1");
  EXPECT_EQ(to_string(sheets.events.at(0).date), "2026-03-01");
}

TEST_F(WorkbookTest, WhatIsLeftOutIsTold) {
  Parts parts = workbook_of(
      {{"trust", of_two("1")}, {"Notes (ignore)", of_two("x")}, {"empty", ""}, {"lists", of_two("x")}});
  std::string& main = parts["xl/workbook.xml"];
  main.insert(main.find("name='lists'"), "state='hidden' ");
  parts["xl/vbaProject.bin"] = "Sub";
  const Sheets sheets = read_parts(parts);
  EXPECT_EQ(sheets.relations.size(), 1u);
  EXPECT_THAT(sheets.remarks, Contains("book.xlsx: the hidden sheet lists is left out"));
  EXPECT_THAT(sheets.remarks, Contains("book.xlsx: its macros are not looked at"));
  EXPECT_THAT(sheets.remarks, Contains("book.xlsx:Notes (ignore): left out, since its name says so"));
  EXPECT_THAT(sheets.remarks, Contains("book.xlsx:empty: left out, since it is blank"));
}

TEST_F(WorkbookTest, OthersAreRefusedAndToldHowToSave) {
  const auto refused = [&](const std::string& bytes) { return error_of([&] { read("book.xlsx", bytes); }); };
  EXPECT_THAT(refused("\xD0\xCF\x11\xE0 and more"),
              HasSubstr("an old workbook (XLS), or an encrypted one; open it"));
  EXPECT_THAT(refused("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
              HasSubstr("(ODS)"));
  EXPECT_THAT(refused("PK\x03\x04 and nothing"), HasSubstr("it is damaged"));
  EXPECT_THAT(error_of([&] { read_parts({{"a.txt", "x"}}); }), HasSubstr("it is no workbook"));
  Parts parts = workbook_of({{"trust", of_two("1")}});
  parts["xl/workbook.xml"] = "<workbook><sheets>";
  EXPECT_THAT(error_of([&] { read_parts(parts); }), HasSubstr("xl/workbook.xml is damaged"));
}

TEST_F(WorkbookTest, EntitiesAreNotExpanded) {
  Parts parts = workbook_of({{"trust", of_two("1")}});
  std::string& sheet = parts["xl/worksheets/s0.xml"];
  sheet = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + sheet;
  sheet.insert(sheet.find("<t>A</t>") + 4, "&a;&b;");
  EXPECT_THAT(error_of([&] { read_parts(parts); }), HasSubstr("'A&a;&b;' names a column and no row"));
}

}  // namespace
}  // namespace entente
