#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "made_convergence.h"
#include "process.h"

namespace entente::cli {
namespace {

nlohmann::json converged(const MadeConvergence& made) {
  return nlohmann::json::parse(convergence_json(made.report(), Terminal{}));
}

TEST(ConvergeJson, HasTheDifferencesOfEachNumber) {
  const nlohmann::json json = converged(MadeConvergence());
  EXPECT_EQ(json["verdict"], "drifts");
  EXPECT_EQ(json["seed"], 3);
  const nlohmann::json& war = json["numbers"][0];
  EXPECT_EQ(war["kind"], "outcome");
  EXPECT_EQ(war["share"], true);
  EXPECT_EQ(war["shorter_steps"]["values"], nlohmann::json({0.5, 0.6, 0.65}));
  EXPECT_EQ(war["shorter_steps"]["differences"]["four_times"]["interval"], nlohmann::json({0.13, 0.17}));
  EXPECT_EQ(war["shorter_steps"]["order"]["value"], 1.0);
  EXPECT_EQ(war["shorter_steps"]["limit"]["value"], 0.7);
  EXPECT_TRUE(war["more_substeps"].is_null());
  EXPECT_TRUE(war["looked_at_more_often"].is_null());
  EXPECT_EQ(json["numbers"][1]["kind"], "series");
  EXPECT_EQ(json["numbers"][1]["verdict"], "steady");
}

TEST(ConvergeJson, HasOfEachEnsembleWhatItsRulesWereExpectedToDo) {
  MadeConvergence made;
  made.found.ensembles[2].stopped = "run 3 stopped";
  made.found.ensembles[1].too_long = {"Process d: far"};
  const nlohmann::json ensembles = converged(made)["ensembles"];
  ASSERT_EQ(ensembles.size(), 3u);
  EXPECT_EQ(ensembles[1]["max_means"], nlohmann::json::parse(R"({"raids": 0.5, "seldom": 0.01})"));
  EXPECT_EQ(ensembles[0]["too_long"], nlohmann::json::array());
  EXPECT_EQ(ensembles[1]["too_long"], nlohmann::json({"Process d: far"}));
  EXPECT_TRUE(ensembles[1]["stopped"].is_null());
  EXPECT_EQ(ensembles[2]["stopped"], "run 3 stopped");
}

TEST(ConvergeJson, HasRunsToTellOnlyOfWhatCannotBeTold) {
  MadeConvergence made;
  made.found.numbers[0].step->runs_to_tell = 5000;
  EXPECT_TRUE(converged(made)["numbers"][0]["shorter_steps"]["runs_to_tell"].is_null());
  made.found.numbers[0].step->verdict = Steadiness::untold;
  EXPECT_EQ(converged(made)["numbers"][0]["shorter_steps"]["runs_to_tell"], 5000.0);
  made.found.numbers[0].step->runs_to_tell = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(converged(made)["numbers"][0]["shorter_steps"]["runs_to_tell"].is_null());
}

TEST(ConvergeJson, OfTheProgramHasAllOfIt) {
  const testing_support::Ended ended = testing_support::Workplace().entente(
      {"check", "--converge", testing_support::data("small.json"), "--threads", "1", "--json", "--what-if",
       "zealots", "--runs", "160", "--seed", "3", "--tolerance", "0.3"});
  EXPECT_EQ(ended.code, 0);
  const auto json = nlohmann::json::parse(ended.out);
  EXPECT_EQ(json["what_ifs"], nlohmann::json({"zealots"}));
  EXPECT_EQ(json["seed"], 3);
  EXPECT_EQ(json["verdict"], "steady");
  ASSERT_EQ(json["ensembles"].size(), 5);
  EXPECT_EQ(json["ensembles"][2]["parts"], 4);
  EXPECT_EQ(json["ensembles"][4]["substeps"], 4);
  EXPECT_NEAR(json["ensembles"][0]["max_means"]["friction"].get<double>(), 4 * 31 / 365.25, 1e-12);
  ASSERT_EQ(json["numbers"].size(), 8) << "of the first incident, whether and when";
  const auto& nadir = json["numbers"][2];
  EXPECT_EQ(nadir["name"], "nadir");
  EXPECT_EQ(nadir["shorter_steps"]["values"].size(), 3);
  const auto& twice = nadir["shorter_steps"]["differences"]["twice"];
  EXPECT_NEAR(
      twice["value"].get<double>(),
      nadir["shorter_steps"]["values"][1].get<double>() - nadir["shorter_steps"]["values"][0].get<double>(),
      1e-12);
  EXPECT_LT(twice["interval"][0].get<double>(), twice["value"].get<double>());
  EXPECT_TRUE(nadir["shorter_steps"]["order"].is_null());
}

}  // namespace
}  // namespace entente::cli
