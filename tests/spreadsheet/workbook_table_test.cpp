#include "sheets_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;
using testing_support::workbook_of;
using testing_support::xml_row;

class WorkbookTable : public ::testing::Test {
 protected:
  std::filesystem::path written(const std::vector<std::pair<std::string, std::string>>& sheets) const {
    testing_support::write_archive(library.path / "e.xlsx", workbook_of(sheets));
    return library.path / "e.xlsx";
  }
  const testing_support::EventLibrary library;
  const std::string header = xml_row({"date", "source", "target", "cameo", "goldstein"});
};

TEST_F(WorkbookTable, RowsKeepTheirNumbers) {
  EXPECT_EQ(workbook_table(written({{"e", xml_row({"Our events"}) + "<row/>" + xml_row({"", "a", "b, \"c\""}) +
                                              xml_row({"", "", "2\n3"})},
                                    {"blank", ""}})),
            "\n\na,\"b, \"\"c\"\"\"\n,2 3\n");
}

TEST_F(WorkbookTable, OneSheetAloneIsATable) {
  const auto two = written({{"e", header}, {"notes", xml_row({"a", "b"})}});
  EXPECT_EQ(data_error_of([&] { workbook_table(two); }),
            two.string() + ": it has several sheets (e, notes); a file with one of them alone is needed");
  const auto none = written({{"e", ""}});
  EXPECT_EQ(data_error_of([&] { workbook_table(none); }), none.string() + ": there is nothing in its sheets");
}

TEST_F(WorkbookTable, EventsAreReadFromIt) {
  ImportOptions options;
  options.library = library.path;
  options.out = library.path / "s.json";
  options.min_events = 1;
  options.window = 0;
  options.format = EventFormat::csv;
  options.file = written({{"e", header + xml_row({"2020-01-01", "France", "Army, Red", "040", "-2.5"}) +
                                    xml_row({"soon", "France", "Germany", "040"}) +
                                    xml_row({"2020-01-02", "France", "Germany", "19"})}});
  EXPECT_THROW(import_events(options, nullptr), DataError) << "several files in an archive";
  options.reading.workbook = workbook_table;
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(testing_support::kept_text(library.path / "s.events.csv"),
            "date,type,from,to,intensity\n2020-01-01,talk,FRA,ARMY_RED,-2.5\n2020-01-02,fight,FRA,DEU,-10\n");
  EXPECT_EQ(report.first_line[static_cast<std::size_t>(LineProblem::date)], 3u);
}

}  // namespace
}  // namespace entente
