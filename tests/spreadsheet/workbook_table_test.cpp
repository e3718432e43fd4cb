#include "sheets_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;
using testing_support::workbook_of;
using testing_support::xml_row;

class WorkbookTables : public ::testing::Test {
 protected:
  WorkbookTables() {
    options.library = library.path;
    options.out = library.path / "s.json";
    options.min_events = 1;
    options.window = 0;
    options.format = EventFormat::csv;
    options.reading.workbook = workbook_tables;
  }
  std::filesystem::path written(const std::vector<std::pair<std::string, std::string>>& sheets) const {
    testing_support::write_archive(library.path / "e.xlsx", workbook_of(sheets));
    return library.path / "e.xlsx";
  }
  const testing_support::EventLibrary library;
  ImportOptions options;
  const std::string header = xml_row({"date", "source", "target", "cameo", "goldstein"});
};

TEST_F(WorkbookTables, RowsKeepTheirNumbers) {
  const auto tables = workbook_tables(written(
      {{"e", xml_row({"Our events"}) + "<row/>" + xml_row({"", "a", "b, \"c\""}) + xml_row({"", "", "2\n3"})},
       {"blank", ""},
       {"notes", xml_row({"a", "b"})}}));
  ASSERT_EQ(tables.size(), 2u) << "in one nothing stands";
  EXPECT_EQ(tables[0].name, "e");
  EXPECT_EQ(tables[0].text, "\n\na,\"b, \"\"c\"\"\"\n,2 3\n");
  EXPECT_EQ(tables[1].name, "notes");
}

TEST_F(WorkbookTables, EventsAreReadFromIt) {
  options.file = written({{"e", header + xml_row({"2020-01-01", "France", "Army, Red", "040", "-2.5"}) +
                                    xml_row({"soon", "France", "Germany", "040"}) +
                                    xml_row({"2020-01-02", "France", "Germany", "19"})}});
  options.reading.workbook = nullptr;
  EXPECT_THROW(import_events(options, nullptr), DataError) << "several files in an archive";
  options.reading.workbook = workbook_tables;
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(testing_support::kept_text(library.path / "s.events.csv"),
            "date,type,from,to,intensity\n2020-01-01,talk,FRA,ARMY_RED,-2.5\n2020-01-02,fight,FRA,DEU,-10\n");
  EXPECT_EQ(report.first_line[static_cast<std::size_t>(LineProblem::date)], 3u);
  EXPECT_TRUE(report.remarks.empty());
}

TEST_F(WorkbookTables, OfSeveralSheetsTheOneWithEventsIsReadOrTheOneAskedFor) {
  const std::string event = xml_row({"2020-01-01", "France", "Germany", "040", "1"}),
                    other = xml_row({"2020-01-02", "Germany", "France", "19", "-9"});
  const std::string notes = xml_row({"what", "why"}) + xml_row({"dates", "as told"});
  const auto first_event = [&] {
    import_events(options, nullptr);
    return testing_support::kept_text(library.path / "s.events.csv").substr(28);
  };
  options.file = written({{"Notes", notes}, {"2020", header + event}});
  EXPECT_EQ(first_event(), "2020-01-01,talk,FRA,DEU,1\n");
  EXPECT_EQ(import_events(options, nullptr)->remarks.front(),
            "Events are those of the sheet 2020; no other (Notes) has their columns.");

  options.file = written({{"Notes", notes}, {"Old", header + event}, {"New", header + other}});
  const std::string file = options.file.string();
  const auto refusal = [&](auto kind) {
    try {
      first_event();
    } catch (const decltype(kind)& error) {
      return std::string(error.what()).substr(file.size());
    }
    return std::string();
  };
  EXPECT_EQ(refusal(RequestError("")),
            ": several of its sheets hold events (Old, New); --sheet NAME takes one of them");
  options.reading.sheet = "new";
  EXPECT_EQ(first_event(), "2020-01-02,fight,DEU,FRA,-9\n");
  options.reading.sheet = "Nwe";
  EXPECT_EQ(refusal(UnknownNameError("")),
            ": no sheet is called 'Nwe' (did you mean 'New'?); there are Notes, Old, New");
  options.reading.sheet = "";
  options.format = EventFormat::icews;
  EXPECT_EQ(
      data_error_of([&] { first_event(); }),
      file +
          ": none of its sheets (Notes, Old, New) has the columns of icews in its header; --sheet NAME says "
          "which it is");
  options.file = written({{"e", ""}});
  EXPECT_EQ(data_error_of([&] { first_event(); }), file + ": there is nothing in its sheets");
  options.file = library.write("e.csv", "date,source,target,cameo\n");
  options.reading.sheet = "New";
  EXPECT_THROW(first_event(), RequestError) << "a table has no sheets";
}

}  // namespace
}  // namespace entente
