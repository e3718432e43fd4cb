/// `entente export --matrix` and `--xlsx`: what import reads again.
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

class SheetExport : public ::testing::Test {
 protected:
  SheetExport() {
    std::ofstream(place / "here/s.json") << R"({"entente": 1, "title": "T",
      "time": {"start": "2026-01-01", "end": "2026-03-01"},
      "actors": {"NOR": {"name": "Norland", "power": 0.30000000000000004}, "SUR": {"name": "Surland", "kind": "club"},
                 "Est": {"note": "n", "source": "s", "power": "half * 2"}},
      "groups": {"both": ["NOR", "SUR"]},
      "attributes": {"power": {}},
      "parameters": {"half": {"uniform": [0.1, 0.3]}},
      "relations": {"trust": {"range": [-2, 2], "ties": {"NOR": {"SUR": -0.1, "Est": "half"}, "SUR": {"NOR": 1e-9}}},
                    "trade": {"symmetric": true, "range": [0, null], "sense": "friendly", "ties": {"Est": {"NOR": 12.5}}}},
      "event_types": {"raid": {"roles": {"by": "actor", "on": "group"},
                               "effects": [{"for": "k in on", "change": "trust[k, by]", "by": -0.1}]}},
      "events": {"first": {"date": "2026-01-10", "type": "raid", "by": "Est", "on": "both", "intensity": 2},
                 "again": {"date": "2026-02-10", "type": "raid", "by": "NOR", "on": ["SUR", "Est"], "when": "half > 0"}}})";
  }
  Ended exported(Words words) const {
    words.insert(words.begin(), "export");
    return place.entente(words);
  }
  Json imported(const std::string& file) const {
    const Ended ended =
        place.entente({"import", file, "--format", "matrix", "-o", "again.json", "--force", "--quiet"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(place.entente({"check", "again.json"}).err, "");
    return Json::parse(place.read("again.json"));
  }
  const Workplace place;
};

TEST_F(SheetExport, AWorkbookOfAScenarioIsReadAsItWas) {
  const Ended ended = exported({"s.json", "--xlsx", "--out", "s.xlsx"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("1 event with a condition"));
  const Json again = imported("s.xlsx");
  EXPECT_EQ(again["actors"], Json::parse(R"({"NOR": {"name": "Norland", "power": 0.30000000000000004},
    "SUR": {"name": "Surland", "kind": "club", "power": 0}, "Est": {"power": 0.4, "note": "n", "source": "s"}})"));
  const Json& trust = again["relations"]["trust"];
  EXPECT_EQ(trust["range"], Json::parse("[-2, 2]"));
  EXPECT_EQ(trust["ties"], Json::parse(R"({"NOR": {"SUR": -0.1, "Est": 0.2}, "SUR": {"NOR": 1e-9}})"))
      << "half at its centre";
  const Json& trade = again["relations"]["trade"];
  EXPECT_EQ(trade["range"], Json::parse("[0, null]"));
  EXPECT_EQ(trade["symmetric"], true);
  EXPECT_EQ(trade["sense"], "friendly");
  EXPECT_EQ(trade["ties"], Json::parse(R"({"NOR": {"Est": 12.5}})"));
  EXPECT_EQ(again["events"], Json::parse(R"({
    "first": {"date": "2026-01-10", "type": "raid", "by": "Est", "on": ["NOR", "SUR"], "intensity": 2},
    "again": {"date": "2026-02-10", "type": "raid", "by": "NOR", "on": ["SUR", "Est"]}})"));
}

TEST_F(SheetExport, AMatrixIsARelationOfAScenario) {
  EXPECT_EQ(exported({"s.json", "--matrix", "--relation", "trust", "--quiet"}).out,
            ",NOR,SUR,Est\nNOR,,-0.1,0.2\nSUR,1e-09,,\nEst,,,\n");
  EXPECT_EQ(exported({"s.json", "--matrix", "--relation", "trade", "--quiet", "--out", "trade.csv"}).code, 0);
  EXPECT_EQ(place.read("trade.csv"), ",NOR,SUR,Est\nNOR,,,12.5\nSUR,,,\nEst,12.5,,\n");
  EXPECT_EQ(imported("trade.csv")["relations"]["trade"]["ties"]["Est"]["NOR"], 12.5);
}

TEST_F(SheetExport, OfResultsTheMeansAtADate) {
  ASSERT_EQ(place.entente({"run", "s.json", "--runs", "8", "--quiet", "--out", "r"}).code, 0);
  ASSERT_EQ(exported({"r", "--xlsx", "--out", "r.xlsx", "--quiet"}).code, 0);
  const double end = imported("r.xlsx")["relations"]["trust"]["ties"]["NOR"]["Est"];
  EXPECT_NE(end, 0.2) << "the raids have moved it";
  ASSERT_EQ(exported({"r", "--xlsx", "--out", "r.xlsx", "--quiet", "--force", "--date", "2026-01-01"}).code, 0);
  const double start = imported("r.xlsx")["relations"]["trust"]["ties"]["NOR"]["SUR"];
  EXPECT_EQ(start, -0.1);
  EXPECT_THAT(exported({"r", "--matrix", "--relation", "trust", "--date", "2026-01-02", "--quiet"}).err,
              HasSubstr("is not a recorded date"));
}

TEST_F(SheetExport, TheSameScenarioGivesTheSameBytes) {
  for (const char* name : {"a.xlsx", "b.xlsx"})
    ASSERT_EQ(exported({"s.json", "--xlsx", "--out", name, "--quiet"}).code, 0);
  EXPECT_EQ(place.read("a.xlsx"), place.read("b.xlsx"));
}

TEST_F(SheetExport, IsRefusedWhereItCannotBe) {
  const auto refused = [&](const Words& words, int code, const std::string& because) {
    const Ended ended = exported(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(ended.out, "");
  };
  refused({"s.json", "--matrix", "--quiet"}, 64, "trust, trade");
  refused({"s.json", "--matrix", "--relation", "trst", "--quiet"}, 64, "did you mean 'trust'");
  refused({"s.json", "--xlsx"}, 64, "--xlsx needs --out FILE");
  refused({"s.json", "--xlsx", "--relation", "trust", "--out", "a.xlsx"}, 64, "--relation is not for --xlsx");
  refused({"s.json", "--matrix", "--date", "2026-01-01"}, 64, "of a scenario its start is exported");
  refused({"no.json", "--matrix"}, 66, "no.json");
  EXPECT_FALSE(std::filesystem::exists(place / "here/a.xlsx"));
}

}  // namespace
}  // namespace entente::testing_support
