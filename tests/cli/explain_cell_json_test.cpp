#include <gtest/gtest.h>

#include "made_history.h"

namespace entente::cli {
namespace {

Json cell_explained(const CellReport& report) { return Json::parse(json_cell_report(report, Terminal{})); }

TEST(ExplainCellJson, GoesFromStartToEndCauseByCause) {
  const MadeHistory made;
  const Json json = cell_explained(made.report());
  EXPECT_EQ(json["cell"], "trust[A,B]");
  EXPECT_EQ(json["seed"], 9);
  EXPECT_EQ(json["runs"], 2);
  EXPECT_EQ(json["from"], "2025-01-01");
  EXPECT_EQ(json["to"], "2025-07-01");
  EXPECT_EQ(json["start"]["mean"], 1.5);
  EXPECT_EQ(json["end"]["mean"], 0.5);
  EXPECT_EQ(json["causes"][0]["cause"], "raids");
  EXPECT_EQ(json["causes"][0]["mean"], -1.125);
  EXPECT_EQ(json["causes"][0]["note"], "by night");
  EXPECT_EQ(json["causes"][0]["acted"], 1.0);
  EXPECT_EQ(json["causes"][1]["acted"], 0.5);
}

TEST(ExplainCellJson, HasEachPeriodWithoutTheBackgroundOfItsCauses) {
  const MadeHistory made;
  const Json periods = cell_explained(made.report())["periods"];
  ASSERT_EQ(periods.size(), 2u);
  EXPECT_EQ(periods[0]["name"], "2025 Q1");
  EXPECT_EQ(periods[0]["end"]["mean"], 0.0);
  EXPECT_EQ(periods[0]["causes"].size(), 1u);
  EXPECT_FALSE(periods[0]["causes"][0].contains("note"));
  EXPECT_EQ(periods[1]["from"], "2025-04-01");
}

TEST(ExplainCellJson, OfADifferenceSaysToWhat) {
  const MadeHistory made;
  Scenario other;
  other.hash = "def";
  CellReport report = made.report();
  report.versus.emplace(ExplainedVariant{other, {"calm"}});
  report.ends = Interval{0.25, 0.75};
  const Json json = cell_explained(report);
  EXPECT_EQ(json["versus"], Json::parse(R"({"hash": "def", "what_ifs": ["calm"]})"));
  EXPECT_EQ(json["ends"], Json::array({0.25, 0.75}));
  EXPECT_EQ(json["causes"][0]["differs"], 1.0);
  EXPECT_FALSE(json["causes"][0].contains("acted"));
}

TEST(ExplainCellJson, OfOneRunHasNoSpread) {
  MadeHistory made;
  made.history.runs = 1;
  made.history.values = {1, 0, 0.5};
  made.history.changes = {-1, 0, 0.25, 0.25};
  const Json json = cell_explained(made.report());
  EXPECT_TRUE(json["start"]["p05"].is_null() && json["causes"][0]["p95"].is_null());
  EXPECT_TRUE(json["start"]["interval"][0].is_null());
  EXPECT_EQ(json["start"]["p50"], 1.0);
}

}  // namespace
}  // namespace entente::cli
