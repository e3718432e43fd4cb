#include "cli/json_report.h"

#include <gtest/gtest.h>

#include "cli/json_text.h"
#include "made_report.h"

namespace entente::cli {
namespace {

Json reported(const MadeReport& made) { return Json::parse(json_report(made.report(), Terminal{})); }

TEST(JsonReport, HasOutcomesByTheirKinds) {
  const Json outcomes = reported(MadeReport())["outcomes"];
  EXPECT_EQ(outcomes[0]["kind"], "probability");
  EXPECT_EQ(outcomes[0]["value"], 0.634);
  EXPECT_EQ(outcomes[0]["interval"], Json::array({0.56, 0.7}));
  EXPECT_EQ(outcomes[1]["kind"], "mean");
  EXPECT_TRUE(outcomes[1].contains("distribution"));
  EXPECT_EQ(outcomes[2]["kind"], "first");
  EXPECT_EQ(outcomes[2]["runs"], 50);
  EXPECT_EQ(outcomes[2]["years"]["dates"]["p50"], "2025-02-07");
  EXPECT_FALSE(outcomes[2].contains("distribution"));
}

TEST(JsonReport, OfWhatNeverCameHasNoYears) {
  MadeReport made;
  made.summary.outcomes[2].reached = 0;
  EXPECT_TRUE(reported(made)["outcomes"][2]["years"].is_null());
}

TEST(JsonReport, HasCellsOverTimeWithTheirCauses) {
  const Json json = reported(MadeReport());
  EXPECT_EQ(json["dates"], Json::array({"2025-01-01", "2025-02-01", "2025-03-01"}));
  const Json& cell = json["watched"][0];
  EXPECT_EQ(cell["mean_over_time"], Json::array({-0.3, 0.1, 0.2}));
  EXPECT_EQ(cell["start"]["mean"], -0.3);
  EXPECT_EQ(cell["end"]["mean"], 0.2);
  EXPECT_EQ(
      cell["causes"][2],
      Json::parse(
          R"({"cause": "rumours", "kind": "process", "mean": 0.1, "p05": -0.2, "p95": 0.3, "acted": 0.5})"));
  EXPECT_EQ(json["metrics"][0]["unit"], "degrees");
  EXPECT_EQ(json["metrics"][0]["mean_over_time"], Json::array({10.0, 15.0, 20.0}));
}

TEST(JsonReport, CountsEventsAndWhatRulesWereExpectedToDo) {
  const Json json = reported(MadeReport());
  EXPECT_EQ(json["events"], Json::parse(R"([{"type": "raid", "mean": 0.75}, {"type": "talks", "mean": 1.0}])"));
  EXPECT_EQ(json["rules"], Json::parse(R"([{"id": "raids", "max_mean": 1.5}])"));
}

TEST(JsonReport, OfOneRunHasNoSpread) {
  MadeReport made;
  made.summary.runs = 1;
  const Json json = reported(made);
  for (const char* quantile : {"p05", "p25", "p75", "p95"}) {
    EXPECT_TRUE(json["watched"][0]["end"][quantile].is_null()) << quantile;
    EXPECT_TRUE(json["outcomes"][1]["distribution"][quantile].is_null()) << quantile;
  }
  EXPECT_EQ(json["watched"][0]["end"]["p50"], 0.2);
  EXPECT_TRUE(json["watched"][0]["causes"][0]["p05"].is_null());
  EXPECT_TRUE(json["outcomes"][2]["years"]["dates"]["p95"].is_null());
}

TEST(JsonReport, HasManifestFolderRemarksAndSilences) {
  MadeReport made;
  made.remarks = {"Mind the step"};
  made.silences.runs = 200;
  const Json json = reported(made);
  EXPECT_EQ(json["manifest"]["seed"], 9);
  EXPECT_EQ(json["folder"], "results/two");
  EXPECT_EQ(json["remarks"], Json::array({"Mind the step"}));
  EXPECT_EQ(json["silences"]["runs"], 200);
}

}  // namespace
}  // namespace entente::cli
