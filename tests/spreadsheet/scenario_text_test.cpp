#include <nlohmann/json.hpp>

#include "sheets_for_tests.h"

namespace entente {
namespace {

class ScenarioText : public testing_support::SheetsTest {
 protected:
  nlohmann::json json(const Sheets& sheets, const SheetScenario& scenario = {"T", ""}) const {
    return nlohmann::json::parse(scenario_text(sheets, scenario));
  }
  /// What loading and compiling say of it; `compile` is in a room above.
  std::vector<std::string> said(const Sheets& sheets) const {
    Diagnostics diagnostics;
    const Scenario scenario = load_text(scenario_text(sheets, {"T", ""}), "s.json", {}, diagnostics);
    compile(scenario, diagnostics);
    std::vector<std::string> lines;
    for (const Diagnostic& one : diagnostics.sorted()) lines.push_back(diagnostics.format(one));
    return lines;
  }
};

const std::string trust = ",A,B,C\nA,,0.5,-0.25\nB,0.5,,\nC,,,\n";

TEST_F(ScenarioText, HoldsWhatSheetsHold) {
  const Sheets sheets =
      read_all({{"trust.csv", trust}, {"actors.csv", "code,name,power\nA,Aland,2\nB,,\nC,Cland,1\n"}});
  const nlohmann::json made = json(sheets);
  EXPECT_EQ(made["time"],
            nlohmann::json::parse(R"({"start": "2026-01-01", "end": "2027-01-01", "step": "1 week"})"));
  EXPECT_EQ(made["actors"],
            nlohmann::json::parse(
                R"({"A": {"name": "Aland", "power": 2}, "B": {}, "C": {"name": "Cland", "power": 1}})"));
  EXPECT_EQ(
      made["relations"]["trust"],
      nlohmann::json::parse(
          R"({"range": [-1, 1], "ties": {"A": {"B": 0.5, "C": -0.25}, "B": {"A": 0.5}}, "source": "trust.csv"})"));
  EXPECT_EQ(made["attributes"]["power"]["source"], "actors.csv");
  EXPECT_EQ(made["watch"], nlohmann::json::parse(R"(["trust[A,B]", "trust[B,A]", "trust[A,C]"])"));
  EXPECT_EQ(made["metrics"]["balance_of_trust"]["value"], "balance(trust)");
  EXPECT_EQ(made["metrics"]["mean_of_power"]["value"], "mean(i in actor : power[i])");
  EXPECT_EQ(made["outcomes"]["mean_of_trust-at-end"]["is"], "mean(i in actor, j in actor : trust[i, j])");
  EXPECT_THAT(said(sheets), ::testing::IsEmpty());
}

TEST_F(ScenarioText, WhatRatersDifferOnIsADrawnParameter) {
  const Sheets sheets =
      read_all({{"trust (A).csv", trust}, {"trust (B).csv", ",A,B,C\nA,,0.7,-0.25\nB,0.5,,\nC,,,\n"}});
  const nlohmann::json made = json(sheets);
  EXPECT_EQ(made["relations"]["trust"]["ties"]["A"]["B"], "trust_A_B");
  EXPECT_EQ(made["parameters"]["trust_A_B"],
            nlohmann::json::parse(
                R"({"value": 0.6, "uniform": [0.5, 0.7], "source": "trust (A).csv and trust (B).csv"})"));
  EXPECT_EQ(made["parameters"].size(), 1u);
  EXPECT_THAT(said(sheets), ::testing::IsEmpty());
}

TEST_F(ScenarioText, EventsMoveTheirRelation) {
  const Sheets sheets =
      read_all({{"trust.csv", trust},
                {"events.csv",
                 "date,type,who,whom,effect\n2028-03-01,raid,A,B,-0.2\n2026-02-01,talks,A; B,C,\n"
                 "2026-02-01,talks,B,C,\n2026-04-01,quake,,,\n2026-04-01,vote,A,,0.1\n"}});
  const nlohmann::json made = json(sheets);
  EXPECT_EQ(made["time"]["start"], "2026-02-01") << "the first event's day";
  EXPECT_EQ(made["time"]["end"], "2028-03-02") << "the day after the last";
  EXPECT_EQ(made["event_types"]["raid"]["effects"],
            nlohmann::json::parse(R"([{"change": "trust[whom, who]", "by": "size_of_raid * intensity"}])"));
  EXPECT_EQ(made["event_types"]["talks"]["effects"],
            nlohmann::json::parse(
                R"([{"for": "i in who", "change": "trust[whom, i]", "by": "size_of_talks * intensity"}])"));
  EXPECT_EQ(made["event_types"]["quake"]["effects"][0]["change"], "trust[j, i]");
  EXPECT_EQ(made["event_types"]["vote"]["effects"][0]["for"], "j in actor");
  EXPECT_EQ(made["parameters"]["size_of_raid"],
            nlohmann::json::parse(R"({"value": -0.2, "source": "events.csv"})"));
  EXPECT_EQ(made["parameters"]["size_of_talks"],
            nlohmann::json::parse(R"({"value": 0, "uniform": [-0.1, 0.1], "source": "to be judged"})"));
  EXPECT_EQ(made["events"]["talks-2026-02-01"]["who"], nlohmann::json::parse(R"(["A", "B"])"));
  EXPECT_EQ(made["events"]["talks-2026-02-01-2"]["who"], nlohmann::json::parse(R"(["B"])"))
      << "a list, as the role takes";
  EXPECT_THAT(said(sheets), ::testing::IsEmpty());
}

TEST_F(ScenarioText, ARangeWithoutZeroStartsInIt) {
  const Sheets sheets =
      read_all({{"trust.csv", ",A,B\nA,,2\nB,3,\n"}, {"relations.csv", "relation,low,high\ntrust,1,7\n"}});
  EXPECT_EQ(json(sheets)["relations"]["trust"]["initial"], 1);
  EXPECT_THAT(said(sheets), ::testing::IsEmpty());
}

TEST_F(ScenarioText, TheTimeCanBeChosen) {
  const Sheets sheets = read("trust.csv", trust);
  const nlohmann::json made =
      json(sheets, {"T", "D", parse_date("2025-01-01"), parse_date("2025-06-01"), {1, Unit::day}});
  EXPECT_EQ(made["time"],
            nlohmann::json::parse(R"({"start": "2025-01-01", "end": "2025-06-01", "step": "1 day"})"));
  EXPECT_EQ(made["description"], "D");
}

}  // namespace
}  // namespace entente
