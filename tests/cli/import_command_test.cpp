/// `entente import` as a user starts it: each format, and what is wrong with lines and files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Words = std::vector<std::string>;
using Json = nlohmann::json;

const std::string csv_header = "date,source,target,cameo,goldstein,weight\n";

class ImportCommand : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place / ("here/" + name), std::ios::binary) << text;
  }
  Words words(const std::string& file, const std::string& format, const Words& more = {}) const {
    Words all{"import", file, "--format", format, "-o", "s.json", "--least-events", "1"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  Json imported(const std::string& file, const std::string& format, Words more = {}) const {
    more.emplace_back("--json");
    const Ended ended = place.entente(words(file, format, more));
    EXPECT_EQ(ended.code, 0) << ended.err;
    return ended.code ? Json() : Json::parse(ended.out);
  }
  void expect_refused(const Words& all, int code, const std::string& because) const {
    const Ended ended = place.entente(all);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_FALSE(std::filesystem::exists(place / "here/s.json"));
  }
  std::string text(const std::string& name) const { return place.read(name); }
  const Workplace place;
};

/// Four days of a pair, so that a window and events are there.
std::string four_days(const std::string& a, const std::string& b, const std::string& code) {
  std::string lines;
  for (int day = 1; day <= 4; ++day)
    lines += "2020-01-0" + std::to_string(day) + "," + a + "," + b + "," + code + ",,\n";
  return lines;
}

TEST_F(ImportCommand, WritesAScenarioThatRuns) {
  write("e.csv", csv_header + four_days("France", "Germany", "040") +
                     "2020-01-04,DEU,FRA,190,,\n2020-01-04,Boko Haram,Nigeria,190,-9,0.5\n");
  const Json report = imported("e.csv", "csv");
  EXPECT_EQ(report["events"], 5);
  EXPECT_EQ(report["window_events"], 1);
  EXPECT_EQ(report["actors"], 4);
  EXPECT_EQ(
      text("s.events.csv"),
      "date,type,from,to,intensity\n2020-01-02,consultation,FRA,DEU,1\n2020-01-03,consultation,FRA,DEU,1\n"
      "2020-01-04,consultation,FRA,DEU,1\n2020-01-04,fighting,DEU,FRA,-10\n"
      "2020-01-04,fighting,BOKO_HARAM,NGA,-4.5\n");
  EXPECT_EQ(text("s.activity.csv"), "from,to,value\nFRA,DEU,1\n");
  const Ended run = place.entente({"run", "s.json", "--runs", "2"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("score[FRA,DEU]"));
}

TEST_F(ImportCommand, ReadsIcews) {
  const std::string header =
      "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO "
      "Code\tIntensity\tTarget Name\tTarget Country\n";
  const auto line = [](const std::string& date) {
    return date.substr(8) + "\t" + date +
           "\tForeign Affairs (Russia)\tx\tRussian Federation\tConsult\t040\t1\tCitizen (China)\tChina\n";
  };
  write("i.tab", header + line("2018-06-01") + line("2018-06-02") + line("2018-06-03"));
  EXPECT_EQ(imported("i.tab", "icews")["events"], 2);
  write("i.tab", header + line("2018-06-01") + line("2018-06-02") + line("2018-06-02") + line("2018-06-03"));
  EXPECT_EQ(imported("i.tab", "icews", {"--force"})["left_out"].dump(),
            R"({"of an event whose ID stood in a line before":{"first":4,"lines":1}})");
  EXPECT_EQ(imported("i.tab", "icews", {"--force", "--every-line"})["left_out"].dump(), "{}");
  EXPECT_THAT(text("s.events.csv"), HasSubstr("2018-06-02,consultation,RUS,CHN,1\n"));
}

std::string gdelt_line(int columns, const std::string& date, const std::string& code) {
  std::vector<std::string> parts(static_cast<std::size_t>(columns));
  parts[1] = date, parts[6] = "FRENCH GOVERNMENT", parts[7] = "FRA", parts[16] = "NIGERIA", parts[17] = "NGA",
  parts[26] = code, parts[30] = "-9.5";
  std::string line;
  for (std::size_t i = 0; i < parts.size(); ++i) line += (i ? "\t" : "") + parts[i];
  return line + "\n";
}

TEST_F(ImportCommand, ReadsBothGdelts) {
  write("g.csv", gdelt_line(57, "20150218", "036") + gdelt_line(58, "20150219", "193") +
                     gdelt_line(61, "20150220", "193") + gdelt_line(40, "20150220", "193"));
  const Json report = imported("g.csv", "gdelt");
  EXPECT_EQ(report["events"], 2);
  EXPECT_EQ(report["left_out"]["another number of columns"]["first"], 4);
  EXPECT_THAT(text("s.events.csv"), HasSubstr("2015-02-19,fighting,FRA,NGA,-9.5\n"));
}

/// The header of the published files; older ones say `Event Intensity`.
std::string polecat_header(const std::string& intensity) {
  return "Event ID\tEvent Date\tEvent Type\tEvent Mode\t" + intensity +
         "\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor "
         "Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient "
         "Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient "
         "Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\t"
         "Longitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\t"
         "Story Organizations\tStory Locations\tLanguage\tVersion\n";
}

std::string polecat_line(const std::string& event, const std::string& actor, const std::string& recipient) {
  const std::string more(5, '\t');
  return event + "\tMATERIAL CONFLICT\tNone\t" + actor + "\t0" + more + "\t" + recipient + "\t0" + more +
         std::string(17, '\t') + "\n";
}

TEST_F(ImportCommand, ReadsPolecat) {
  for (const char* intensity : {"Intensity", "Event Intensity"}) {
    write("p.txt",
          polecat_header(intensity) +
              polecat_line("a\t2023-01-01\tCONSULT\tvisit\t2", "Emmanuel Macron\tFRA", "Olaf Scholz\tDEU") +
              polecat_line("b\t2023-01-02\tASSAULT\t\t-9", "None\tUKR", "Army\tRUS") +
              polecat_line("c\t2023-01-03\tDANCE\t\t1", "x\tUKR", "y\tRUS"));
    const Json report = imported("p.txt", "polecat", {"--force"});
    EXPECT_EQ(report["left_out"]["an event code that is not known"]["first"], 4);
    EXPECT_THAT(text("s.events.csv"), HasSubstr("2023-01-02,assault,UKR,RUS,-9\n"));
  }
}

TEST_F(ImportCommand, CountsAndListsEveryLineLeftOut) {
  write("e.csv", csv_header + four_days("France", "Germany", "040") +
                     "2020-13-01,FRA,DEU,040,,\n2020-01-02,FRA,DEU,999,,\n" +
                     "2020-01-02,FRA,DEU\n2020-01-02,FRA,France,040,,\n2020-01-02,,DEU,040,,\n2020-01-02,FRA,"
                     "DEU,040,much,\n" +
                     "2020-01-02,FRA,D\xC3\x28,040,,\n2020-01-02," + std::string(1200000, 'x') +
                     ",DEU,040,,\n2019-12-31,FRA,DEU,040,,\n2020-01-03,FRA,DEU,040,,0\n");
  const Json report = imported("e.csv", "csv", {"--from", "2020-01-01", "--problems", "left.tsv"});
  EXPECT_EQ(
      report["left_out"].dump(),
      R"({"a date that cannot be read":{"first":6,"lines":1},"a number that cannot be read":{"first":11,"lines":2},)"
      R"("an event code that is not known":{"first":7,"lines":1},"another number of columns":{"first":8,"lines":1},)"
      R"("longer than 1 MB":{"first":13,"lines":1},"no UTF-8":{"first":12,"lines":1},)"
      R"("no source or no target":{"first":10,"lines":1},"outside the dates asked for":{"first":14,"lines":1},)"
      R"("within one actor":{"first":9,"lines":1}})");
  EXPECT_EQ(report["lines"], 15);
  EXPECT_THAT(text("left.tsv"), HasSubstr("7\tan event code that is not known\t2020-01-02,FRA,DEU,999,,\n"));
  EXPECT_THAT(text("left.tsv"), HasSubstr("12\tno UTF-8 from byte 17 on\t2020-01-02,FRA,D"));
}

TEST_F(ImportCommand, ListsWhatNamesBecame) {
  write("e.csv", csv_header + four_days("Russian Federation (the)", "Iraq", "190") +
                     four_days("Iraq", "KR", "190") + four_days("Iraqq", "Iraq", "190"));
  const Json report = imported("e.csv", "csv", {"--actors-found", "names.csv"});
  EXPECT_EQ(report["names"].dump(), R"({"name of a country":2,"no country":2})");
  EXPECT_EQ(report["near"].dump(), R"({"Iraqq":"Iraq?","KR":"code of South Korea"})");
  EXPECT_EQ(
      text("names.csv"),
      "name,country,actor,rule,times,near\nIraq,,IRQ,name of a country,12,\n"
      "Russian Federation (the),,RUS,name of a country,4,\nKR,,KR_GROUP,no country,4,code of South Korea\n"
      "Iraqq,,IRAQQ,no country,4,Iraq?\n");
  EXPECT_THAT(place.entente(words("e.csv", "csv", {"--force"})).out,
              HasSubstr("no countries, but near to one"));
  std::filesystem::remove(place / "here/names.csv");
  EXPECT_EQ(
      place.entente({"import", "e.csv", "--format", "csv", "-o", "t.json", "--actors-found", "names.csv"}).code,
      65)
      << "all have too few events";
  EXPECT_THAT(text("names.csv"), HasSubstr("IRAQQ")) << "and that is when one looks at it";
}

TEST_F(ImportCommand, NamesWithoutLatinLettersAreNumberedAndToldOf) {
  write("e.csv", csv_header + four_days("Движение", "Россия", "190") + four_days("حركة", "Россия", "190"));
  const Json report = imported("e.csv", "csv", {"--actors-found", "names.csv"});
  EXPECT_EQ(report["numbered"].dump(), R"({"_GROUP":"Движение","_GROUP_2":"حركة"})");
  EXPECT_THAT(text("names.csv"), HasSubstr("Россия,,RUS,name of a country,8,\n"));
  EXPECT_THAT(text("names.csv"), HasSubstr("حركة,,_GROUP_2,\"no country, no Latin letter\",4,\n"));
  const std::string page = place.entente(words("e.csv", "csv", {"--force"})).out;
  EXPECT_THAT(page, HasSubstr("without Latin letters, and so numbered"));
  EXPECT_THAT(page, HasSubstr("_GROUP_2 is حركة"));
}

TEST_F(ImportCommand, AListOfAnImportIsMadeAnewOtherFilesAreNot) {
  write("e.csv", "date,source,target,cameo\n1/2/2020,A,B,040\n");
  for (int twice = 0; twice < 2; ++twice)
    expect_refused(words("e.csv", "csv", {"--problems", "p.txt", "--actors-found", "n.csv"}), 65,
                   "1 a date that cannot be read");
  write("e.csv", "date,source,target,cameo\n2020-01-01,A,B,400\n");
  expect_refused(words("e.csv", "csv", {"--problems", "p.txt"}), 65, "an event code that is not known");
  EXPECT_THAT(place.read("p.txt"), HasSubstr("an event code that is not known"));
  write("p.txt", "notes\n");
  expect_refused(
      words("e.csv", "csv", {"--problems", "p.txt"}), 73,
      "p.txt: it exists already (--force replaces it, --out, --problems and --actors-found name others)");
  EXPECT_EQ(place.read("p.txt"), "notes\n");
}

TEST_F(ImportCommand, WhereAllIsRefusedTheReasonsAreListed) {
  write("e.csv", csv_header + "1/31/2020,FRA,DEU,040,,\n");
  expect_refused(words("e.csv", "csv", {"--problems", "p.txt"}), 65,
                 "1 a date that cannot be read (first in line 2)");
  EXPECT_EQ(text("p.txt"), "line\twhy\ttext\n2\ta date that cannot be read\t1/31/2020,FRA,DEU,040,,\n");
}

TEST_F(ImportCommand, CodesAreReadAsAsked) {
  write("e.csv", csv_header + four_days("AUS", "GMY", "040"));
  EXPECT_THAT(imported("e.csv", "csv")["better_codes"].get<std::string>(), HasSubstr("--codes cow"));
  imported("e.csv", "csv", {"--force", "--codes", "cow"});
  EXPECT_THAT(text("s.events.csv"), HasSubstr("consultation,AUT,DEU,1"));
  write("e.csv", csv_header + four_days("AU", "CH", "040"));
  EXPECT_THAT(imported("e.csv", "csv", {"--force"})["better_codes"].get<std::string>(),
              HasSubstr("as many are those of FIPS"));
  imported("e.csv", "csv", {"--force", "--codes", "fips"});
  EXPECT_THAT(text("s.events.csv"), HasSubstr("consultation,AUT,CHN,1"));
}

TEST_F(ImportCommand, LongStepsKeepScoresWhereTheEventsAre) {
  std::string lines = csv_header;
  for (int year = 2000; year < 2010; ++year)
    for (const char* day : {"-01-10", "-07-10"}) lines += std::to_string(year) + day + ",USA,RUS,190,,\n";
  write("e.csv", lines);
  imported("e.csv", "csv", {"--step", "1 month"});
  const Ended run = place.entente({"run", "s.json", "--runs", "1", "--out", "r", "--json"});
  ASSERT_EQ(run.code, 0) << run.err;
  std::istringstream series(text("r/series.csv"));
  std::size_t seen = 0;
  for (std::string line; std::getline(series, line);) {
    if (line.find("score[USA,RUS]") == std::string::npos) continue;
    const double mean = std::stod(line.substr(line.find("\",") + 2));
    EXPECT_LE(mean, 0) << line;
    EXPECT_GE(mean, -10) << line;
    ++seen;
  }
  EXPECT_GT(seen, 50u);
}

TEST_F(ImportCommand, WritesNothingThatRunRefuses) {
  write("e.csv", csv_header + four_days("France", "Germany", "040") + "9999-12-31,FRA,DEU,040,,\n");
  EXPECT_EQ(imported("e.csv", "csv")["left_out"].dump(),
            R"({"on 9999-12-31, after which no scenario can end":{"first":6,"lines":1}})");
  EXPECT_EQ(place.entente({"check", "s.json"}).code, 0);
}

TEST_F(ImportCommand, RefusesAMapThatTakesEveryoneWithoutACountry) {
  write("e.csv", csv_header + four_days("France", "Germany", "040"));
  write("map.csv", "name,code\n,ALL\n");
  expect_refused(words("e.csv", "csv", {"--map", "map.csv"}), 65, "map.csv:2:1: the name is empty");
}

TEST_F(ImportCommand, ReadsGzipAndSaysWhereItIsDamaged) {
  std::string lines = csv_header;
  for (int i = 0; i < 5000; ++i) lines += four_days("France", "Germany", std::to_string(40 + i % 3));
  gzFile file = gzopen((place / "here/e.csv.gz").c_str(), "wb");
  gzwrite(file, lines.data(), static_cast<unsigned>(lines.size()));
  gzclose(file);
  EXPECT_EQ(imported("e.csv.gz", "csv")["lines"], 20001);
  std::filesystem::remove(place / "here/s.json");
  std::filesystem::resize_file(place / "here/e.csv.gz",
                               std::filesystem::file_size(place / "here/e.csv.gz") / 2);
  expect_refused(words("e.csv.gz", "csv", {"--force"}), 65, "the file is damaged");
  for (const std::string& entry : place.entries()) EXPECT_THAT(entry, ::testing::Not(HasSubstr("partial")));
}

TEST_F(ImportCommand, KeepsWhatIsAskedFor) {
  write("e.csv", csv_header + four_days("France", "Germany", "040") + four_days("Army (Taliban)", "US", "190"));
  write("map.csv", "name,code\nArmy (Taliban),TLB\n");
  EXPECT_EQ(
      imported("e.csv", "csv",
               {"--map", "map.csv", "--actors", "TLB,USA", "--step", "1 week", "--window", "2"})["events"],
      2);
  EXPECT_THAT(text("s.events.csv"), HasSubstr("2020-01-03,fighting,TLB,USA,-10\n"));
  EXPECT_THAT(text("s.json"), HasSubstr("\"step\": \"1 week\""));
}

/// As a spreadsheet writes it: a byte order mark, carriage returns, quotes around commas and quotes.
TEST_F(ImportCommand, ReadsNamesOfOnesOwnFromASpreadsheet) {
  write("e.csv",
        "date\tsource\ttarget\tcameo\n2020-01-01\tArmy, Red\tThe \"Front\"\t040\n"
        "2020-01-04\tArmy, Red\tThe \"Front\"\t190\n");
  write("map.csv", "\xEF\xBB\xBFname,code\r\n\"Army, Red\",RED\r\n\"The \"\"Front\"\"\",FRONT\r\n\r\n");
  EXPECT_EQ(imported("e.csv", "csv", {"--map", "map.csv", "--window", "1"})["events"], 1);
  EXPECT_THAT(text("s.events.csv"), HasSubstr("2020-01-04,fighting,RED,FRONT,-10\n"));
}

TEST_F(ImportCommand, ASheetIsOfAWorkbookWithEvents) {
  write("e.csv", csv_header + four_days("France", "Germany", "040"));
  expect_refused(words("e.csv", "csv", {"--sheet", "2020"}), 64,
                 "e.csv: it is no workbook (XLSX), of which a sheet could be taken");
  expect_refused({"import", "e.csv", "--format", "matrix", "--sheet", "2020", "-o", "s.json"}, 64,
                 "--sheet is for event data, of the kind that --format says; of spreadsheets all sheets");
}

TEST_F(ImportCommand, RefusesWhatItCannotDo) {
  write("e.csv", csv_header + four_days("France", "Germany", "040"));
  expect_refused({"import", "e.csv", "-o", "s.json"}, 64, "--format must say what the file is");
  write("acled.csv", "event_id_cnty,event_date,event_type,actor1,actor2,fatalities\n");
  expect_refused({"import", "acled.csv", "-o", "s.json"}, 64,
                 "these columns are those of acled (--format acled)");
  expect_refused({"import", "e.csv", "--format", "icewz", "-o", "s.json"}, 64, "did you mean 'icews'");
  expect_refused({"import", "e.csv", "--format", "csv"}, 64, "-o must name the scenario");
  expect_refused(words("e.csv", "icews"), 65, "its first line has no column Event Date, Source Name");
  expect_refused(words("e.csv", "gdelt"), 65, "; these columns are those of csv (--format csv)");
  expect_refused(words("no.csv", "csv"), 66, "there is no file or folder no.csv");
  expect_refused(words("e.csv", "csv", {"--actors", "FRA,ITA"}), 64, "'ITA' is in no event");
  expect_refused(words("e.csv", "csv", {"--from", "soon"}), 64, "--from takes a date");
  write("map.csv", "nom,code\n");
  expect_refused(words("e.csv", "csv", {"--map", "map.csv"}), 65,
                 "map.csv:1:1: found the header \"nom,code\"; expected name,code");
}

TEST_F(ImportCommand, TellsTheColumnsThatTheHelpTells) {
  const std::string columns =
      "a table with the columns date, source, target and cameo, and, if it has them, source_country, "
      "target_country, goldstein, weight and event_id";
  write("e.csv", "date,source,target\n2020-01-01,FRA,DEU\n");
  expect_refused(words("e.csv", "csv"), 65, "its first line has no column cameo; expected " + columns);
  std::string help;  // on one line
  for (const char c : place.entente({"import", "--help"}).out)
    if (c != ' ' && c != '\n') help += c;
  std::string packed = columns;
  std::erase(packed, ' ');
  EXPECT_THAT(help, HasSubstr(packed));
}

TEST_F(ImportCommand, ReadsTablesAsSpreadsheetsOfAnyCountryWriteThem) {
  const std::string plain = csv_header + "2020-01-01,FRA,DEU,040,-1.5,0.5\n2020-01-02,FRA,DEU,190,,2\n";
  write("e.csv", plain);
  const Json expected = imported("e.csv", "csv", {"--window", "1"});
  ASSERT_EQ(expected["events"], 1);
  const std::string scenario = text("s.json"), rows = text("s.events.csv");
  for (const char separator : {';', '\t'}) {
    std::string table =
        "Date,SOURCE,Target,Cameo,Goldstein,Weight\n2020-01-01,FRA,DEU,040,-1!5,0!5\n2020-01-02,FRA,DEU,190,,"
        "2\n";
    std::replace(table.begin(), table.end(), ',', separator);
    std::replace(table.begin(), table.end(), '!', ',');
    write("e.csv", table);
    EXPECT_EQ(imported("e.csv", "csv", {"--window", "1", "--force"})["events"], 1) << table;
    EXPECT_EQ(text("s.json"), scenario);
    EXPECT_EQ(text("s.events.csv"), rows);
  }
}

TEST_F(ImportCommand, ReadsIcewsWithCommasToo) {
  write("i.csv",
        "Event Date,Source Name,Target Name,CAMEO Code\n2018-06-01,\"Army, Red\",China,040\n"
        "2018-06-02,China,\"Army, Red\",190\n");
  EXPECT_EQ(imported("i.csv", "icews", {"--window", "1"})["events"], 1);
  EXPECT_THAT(text("s.events.csv"), HasSubstr("2018-06-02,fighting,CHN,ARMY_RED,-10\n"));
}

TEST_F(ImportCommand, ListsWhatIsKnownOfEachFormat) {
  const Ended ended = place.entente({"import", "--list-formats"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("needs date_start, side_a, side_b, type_of_violence"));
  const Json listed = Json::parse(place.entente({"import", "--list-formats", "--json"}).out);
  for (const Json& format : listed) {
    const std::string name = format["name"];
    EXPECT_THAT(ended.out, HasSubstr("--format " + name + "\n"));
    expect_refused(words("no.csv", name), 66, "there is no file or folder no.csv");
    for (const Json& table : format["tables"]) EXPECT_EQ(table["needs"].size(), 4u) << name;
  }
  EXPECT_EQ(place.entente({"import", "e.csv", "--list-formats"}).code, 64);
}

TEST_F(ImportCommand, SaysWhetherThereIsAHeader) {
  write("g.csv", gdelt_line(57, "20150218", "036") + gdelt_line(58, "20150219", "193"));
  EXPECT_THAT(place.entente(words("g.csv", "gdelt", {"--window", "1"})).out,
              ::testing::Not(HasSubstr("below a header")));
  write("e.csv", csv_header + four_days("France", "Germany", "040"));
  EXPECT_THAT(place.entente(words("e.csv", "csv", {"--force"})).out, HasSubstr("4, below a header\n"));
}

TEST_F(ImportCommand, ItsNumbersAddUpAndAgree) {
  write("e.csv", csv_header + "2020-01-01,FRA,DEU,040,,\n2020-01-02,FRA,DEU,040,,\n2020-01-03,FRA,DEU,999,,\n");
  const Ended ended = place.entente(words("e.csv", "csv", {"--window", "1"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  for (const char* line : {"3, below a header\n", "1 from 2020-01-02 to 2020-01-02\n",
                           "1 event from 2020-01-01 on, for 1 initial tie\n", "1 row\n"})
    EXPECT_THAT(ended.out, HasSubstr(line));
}

TEST_F(ImportCommand, APipeIsRefusedAtOnce) {
  ASSERT_EQ(::mkfifo((place / "here/pipe").c_str(), 0600), 0);
  expect_refused(words("pipe", "csv"), 65, "pipe: a pipe can be read only once; give a file");
  write("e.csv", csv_header + four_days("France", "Germany", "040"));
  expect_refused(words("e.csv", "csv", {"--map", "pipe"}), 66, "pipe: it is not a regular file");
}

TEST_F(ImportCommand, NamesOfFilesNeedNotBeUtf8ButForTheScenario) {
  write("e\xFF.csv", csv_header + four_days("France", "Germany", "040"));
  imported("e\xFF.csv", "csv");
  EXPECT_EQ(Json::parse(text("s.json"))["title"], "Events of e\uFFFD.csv");
  std::filesystem::remove(place / "here/s.json");
  expect_refused({"import", "e\xFF.csv", "--format", "csv", "-o", "s\xFF.json"}, 64, "must be in UTF-8");
}

TEST_F(ImportCommand, QuotesAreThoseOfRfc4180) {
  const std::string days =
      "2020-01-01,\"Brigade \"\"North\"\"\",USA,190,,\n2020-01-02,\"Brigade \"\"South\"\"\",USA,190,,\n"
      "2020-01-03,\"Brigade \"\"North\"\", of Aland\",USA,190,,\n"
      "2020-01-04,USA,\"Brigade\n\"\"North\"\"\",190,,\n2020-01-05,USA,\"\"\"East\"\"\",190,,\n";
  write("e.csv", csv_header + days);
  const Json report = imported("e.csv", "csv", {"--window", "1"});
  EXPECT_EQ(report["left_out"], Json::object());
  EXPECT_EQ(report["events"].get<int>() + report["window_events"].get<int>(), 5);
  const Json actors = Json::parse(text("s.json"))["actors"];
  EXPECT_EQ(actors.size(), 5u) << "a line end within a name is a blank: " << actors;
  EXPECT_TRUE(actors.contains("BRIGADE_NORTH_OF_ALAND")) << actors;
  EXPECT_EQ(actors["BRIGADE_SOUTH"]["name"], "Brigade \"South\"");
}

TEST_F(ImportCommand, AQuoteThatNothingEndsSpoilsItsOwnLineOnly) {
  write("e.csv", csv_header +
                     "2020-01-01,USA,FRA,190,,\n2020-01-02,\"USA,FRA,190,,\n2020-01-03,USA,FRA,190,,\n" +
                     "2020-01-04,USA,FRA,190,,\n2020-01-05,\"USA,FRA,190,,\n2020-01-06,FRA,USA,190,,\n");
  const Json report = imported("e.csv", "csv", {"--window", "1", "--problems", "p.tsv"});
  EXPECT_EQ(report["lines"], 7);
  EXPECT_EQ(report["events"].get<int>() + report["window_events"].get<int>(), 4);
  EXPECT_EQ(report["left_out"]["another number of columns"]["lines"], 2);
  EXPECT_THAT(text("p.tsv"), HasSubstr("3\tanother number of columns\t2020-01-02,\"USA,FRA,190,,\n6\tanother"));
}

TEST_F(ImportCommand, LinesThatQuotesJoinAreOneRecord) {
  write("e.csv",
        "date,source,target,cameo,notes\n2020-01-01,AFG,USA,190,\"first line\nsecond line\"\n"
        "2020-01-02,USA,AFG,190,\"one, two\"\n2020-01-03,USA,AFG,999,\"a\r\nb\"\n2020-01-04,USA,AFG,190,x\n");
  const Json report = imported("e.csv", "csv", {"--window", "1", "--problems", "p.tsv"});
  EXPECT_EQ(report["events"].get<int>() + report["window_events"].get<int>(), 3);
  EXPECT_THAT(text("p.tsv"), HasSubstr("5\tan event code that is not known\t2020-01-03,USA,AFG,999,\"a b\"\n"));
}

}  // namespace
}  // namespace entente::testing_support
