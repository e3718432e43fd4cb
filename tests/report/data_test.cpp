#include <gmock/gmock.h>

#include "made_results.h"

namespace entente {
namespace {

using testing_support::MadeResults;

report::Json report_json(const ReportInput& input) { return report::Json::parse(report_data(input, 8).json); }

TEST(ReportData, BeginsWithWhatTheReportIsOf) {
  const MadeResults made;
  EXPECT_EQ(report_data({made.folder(), "p", {}, {}}, 8).title, "Three & more");
  const report::Json json = report_json({made.folder(), "entente 1.2", {"null"}, {}});
  EXPECT_EQ(json["program"], "entente 1.2");
  EXPECT_EQ(json["kind"], "run");
  EXPECT_EQ(json["file"], "three.json");
  EXPECT_EQ(json["command"], "entente run three.json");
  EXPECT_TRUE(json["paired"].is_null());
  EXPECT_EQ(json["dates"].size(), 4u);
  EXPECT_EQ(json["variants"][0]["seed"], "7") << "as text: a page's numbers are exact up to 2^53 only";
  EXPECT_EQ(json["variants"][0]["label"], "Three & more");
  EXPECT_TRUE(json["stories"][0].is_null());
}

TEST(ReportData, SaysFirstWhatNobodyHasJudged) {
  const auto caveat_of = [](const std::string& world) {
    const MadeResults made(world);
    const report::Json json = report_json({made.folder(), "p", {}, {}});
    std::size_t listed = 0;
    for (const report::Json& row : json["assumptions"]) listed += row["numbers"].get<std::size_t>();
    return std::pair(json["caveat"].get<std::string>(), listed);
  };
  EXPECT_THAT(caveat_of(testing_support::small_world).first,
              ::testing::StartsWith("The numbers of this scenario"));
  std::string world = testing_support::small_world;
  world.replace(world.find("'a book'"), 8, "'to be judged'");
  const auto [caveat, listed] = caveat_of(world);
  EXPECT_THAT(caveat, ::testing::StartsWith(std::to_string(listed) + " number"));
  EXPECT_THAT(caveat, ::testing::HasSubstr("nobody has judged yet"));
  EXPECT_GT(listed, 0u);
}

TEST(ReportData, SaysWhatTheScenarioSaysOfItsLimits) {
  std::string world = testing_support::small_world;
  world.insert(world.find('{') + 1, "'note': 'Nobody flees.', ");
  EXPECT_EQ(report_json({MadeResults(world).folder(), "p", {}, {}})["note"], "Nobody flees.");
  EXPECT_EQ(report_json({MadeResults().folder(), "p", {}, {}})["note"], "");
}

TEST(ReportData, HasActorsWithTheirAttributesAtTheStart) {
  const MadeResults made;
  const report::Json actors = report_json({made.folder(), "p", {}, {}})["actors"];
  EXPECT_EQ(actors[0],
            report::Json::parse(R"({"id": "A", "name": "Alphaland", "kind": "state", "attributes": [1.0]})"));
  EXPECT_EQ(actors[2]["name"], "C");
  EXPECT_EQ(actors[2]["kind"], "group");
}

TEST(ReportData, SaysWhatIsLeftOutAndWhatIsOfTheFirstRunsOnly) {
  const MadeResults made;
  const report::Json json = report_json({made.folder(), "p", {}, {"left out"}});
  EXPECT_EQ(json["omitted"], report::Json::array({"left out"}));
  EXPECT_EQ(json["samples"],
            report::Json::array({"Causes of relations that are not tracked are of the first 8 of 20 runs."}));
}

TEST(ReportData, OfAllRunsSaysNothingOfFirstOnes) {
  const MadeResults made(testing_support::small_world, 8);
  EXPECT_EQ(report_json({made.folder(), "p", {}, {}})["samples"], report::Json::array());
}

TEST(ReportData, HasWhatIsRemarked) {
  const MadeResults made;
  const report::Json json = report_json({made.folder(), "p", {}, {}, {{"a", "b"}}});
  EXPECT_EQ(json["variants"][0]["remarks"], report::Json::array({"a", "b"}));
  EXPECT_EQ(report_json({made.folder(), "p", {}, {}})["variants"][0]["remarks"], report::Json::array());
}

TEST(ReportData, HasOfTheRunsMadeAgainTheirSeries) {
  const MadeResults made;
  const report::Json series = report_json({made.folder(), "p", {}, {}})["series"];
  EXPECT_EQ(series[0]["runs"][0].size(), 8u);
  EXPECT_EQ(series[0]["runs"][0][0], report::Json::array({1.0, 2.0, 3.0, 4.0}));
}

TEST(ReportData, OfAFolderThatIsNoneIsRefused) {
  EXPECT_THROW(report_data({"/nowhere", "p", {}, {}}), ReadError);
}

}  // namespace
}  // namespace entente
