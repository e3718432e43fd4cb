#include "library_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;

class ImportTest : public ::testing::Test {
 protected:
  ImportTest() {
    options.format = EventFormat::csv;
    options.library = library.path;
    options.out = library.path / "s.json";
    options.min_events = 1;
  }
  std::optional<ImportReport> imported(const std::string& lines) {
    options.file = library.write("e.csv", "date,source,target,cameo,goldstein,weight\n" + lines);
    return import_events(options,
                         [this](std::size_t line, LineProblem, std::string_view) { told.push_back(line); });
  }
  std::string table(const std::string& name) const { return testing_support::kept_text(library.path / name); }
  const testing_support::EventLibrary library;
  ImportOptions options;
  std::vector<std::size_t> told;
  const std::string five =
      "2020-01-05,FRA,DEU,190,,\n2020-01-01,FRA,DEU,040,,\n2020-01-02,DEU,NGA,042,2,\n"
      "2020-01-03,FRA,DEU,05,,\n2020-01-04,None,DEU,040,,\n";
};

TEST_F(ImportTest, WritesEventsAfterTheWindowAndTiesOfIt) {
  const ImportReport report = *imported(five);
  EXPECT_EQ(report.events, 2u);
  EXPECT_EQ(report.in_window, 1u);
  EXPECT_EQ(report.ties, 1u);
  EXPECT_EQ(report.actors, 3u);
  EXPECT_EQ(to_string(report.first) + to_string(report.start) + to_string(report.last),
            "2020-01-012020-01-022020-01-05")
      << "a quarter of the days, whatever their order in the file";
  EXPECT_EQ(table("s.events.csv"),
            "date,type,from,to,intensity\n2020-01-05,fight,FRA,DEU,-10\n2020-01-02,visit,DEU,NGA,2\n");
  EXPECT_EQ(table("s.activity.csv"), "from,to,value\nFRA,DEU,1\n");
  EXPECT_EQ(table("s.score.csv"), "from,to,value\nFRA,DEU,1.5\n");
}

TEST_F(ImportTest, CountsLinesThatBringNoEvent) {
  const ImportReport report = *imported(five);
  EXPECT_EQ(told, (std::vector<std::size_t>{5, 6}));
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::code)], 1u);
  EXPECT_EQ(report.first_line[static_cast<std::size_t>(LineProblem::nobody)], 6u);
  EXPECT_EQ(report.lines, 6u);
}

TEST_F(ImportTest, RareActorsAreLeftOutMostFirst) {
  options.max_actors = 2;
  const ImportReport report = *imported(five + "2020-01-05,FRA,DEU,040,,\n2020-01-05,FRA,Boko Haram,040,,\n");
  using LeftOut = std::vector<std::pair<std::string, std::size_t>>;
  EXPECT_EQ(report.left_out, (LeftOut{{"BOKO_HARAM", 1}, {"NGA", 1}}));
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::rare)], 2u);
}

TEST_F(ImportTest, KeepsTheActorsAndDaysThatAreAskedFor) {
  options.actors = {"NGA", "DEU"};
  EXPECT_EQ(imported(five)->actors, 2u);
  options.actors.clear();
  options.from = parse_date("2020-01-02");
  options.to = parse_date("2020-01-04");
  options.window = 0;
  const ImportReport report = *imported(five);
  EXPECT_EQ(to_string(report.start), "2020-01-02");
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::outside)], 2u);
}

TEST_F(ImportTest, RefusesWhatMakesNoScenarioAndWritesNothing) {
  const std::string file = (library.path / "e.csv").string();
  EXPECT_EQ(data_error_of([&] { imported(""); }),
            file + ": no event could be read; there is none below its header");
  options.from = parse_date("2021-01-01");
  EXPECT_EQ(testing_support::error_of<RequestError>([&] { imported(five); }),
            file + ": no event lies between the dates that are asked for");
  EXPECT_EQ(data_error_of([&] { imported(""); }),
            file + ": no event could be read; there is none below its header");
  options.from.reset();
  options.actors = {"USA"};
  EXPECT_EQ(testing_support::error_of<UnknownNameError>([&] { imported(five); }),
            "'USA' is in no event of " + file);
  options.actors = {"DEU"};
  EXPECT_EQ(testing_support::error_of<RequestError>([&] { imported(five); }),
            "only one actor is asked for; a scenario needs two actors");
  options.actors.clear();
  options.min_events = 3;
  EXPECT_EQ(data_error_of([&] { imported(five); }),
            "only one actor has 3 or more events; a scenario needs two actors");
  const StopFlag stop{true};
  options.stop = &stop;
  EXPECT_FALSE(imported(five));
  for (const auto& left : import_files(options)) EXPECT_FALSE(std::filesystem::exists(left)) << left;
}

TEST_F(ImportTest, LeavesTheLastDayThereIsOutSinceNoScenarioEndsAfterIt) {
  const ImportReport report = *imported(five + "9999-12-31,FRA,DEU,040,,\n");
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::last_day)], 1u);
  EXPECT_EQ(to_string(report.last), "2020-01-05");
  EXPECT_EQ(to_string(imported("9999-12-30,FRA,DEU,040,,\n9999-12-29,FRA,DEU,040,,\n")->last), "9999-12-30");
}

TEST_F(ImportTest, WhereAllIsRefusedTheReasonsAreToldAndCounted) {
  EXPECT_EQ(
      data_error_of([&] { imported("1/31/2020,FRA,DEU,190,,\n2/1/2020,FRA,DEU,190,,\n"); }),
      (library.path / "e.csv").string() +
          ": no event could be read: 2 a date that cannot be read (first in line 2). Dates have the day or the "
          "month first: --dates dmy or --dates mdy reads them.");
  EXPECT_EQ(told, (std::vector<std::size_t>{2, 3}));
  told.clear();
  options.reading.dates = DateOrder::mdy;
  EXPECT_EQ(to_string(imported("1/31/2020,FRA,DEU,190,,\n2/1/2020,FRA,DEU,190,,\n")->last), "2020-02-01");
  options.min_events = 9;
  EXPECT_THROW(imported(five), DataError);
  EXPECT_EQ(told.size(), 5u) << "no line is silent where all actors have too few events";
  options.reading.dates = DateOrder::dmy;
  const std::string said =
      data_error_of([&] { imported("1/31/2020,FRA,DEU,190,,\n2/1/2020,FRA,DEU,190,,\n"); });
  EXPECT_NE(said.find("two actors. 1 of 2 dates cannot be read with --dates dmy, all can with --dates mdy"),
            std::string::npos)
      << said;
}

TEST_F(ImportTest, TellsWhatNamesBecameAlsoWhereNoScenarioComesOfIt) {
  std::size_t names = 0;
  options.actors_found = [&](const std::vector<ActorFound>& found) { names = found.size(); };
  EXPECT_EQ(imported(five)->found.size(), 4u);
  options.min_events = 9;
  names = 0;
  EXPECT_THROW(imported(five), DataError);
  EXPECT_EQ(names, 4u);
}

TEST_F(ImportTest, SumsOfEventsAreNumbersWhateverTheirWeights) {
  options.window = 3;
  const ImportReport report = *imported(five +
                                        "2020-01-02,FRA,DEU,190,,1e308\n2020-01-02,FRA,DEU,190,,1e15\n"
                                        "2020-01-05,FRA,DEU,190,,1.1e15\n2020-01-05,FRA,DEU,190,,1e309\n");
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::number)], 3u);
  EXPECT_EQ(told, (std::vector<std::size_t>{5, 6, 7, 9, 10}));
  for (const char* name : {"s.events.csv", "s.score.csv"})
    EXPECT_EQ(table(name).find("inf"), std::string::npos) << table(name);
}

TEST_F(ImportTest, AScenarioIsNotCalledAsWhatItIncludes) {
  std::filesystem::create_directory(library.path / "mine");
  options.out = library.path / "mine/cameo.json";
  EXPECT_EQ(testing_support::error_of<RequestError>([&] { imported(five); }),
            options.out.string() + ": the scenario includes the library's cameo.json; give it another name");
  EXPECT_TRUE(std::filesystem::is_empty(library.path / "mine"));
}

TEST_F(ImportTest, StopsAmongLinesThatBringNoEvent) {
  std::string refused;
  for (int k = 0; k < 100'000; ++k) refused += "2020-01-02,FRA,DEU\n";
  StopFlag stop{false};
  options.stop = &stop;
  options.file = library.write("e.csv", "date,source,target,cameo,goldstein,weight\n" + five + refused);
  std::size_t seen = 0;
  EXPECT_FALSE(import_events(options, [&](std::size_t, LineProblem, std::string_view) {
    stop = true;
    ++seen;
  }));
  EXPECT_LT(seen, 50'000u);
  EXPECT_FALSE(std::filesystem::exists(options.out));
}

TEST_F(ImportTest, TablesStandBesideTheScenario) {
  options.out = "/somewhere/else.of.mine.json";
  const auto files = import_files(options);
  ASSERT_EQ(files.size(), 4u);
  EXPECT_EQ(files[0], options.out);
  EXPECT_EQ(files[1], "/somewhere/else.of.mine.events.csv");
  EXPECT_EQ(files[3], "/somewhere/else.of.mine.activity.csv");
}

TEST_F(ImportTest, ALibraryWithoutItsTypesIsRefused) {
  const auto types = library.write("cameo.json", "{");
  EXPECT_EQ(data_error_of([&] { imported(five); }), types.string() + ": it is not JSON");
  std::filesystem::remove(types);
  EXPECT_THROW(imported(five), FileError);
}

}  // namespace
}  // namespace entente
