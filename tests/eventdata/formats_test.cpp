/// A file of each format, made by hand from its published description.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "base/ascii.h"
#include "base/csv_field.h"
#include "base/csv_reader.h"
#include "library_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;

const std::filesystem::path formats_folder =
    std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/eventdata/formats";

struct Fixture {
  std::string file;
  EventFormat format;
  DateOrder dates = DateOrder::ymd;
};

std::vector<Fixture> fixtures() {
  return {{"acled.csv", EventFormat::acled},
          {"acled-2017.csv", EventFormat::acled},
          {"ucdp-ged.csv", EventFormat::ucdp},
          {"ucdp-dyads.csv", EventFormat::ucdp},
          {"ucdp-deaths.csv", EventFormat::ucdp},
          {"phoenix.txt", EventFormat::phoenix},
          {"phoenix-header.txt", EventFormat::phoenix},
          {"phoenix-historical.csv", EventFormat::phoenix},
          {"cow-disputes.csv", EventFormat::cow},
          {"cow-wars.csv", EventFormat::cow},
          {"cow-alliances.csv", EventFormat::cow},
          {"cow-participants.csv", EventFormat::cow},
          {"cow-inter-state.csv", EventFormat::cow},
          {"cow-intra-state.csv", EventFormat::cow},
          {"cow-extra-state.csv", EventFormat::cow},
          {"gdelt-bigquery.csv", EventFormat::gdelt},
          {"icews.csv", EventFormat::icews},
          {"icews-r.csv", EventFormat::icews},
          {"icews-package.csv", EventFormat::icews},
          {"polecat.txt", EventFormat::polecat},
          {"gdelt.txt", EventFormat::gdelt},
          {"csv.csv", EventFormat::csv},
          {"acled-api.json", EventFormat::acled},
          {"ucdp-api.json", EventFormat::ucdp}};
}

class FormatsTest : public ::testing::Test {
 protected:
  FormatsTest() {
    options.library = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
    options.out = folder.path / "s.json";
    options.min_events = 1;
  }
  /// The events, what was left out, and what names became.
  std::string read(const std::filesystem::path& file, EventFormat format) {
    options.file = file;
    options.format = format;
    options.window = file.filename() == "cow-alliances.csv" ? std::nullopt : std::optional(0);
    std::string left_out;
    const auto note = [&](std::size_t line, LineProblem why, std::string_view) {
      left_out += fmt::format("line {}: {}\n", line, words_of(why));
    };
    const ImportReport report = *import_events(options, note);
    std::string names;
    for (const ActorFound& one : report.found)
      names += fmt::format("{}{} = {} ({})\n", one.name, one.country.empty() ? "" : " [" + one.country + "]",
                           one.code, one.rule);
    std::string tables = testing_support::kept_text(folder.path / "s.events.csv");
    if (report.kind == ImportKind::ties) tables += "\n" + testing_support::kept_text(report.files.back());
    return tables + "\nleft out\n" + left_out + "\nnames\n" + names;
  }
  /// The events, and what was left out.
  std::string read_lines(const std::string& text) {
    const auto file = folder.path / "e.jsonl";
    std::ofstream(file, std::ios::binary) << text;
    std::string found = read(file, options.format);
    found.erase(found.find("\nnames\n"));
    const std::string heading = "\nleft out\n";
    return found.erase(found.find(heading), heading.size());
  }
  std::string refusal(const std::string& text, EventFormat format) {
    const auto file = folder.path / "e.csv";
    std::ofstream(file, std::ios::binary) << text;
    const std::string said = data_error_of([&] { read(file, format); });
    EXPECT_TRUE(said.starts_with(file.string() + ": ")) << said;
    return said.substr(std::min(said.size(), file.string().size() + 2));
  }
  testing_support::TemporaryFolder folder;
  ImportOptions options;
};

TEST_F(FormatsTest, EachIsReadAsItIsPublished) {
  for (const Fixture& one : fixtures()) {
    options.reading.dates = one.dates;
    const std::string found = read(formats_folder / one.file, one.format);
    const auto expected = formats_folder / (one.file + ".expected");
    if (std::getenv("ENTENTE_RENEW")) std::ofstream(expected) << found;
    EXPECT_EQ(found, testing_support::kept_text(expected)) << one.file;
  }
}

TEST_F(FormatsTest, AHeaderOfAnotherFormatIsToldOf) {
  for (const Fixture& one : fixtures()) {
    const EventFormat other = one.format == EventFormat::csv ? EventFormat::acled : EventFormat::csv;
    const std::string said = refusal(testing_support::kept_text(formats_folder / one.file), other);
    const std::string name = one.file.substr(0, one.file.find_first_of("-."));
    EXPECT_NE(said.find(one.file == "phoenix.txt" || one.file == "gdelt.txt"
                            ? "so many columns has " + name + ", without a header"
                            : "these columns are those of " + name),
              std::string::npos)
        << one.file << ": " << said;
  }
}

/// A table written anew.
using Table = std::vector<std::vector<std::string>>;

Table table_in(const std::string& text, char separator) {
  CsvReader reader(text, {.separator = separator});
  Table table;
  while (reader.next()) table.push_back(texts_of(reader.fields()));
  return table;
}

std::string text_of(const Table& table, char separator, const std::string& end = "\n") {
  std::string text;
  for (const auto& row : table)
    for (std::size_t k = 0; k < row.size(); ++k)
      text += (separator == '\t' ? row[k] : csv_field(row[k])) +
              (k + 1 < row.size() ? std::string(1, separator) : end);
  return text;
}

/// What is written of a table, and how.
using Written = std::vector<std::pair<std::string, std::string>>;

Written in_other_lines(const Table& table, char separator) {
  Written made;
  for (const char* end : {"\r\n", "\r", "\n\n", "\r\n \r\n"})
    made.emplace_back("lines end otherwise", text_of(table, separator, end));
  const std::string text = text_of(table, separator);
  made.emplace_back("a last line without an end", text.substr(0, text.size() - 1));
  made.emplace_back("blank lines before it", "\n\n" + text);
  std::string mixed = text_of({table[0]}, separator, "\r\n");
  for (std::size_t k = 1; k < table.size(); ++k) mixed += text_of({table[k]}, separator, k % 2 ? "\r" : "\n");
  made.emplace_back("lines end each in its own way", mixed);
  return made;
}

Table turned_round(Table table) {
  for (auto& row : table) std::reverse(row.begin(), row.end());
  return table;
}

Written in_other_columns(const Table& table, char separator) {
  Table capitals = table, further = table;
  for (std::string& name : capitals[0]) name = " " + (name.size() > 2 ? in_capitals(name) : name) + " ";
  for (auto& row : further) row.insert(row.begin(), "extra"), row.push_back("2020-01-01");
  Written made{{"columns in capitals", text_of(capitals, separator)},
               {"columns in another order", text_of(turned_round(table), separator)},
               {"further columns", text_of(further, separator)}};
  if (separator == ',')
    made.emplace_back("another separator is told", "sep=;\r\n" + text_of(table, ';', "\r\n"));
  return made;
}

class WaysToWriteTest : public FormatsTest {
 protected:
  std::string events_of(const std::string& text) {
    const auto file = folder.path / (fixture.file == "cow-alliances.csv" ? fixture.file : "e.csv");
    std::ofstream(file, std::ios::binary) << text;
    const std::string found = read(file, fixture.format);
    return found.substr(0, found.find("\nleft out\n"));
  }
  void expect_same(const Written& written, const std::string& events) {
    for (const auto& [what, text] : written) EXPECT_EQ(events_of(text), events) << what << "\n" << text;
  }
  /// Of two files with their columns in two orders, each with its header.
  void expect_put_together() {
    const Table turned = turned_round(table), rows(table.begin() + 1, table.end());
    options.reading.every_line = true;
    const std::string once = events_of(text_of(table, separator) + text_of(rows, separator));
    EXPECT_EQ(events_of(text_of(table, separator) + text_of(turned, separator)), once);
    const ImportReport report = *import_events(options, nullptr);
    EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::header)], 1u);
    EXPECT_EQ(report.first_line[static_cast<std::size_t>(LineProblem::header)], table.size() + 1);
    options.reading.every_line = false;
  }
  Fixture fixture;
  Table table;
  char separator = ',';
};

TEST_F(WaysToWriteTest, GiveTheSameEventsInEachFormat) {
  for (const Fixture& one : fixtures()) {
    if (one.file.ends_with(".json")) continue;
    SCOPED_TRACE(one.file);
    fixture = one;
    separator = one.file.ends_with(".txt") ? '\t' : ',';
    options.reading.dates = one.dates;
    table = table_in(testing_support::kept_text(formats_folder / one.file), separator);
    const std::string events = events_of(text_of(table, separator));
    expect_same(in_other_lines(table, separator), events);
    if (one.file == "phoenix.txt" || one.file == "gdelt.txt") continue;  // they have no header
    expect_same(in_other_columns(table, separator), events);
    expect_put_together();
  }
}

TEST_F(FormatsTest, DeathsWeighViolenceAlone) {
  const auto file = folder.path / "deaths.csv";
  std::ofstream(file)
      << "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,fatalities\n"
         "M1,2023-02-01,Battles,Armed clash,Military Forces of Mali,Ansaru,Mali,3\n"
         "M2,2023-02-02,Strategic developments,Agreement,Military Forces of Mali,Ansaru,Mali,3\n"
         "M3,2023-02-03,Protests,Excessive force against protesters,Protesters (Mali),Police "
         "Forces of Niger,Mali,12\n";
  const std::string found = read(file, EventFormat::acled);
  EXPECT_NE(found.find("2023-02-01,fighting,MLI,ANSARU,-30\n"), std::string::npos) << found;
  EXPECT_NE(found.find("2023-02-02,diplomatic-cooperation,MLI,ANSARU,8\n"), std::string::npos) << found;
  EXPECT_NE(found.find(",NER,-6.5\n"), std::string::npos) << found;
}

TEST_F(FormatsTest, ASideOfSeveralStatesIsOneEventOfEachPair) {
  const std::string found = read(formats_folder / "ucdp-dyads.csv", EventFormat::ucdp);
  for (const char* state : {"AUS", "GBR", "USA"})
    EXPECT_NE(found.find(fmt::format("2003-07-01,fighting,{},IRQ,-3333.3", state)), std::string::npos) << found;
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(report.further_pairs, 2u);
  EXPECT_EQ(report.remarks.front(),
            "1 row with sides of several states became 3 events, one of each pair, which share its weight.");
  EXPECT_TRUE(report.yearly);
}

TEST_F(FormatsTest, WhatIsMissingIsNamedAndWhatWasMeant) {
  EXPECT_EQ(refusal("event_dat,event_type,actor1,actor2\n", EventFormat::acled),
            "its first line has no column event_date (did you mean 'event_dat'?)");
  EXPECT_EQ(refusal("date_start,side_a,gwnoa\n", EventFormat::ucdp),
            "its first line has no column side_b (did you mean 'side_a'?), type_of_violence");
  EXPECT_EQ(refusal("year,side_a,side_b\n", EventFormat::ucdp), "its first line has no column intensity_level");
  EXPECT_EQ(refusal("SQLDATE,Actor1Name,Actor2Name\n", EventFormat::gdelt),
            "its first line has no column EventCode");
}

TEST_F(FormatsTest, OfTablesThatCannotBeReadItIsSaidWhichToTake) {
  const auto advice = [&](const std::string& header) {
    const std::string said = refusal(header + "\n", EventFormat::cow);
    return said.substr(said.find("; ") + 2);
  };
  EXPECT_EQ(
      advice("dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,hiact,hostlev,recip,numa,numb,version"),
      "these are disputes as wholes (MIDA), without those who took part; take dyadic_mid (disputes by dyad), "
      "or "
      "MIDB");
  EXPECT_EQ(advice("version4id,ccode,state_name,all_st_year,mem_st_year"),
            "these are alliances by member; take alliance_v4.1_by_dyad");
  EXPECT_EQ(advice("WarNum,WarName,WarType,WhereFought,SideA1,SideA2,SideB1,SideB2,StartYear,Version"),
            "these are wars between groups that are no states (Non-StateWarData), of several on a side, which "
            "cannot be "
            "read");
}

TEST_F(FormatsTest, ThoseWhoTookPartAreAgainstTheOtherSideAtTheSameTime) {
  const std::string found = read(formats_folder / "cow-inter-state.csv", EventFormat::cow);
  EXPECT_EQ(found.find("PRT,ITA"), std::string::npos) << "who came when the other had left: " << found;
  EXPECT_NE(found.find("1923-09-01,fighting,FRA,PRT"), std::string::npos)
      << "from the first day of both: " << found;
  EXPECT_EQ(import_events(options, nullptr)->remarks.front(),
            "6 rows of those who took part became 8 events, one to each of another side at the same time.");
  const std::string disputes = read(formats_folder / "cow-participants.csv", EventFormat::cow);
  EXPECT_NE(disputes.find("1950-02-04,fighting,FRA,ITA"), std::string::npos)
      << "who did nothing himself: " << disputes;
  EXPECT_EQ(disputes.find("GBR,ITA"), std::string::npos) << disputes;
}

TEST_F(FormatsTest, ADamagedFirstLineOfAFileWithoutAHeaderIsLeftOut) {
  const std::string text = testing_support::kept_text(formats_folder / "phoenix.txt");
  options.format = EventFormat::phoenix;
  options.file = folder.path / "e.txt";
  std::ofstream(options.file, std::ios::binary) << "1\t20140620\tUSA\n" << text;
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(report.first_line[static_cast<std::size_t>(LineProblem::columns)], 1u);
  EXPECT_FALSE(report.header);
}

TEST_F(FormatsTest, JsonLinesAreReadAsTheTableOfTheirMembers) {
  options.format = EventFormat::csv;
  EXPECT_EQ(
      read_lines("{\"date\": \"2020-01-01\", \"source\": \"Army \\\"Red\\\", North\", \"target\": \"France\", "
                 "\"cameo\": \"040\"}\n\n[1]\n{\"date\"\n"
                 "{\"cameo\": \"190\", \"goldstein\": -2.5, \"weight\": null, \"target\": \"Germany\", "
                 "\"source\": \"France\", "
                 "\"date\": \"2020-01-02\"}\n{\"date\": \"2020-01-03\", \"source\": \"France\"}\n"),
      "date,type,from,to,intensity\n2020-01-01,consultation,ARMY_RED_NORTH,FRA,1\n"
      "2020-01-02,fighting,FRA,DEU,-2.5\nline 3: no JSON object\nline 4: no JSON object\n"
      "line 6: an event code that is not known\n");
  EXPECT_EQ(refusal("{\"date\": 1, \"sourc\": 2}\n", EventFormat::csv).substr(0, 66),
            "its objects have no member source (did you mean 'sourc'?), target,");
  EXPECT_EQ(refusal("[1, 2]\n", EventFormat::csv),
            "it is a JSON array, but not of objects, whose members are the columns");
}

TEST_F(FormatsTest, OtherJsonIsReadAsJsonLinesAre) {
  options.format = EventFormat::csv;
  const std::string one = R"({"date": "2020-01-01", "source": "France", "target": "Germany", "cameo": "040"})",
                    two = R"({"date": "2020-01-02", "source": "Germany", "target": "France", "cameo": "soon"})";
  const std::string expected =
      "date,type,from,to,intensity\n2020-01-01,consultation,FRA,DEU,1\nline 2: an event code that is not "
      "known\n";
  std::string spread = one;
  for (std::size_t at = 0; (at = spread.find(", ", at)) != std::string::npos;) spread.replace(at, 2, ",\r\n\t");
  for (const std::string& text :
       {one + "\n" + two, "\xEF\xBB\xBF" + one + "\n" + two + "\n", "[" + one + "," + two + "]",
        "[\n  " + spread + ",\n" + two + "\n]\n", spread + "\n" + two, "\xEF\xBB\xBF[" + one + "," + two + "]",
        "{\"status\": 200, \"success\": true, \"count\": 2, \"data\": [" + one + "," + two +
            "], \"filename\": \"\"}",
        "{\"data\": [" + one + "]}\n{\"data\": [" + two + "]}\n"})
    EXPECT_EQ(read_lines(text), expected) << text;
  const auto remarks = import_events(options, nullptr)->remarks;
  EXPECT_EQ(remarks.front(), "It is JSON, whose objects are counted in place of lines.");
  EXPECT_EQ(refusal("[" + one + ", {\"date\"", EventFormat::csv),
            "after line 1 the file is damaged: it ends early, in the middle of its JSON");
  EXPECT_EQ(refusal("{\"status\": 200, \"count\": 0, \"data\": []}", EventFormat::csv), "it is empty");
}

TEST_F(FormatsTest, AJsonLineMayBeNestedHoweverDeep) {
  const auto line = [](std::size_t depth, const std::string& day) {
    return "{\"date\": \"" + day + "\", \"source\": \"FRA\", \"target\": \"DEU\", \"cameo\": \"040\", \"x\": " +
           std::string(depth, '[') + "\"]\\\"]\"" + std::string(depth, ']') + "}\n";
  };
  options.format = EventFormat::csv;
  EXPECT_EQ(read_lines(line(1, "2020-01-01") + line(400'000, "2020-01-02") + line(99, "2020-01-03") +
                       line(100, "2020-01-04")),
            "date,type,from,to,intensity\n2020-01-01,consultation,FRA,DEU,1\n"
            "2020-01-03,consultation,FRA,DEU,1\nline 2: no JSON object\nline 4: no JSON object\n");
}

TEST_F(FormatsTest, AlliancesAreThoseInForceAtTheStart) {
  options.format = EventFormat::cow;
  options.file = formats_folder / "cow-alliances.csv";
  options.from = parse_date("1950-01-01");
  options.to = parse_date("1960-12-31");
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(testing_support::kept_text(folder.path / "s.ties.csv"), "from,to,value\nUSA,FRA,1\nGBR,PRT,1\n");
  EXPECT_EQ(testing_support::kept_text(folder.path / "s.events.csv"),
            "date,type,from,to,intensity\n1955-05-06,alliance-changes,USA,DEU,1\n");
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::outside)], 4u);
  EXPECT_EQ(report.files.size(), 3u);
  options.window = 3;
  EXPECT_THROW(import_events(options, nullptr), RequestError);
}

TEST_F(FormatsTest, AnAllianceEndsOnADayThereIsOrNotAtAll) {
  options.format = EventFormat::cow;
  options.file = folder.path / "al.csv";
  options.out = folder.path / "s.json";
  std::ofstream(options.file)
      << "ccode1,ccode2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,"
         "defense\n"
         "2,200,1,1,1950,0,13,1960,1\n2,220,1,1,1950,0,32,1960,1\n2,20,1,1,1950,1,1,1955,1\n"
         "2,255,1,1,1950,31,12,9999,1\n2,325,1,1,1950,1,1,1949,1\n2,200,1,1,1951,31,12,9998,1\n";
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::date)], 3u);
  EXPECT_EQ(to_string(report.last), "9998-12-31") << "after that a scenario can end";
  EXPECT_EQ(testing_support::kept_text(folder.path / "s.events.csv"),
            "date,type,from,to,intensity\n1951-01-01,alliance-changes,USA,GBR,1\n"
            "1955-01-02,alliance-changes,USA,CAN,0\n")
      << "9999 is no end";
}

/// A file of NumPy: doubles, row by row.
void write_npy(const std::filesystem::path& file, const std::vector<double>& values, const std::string& shape) {
  std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }";
  header.resize(118, ' ');
  std::string text = std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header;
  text.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
  std::ofstream(file, std::ios::binary) << text;
}

class MatricesTest : public FormatsTest {
 protected:
  MatricesTest() {
    std::filesystem::create_directory(days);
    std::ofstream(days / "actors.csv") << "position,code\n0,FRA\n1,DEU\n2,ITA\n";
    std::ofstream(days / "SOURCE.txt") << "not a matrix\n";
    write_npy(days / "20180101_network.npy", {5, 2.5, 0, 2.5, 0, -40, 0, -40, 0}, "3, 3");
    write_npy(days / "day-2018-01-02.npy", {0, 1, 0, 1, 0, 0, 0, 0, 0}, "3, 3");
    options.format = EventFormat::matrices;
    options.file = days;
    options.library = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
  }
  const std::filesystem::path days = folder.path / "days";
};

TEST_F(MatricesTest, AreEventsOfTheirNumbers) {
  EXPECT_EQ(
      read(days, EventFormat::matrices).substr(0, 204),
      "date,type,from,to,intensity\n2018-01-01,consultation,FRA,DEU,2.5\n2018-01-01,consultation,DEU,FRA,2.5\n"
      "2018-01-01,disapproval,DEU,ITA,-40\n2018-01-01,disapproval,ITA,DEU,-40\n"
      "2018-01-02,consultation,FRA,DEU,1\n");
}

TEST_F(MatricesTest, AreSeriesWhereATableIsAskedFor) {
  options.out = folder.path / "s.csv";
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(testing_support::kept_text(options.out),
            "date,from,to,value\n2018-01-01,DEU,FRA,2.5\n2018-01-01,DEU,ITA,-40\n2018-01-02,DEU,FRA,1\n"
            "2018-01-02,DEU,ITA,0\n")
      << "a pair has one series where both directions are the same";
  EXPECT_EQ(report.kind, ImportKind::series);
  options.min_events.reset();
  EXPECT_EQ(import_events(options, nullptr)->actors, 3u)
      << "series of rare actors are kept, where no least is asked for";
  options.min_events = 1;
  write_npy(days / "20180103.npy", {0, 1, 0, 2, 0, 0, 0, 0, 0}, "3, 3");
  EXPECT_EQ(import_events(options, nullptr)->events, 12u);
  EXPECT_EQ(import_files(options), std::vector<std::filesystem::path>{options.out});
}

TEST_F(MatricesTest, ASeriesOfOneADayIsThatOfAllAsEachPairHasOneNumber) {
  options.out = folder.path / "s.csv";
  import_events(options, nullptr);
  const std::string all = testing_support::kept_text(options.out);
  options.reading.one_a_day = true;
  EXPECT_EQ(import_events(options, nullptr)->problems[static_cast<std::size_t>(LineProblem::same_day)], 0u);
  EXPECT_EQ(testing_support::kept_text(options.out), all);
}

TEST_F(MatricesTest, ASeriesHasAZeroOnEachDayOfWhichThereIsAMatrix) {
  const double unknown = std::nan("");
  write_npy(days / "20171230.npy", std::vector<double>(9, 0), "3, 3");
  write_npy(days / "20180104.npy", {0, unknown, 0, unknown, 0, 3, 0, 3, 0}, "3, 3");
  write_npy(days / "20180201.npy", std::vector<double>(9, 0), "3, 3");
  options.out = folder.path / "s.csv";
  const ImportReport report = *import_events(options, nullptr);
  EXPECT_EQ(testing_support::kept_text(options.out),
            "date,from,to,value\n2017-12-30,DEU,FRA,0\n2017-12-30,DEU,ITA,0\n2018-01-01,DEU,FRA,2.5\n"
            "2018-01-01,DEU,ITA,-40\n2018-01-02,DEU,FRA,1\n2018-01-02,DEU,ITA,0\n2018-01-04,DEU,ITA,3\n"
            "2018-02-01,DEU,FRA,0\n2018-02-01,DEU,ITA,0\n")
      << "not of FRA and ITA, who never have anything, nor of what is not known";
  EXPECT_EQ(to_string(report.start) + to_string(report.last), "2017-12-302018-02-01");
  EXPECT_EQ(report.problems[static_cast<std::size_t>(LineProblem::number)], 2u);
  options.from = parse_date("2018-01-02");
  options.to = parse_date("2018-01-31");
  EXPECT_EQ(import_events(options, nullptr)->events, 3u);
}

TEST_F(MatricesTest, CellsThatNoSumCanHoldAreLeftOut) {
  write_npy(days / "20180103.npy", {0, 1e300, 0, 1e17, 0, 0, 0, -INFINITY, 0}, "3, 3");
  options.window = 0;
  EXPECT_EQ(import_events(options, nullptr)->problems[static_cast<std::size_t>(LineProblem::number)], 3u);
}

TEST_F(MatricesTest, WhatIsWrongWithThemIsTold) {
  const auto wrong = [&] { return data_error_of([&] { import_events(options, nullptr); }); };
  const auto broken = days / "20180103.npy";
  write_npy(broken, {0, 1, 1, 0}, "2, 2");
  EXPECT_EQ(wrong(), broken.string() + ": it has 2 rows and columns; " + (days / "actors.csv").string() +
                         " has 3 actors");
  write_npy(broken, {0, 1, 1, 0}, "3, 3");
  EXPECT_EQ(wrong(), broken.string() + ": it has another size than its header says");
  write_npy(broken, {0, 1}, "2,");
  EXPECT_TRUE(wrong().starts_with(broken.string() + ": it is no square matrix of numbers"));
  std::ofstream(broken) << "text";
  EXPECT_EQ(wrong(), broken.string() + ": it is no matrix of NumPy (.npy)");
  std::filesystem::rename(broken, days / "monday.npy");
  EXPECT_EQ(wrong(), (days / "monday.npy").string() + ": its name holds no date, as 20180131 or 2018-01-31");
  std::ofstream(days / "actors.csv") << "position,code\n1,FRA\n";
  std::filesystem::remove(days / "monday.npy");
  EXPECT_EQ(wrong(),
            (days / "actors.csv").string() + ":2:1: found position '1'; expected 0: they are counted from 0");
  options.file = formats_folder / "acled.csv";
  EXPECT_EQ(wrong(), options.file.string() + ": matrices are a folder, not a file");
}

TEST_F(FormatsTest, OnesOwnCategoriesGoBeforeTheLibrarys) {
  options.reading.categories = folder.path / "mine.csv";
  std::ofstream(options.reading.categories) << "column,value,cameo,weight\nevent_type,*,040,\n";
  const std::string found = read(formats_folder / "acled.csv", EventFormat::acled);
  EXPECT_NE(found.find("2023-02-06,consultation,"), std::string::npos);
  EXPECT_EQ(found.find("fighting"), std::string::npos);
  std::ofstream(options.reading.categories) << "column,value,cameo\nevent_type,Battles,war\n";
  EXPECT_EQ(data_error_of([&] { read(formats_folder / "acled.csv", EventFormat::acled); }),
            options.reading.categories.string() + ":2:20: 'war' is no CAMEO code");
}

}  // namespace
}  // namespace entente
