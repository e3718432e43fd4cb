#include "eventdata/import_document.h"

#include "library_for_tests.h"

namespace entente::eventdata {
namespace {

class ImportDocumentTest : public ::testing::Test {
 protected:
  ImportDocumentTest() {
    options.file = "/somewhere/e.csv";
    report.first = *parse_date("2020-01-01");
    report.start = *parse_date("2020-01-11");
    report.last = *parse_date("2020-02-29");
    report.events = 30;
    report.in_window = 2;
    report.actors = 2;
    window.start({"FRA", "DEU"}, 10);
    window.add({1, 0, 0, 3});
  }
  nlohmann::ordered_json made() const {
    const nlohmann::ordered_json actors = {{"FRA", {{"name", "France"}}}, {"DEU", {{"name", "Germany"}}}};
    const std::string text =
        import_document(options, report, window, {"e.events.csv", "e.score.csv", "e.activity.csv"}, actors);
    EXPECT_EQ(text.back(), '\n');
    return nlohmann::ordered_json::parse(text);
  }
  ImportOptions options;
  ImportReport report;
  FirstWindow window;
};

TEST_F(ImportDocumentTest, SaysWhatItWasMadeFrom) {
  const auto json = made();
  EXPECT_EQ(json["title"], "Events of e.csv");
  EXPECT_EQ(
      json["description"],
      "30 events of 2020-01-11 to 2020-02-29 between 2 actors, read from e.csv. The state on 2020-01-11 is "
      "that of 2 events before.");
  EXPECT_EQ(json["relations"]["activity"]["source"],
            "a day, in the events of e.csv (2020-01-01 to 2020-01-10)");
}

TEST_F(ImportDocumentTest, RunsToTheDayAfterItsLastEvent) {
  EXPECT_EQ(made()["time"].dump(), R"({"start":"2020-01-11","end":"2020-03-01","step":"1 day"})");
  options.step = {2, Unit::week};
  EXPECT_EQ(made()["time"]["step"], "2 weeks");
  EXPECT_EQ(made()["time"]["substeps"], 14) << "what is lately is forgotten day by day";
  options.step = {1, Unit::month};
  EXPECT_EQ(made()["time"]["substeps"], 31);
  EXPECT_EQ(made()["parameters"]["days_before"], 10);
}

TEST_F(ImportDocumentTest, NamesItsTables) {
  const auto json = made();
  EXPECT_EQ(json["events_csv"], "e.events.csv");
  for (const char* name : {"activity", "usual_activity"})
    EXPECT_EQ(json["relations"][name]["ties_csv"], "e.activity.csv") << name;
  for (const char* name : {"score", "usual_score"})
    EXPECT_EQ(json["relations"][name]["ties_csv"], "e.score.csv") << name;
}

TEST_F(ImportDocumentTest, OfYearsTheMemoryIsAYearAndTheEndNoPulse) {
  report.yearly = true;
  const auto json = made();
  EXPECT_EQ(json["time"].dump(), R"({"start":"2020-01-11","end":"2021-01-01","step":"1 month"})");
  EXPECT_NEAR(json["parameters"]["memory"]["value"].get<double>(), 1 / 365.25, 1e-6);
  report.yearly = false;
  EXPECT_FALSE(made()["parameters"].contains("memory"));
}

TEST_F(ImportDocumentTest, WatchesTheMostActivePairs) {
  const auto json = made();
  EXPECT_EQ(json["watch"].dump(), R"(["score[DEU,FRA]"])");
  EXPECT_EQ(json["metrics"]["expected_events_DEU_FRA"]["label"],
            "Events a day to be expected, Germany to France");
  EXPECT_EQ(json["metrics"]["expected_score_DEU_FRA"]["value"], with_actors(expected_score(), "DEU", "FRA"));
}

}  // namespace
}  // namespace entente::eventdata
