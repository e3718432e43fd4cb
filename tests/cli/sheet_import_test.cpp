/// `entente import` of spreadsheets as a user starts it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Words = std::vector<std::string>;
using Json = nlohmann::json;

class SheetImport : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place / ("here/" + name), std::ios::binary) << text;
  }
  void expect_refused(const Words& words, int code, const std::string& because) const {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(ended.out, "");
    EXPECT_FALSE(std::filesystem::exists(place / "here/s.json"));
  }
  const Workplace place;
  const std::string trust = ";France;Germany;Norland\nFrance;;2;-1,5\nGermany;3;;\nNorland;;;\n";
};

TEST_F(SheetImport, WritesAScenarioThatChecksAndRuns) {
  write("trust.csv", trust);
  const Ended ended =
      place.entente({"import", "trust.csv", "--format", "matrix", "--scale", "-3:3=-1:1", "-o", "s.json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("3 ties, range [-1, 1]"));
  const Json scenario = Json::parse(place.read("s.json"));
  EXPECT_EQ(scenario["title"], "Relations of trust.csv");
  EXPECT_EQ(scenario["relations"]["trust"]["ties"]["DEU"]["FRA"], 1);
  EXPECT_EQ(scenario["relations"]["trust"]["ties"]["FRA"]["Norland"], -0.5);
  const Ended checked = place.entente({"check", "s.json"});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(checked.err, "") << "no warnings";
  EXPECT_EQ(place.entente({"run", "s.json", "--runs", "2", "--quiet"}).code, 0);
}

TEST_F(SheetImport, SeveralFilesAreSpreadsheetsByThemselves) {
  write("trust (A).csv", trust);
  write("trust (B).csv", ";France;Germany;Norland\nFrance;;1;-1,5\nGermany;3;;\nNorland;;;\n");
  write("actors.csv", "name,power\nFrance,1\nGermany,2\nNorland,3\n");
  write("events.csv", "date,type,who,whom\n2026-03-05,summit,France,Germany\n");
  const Ended ended = place.entente({"import", "actors.csv", "trust (A).csv", "trust (B).csv", "events.csv",
                                     "-o", "s.json", "--json", "--step", "1 month", "--from", "2026-03-01"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  const Json report = Json::parse(ended.out);
  EXPECT_EQ(report["actors"], 3);
  EXPECT_EQ(report["attributes"], 1);
  EXPECT_EQ(report["events"], 1);
  EXPECT_EQ(
      report["relations"]["trust"],
      Json::parse(R"({"ties": 3, "drawn": 1, "range": [-3, 3], "symmetric": false, "raters": ["A", "B"]})"));
  EXPECT_EQ(Json::parse(place.read("s.json"))["time"],
            Json::parse(R"({"start": "2026-03-01", "end": "2027-03-01", "step": "1 month"})"));
  EXPECT_EQ(place.entente({"check", "s.json"}).err, "");
  const Ended matters = place.entente({"explore", "s.json", "--matters", "--points", "64"});
  EXPECT_THAT(matters.out + matters.err, HasSubstr("trust_FRA_DEU"));
}

TEST_F(SheetImport, WhatIsWrongIsToldLineByLine) {
  write("trust.csv", ",France,Germany\nFrance,,much\nGermany,many,\n");
  expect_refused({"import", "trust.csv", "--format", "matrix", "-o", "s.json"}, 65,
                 "trust.csv:2:9: found 'much'; expected a number, or nothing\ntrust.csv:3:9: found 'many'");
  write("book.xlsx", "\xD0\xCF\x11\xE0");
  expect_refused({"import", "book.xlsx", "-o", "s.json"}, 65, "save it as .xlsx or .csv");
  expect_refused({"import", "no.xlsx", "-o", "s.json"}, 66, "there is no file or folder no.xlsx");
  write("actors.csv", "name,x\nA,1\nB,2\n");
  expect_refused({"import", "actors.csv", "actors.csv", "-o", "s.json"}, 65, "stands in actors.csv already");
  expect_refused({"import", "actors.csv", "--format", "matrix", "-o", "s.json"}, 64,
                 "no sheet holds a relation");
}

TEST_F(SheetImport, OptionsOfEventDataAreRefused) {
  write("trust.csv", trust);
  const Words words{"import", "trust.csv", "--format", "matrix", "-o", "s.json"};
  const auto with = [&](Words more) {
    more.insert(more.begin(), words.begin(), words.end());
    return more;
  };
  expect_refused(with({"--window", "3"}), 64, "--window is for event data, not for spreadsheets");
  expect_refused(with({"--scale", "3=1"}), 64, "as -3:3=-1:1, between -4e307 and 4e307, not '3=1'");
  expect_refused(with({"--from", "2026-01-01", "--to", "2026-01-01"}), 64, "--from must be before --to");
  expect_refused({"import", "trust.csv", "--format", "csv", "-o", "s.json", "--scale", "-3:3=-1:1"}, 64,
                 "--scale is for spreadsheets");
  expect_refused({"import", "trust.csv", "--format", "matrix", "-o", "s.txt"}, 64, "must end with .json");
}

TEST_F(SheetImport, NothingIsReplacedWithoutForce) {
  write("trust.csv", trust);
  write("s.json", "mine");
  const Words words{"import", "trust.csv", "--format", "matrix", "-o", "s.json", "--quiet"};
  EXPECT_EQ(place.entente(words).code, 73);
  EXPECT_EQ(place.read("s.json"), "mine");
  Words forced = words;
  forced.emplace_back("--force");
  EXPECT_EQ(place.entente(forced).code, 0);
  EXPECT_NE(place.read("s.json"), "mine");
}

TEST_F(SheetImport, WhoTakesItForEventDataIsToldOfTheFormat) {
  write("trust.csv", trust);
  write("book.xlsx", "PK\x03\x04");
  for (const char* file : {"trust.csv", "book.xlsx"})
    expect_refused({"import", file, "--format", "csv", "-o", "s.json"}, 65,
                   "a spreadsheet is read with --format matrix");
  expect_refused({"import", "trust.csv", "-o", "s.json"}, 64, "csv, acled, ucdp, phoenix, cow, matrices, matrix");
}

}  // namespace
}  // namespace entente::testing_support
