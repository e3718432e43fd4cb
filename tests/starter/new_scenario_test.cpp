/// Scenarios to begin with. What many of them do when they run is tested by starter_test.py.
#include <entente/interchange.h>
#include <gmock/gmock.h>

#include "scenario/judgement.h"
#include "starter_support.h"

namespace entente {
namespace {

using starter::Json;
using ::testing::HasSubstr;
using ::testing::Not;

NewScenario request() {
  NewScenario made;
  made.library = starter::library_folder();
  return made;
}

Json document_of(const NewScenario& made) { return Json::parse(new_scenario(made), nullptr, true, true); }
std::string refused(const NewScenario& made) {
  return starter::refusal([&] { new_scenario(made); });
}

TEST(NewScenarioText, IsTheSameForTheSameRequest) {
  EXPECT_EQ(new_scenario(request()), new_scenario(request()));
}

TEST(NewScenarioText, HoldsWhatWasAskedFor) {
  NewScenario made = request();
  made.actors = {"India", "Pakistan", "China"};
  made.start = parse_date("2019-02-14");
  made.step = {1, Unit::day};
  made.title = "After \"Pulwama\"";
  made.file = "p.json";
  const Json scenario = document_of(made);
  EXPECT_EQ(scenario["title"], made.title);
  EXPECT_EQ(scenario["time"], Json::parse(R"({"start": "2019-02-14", "end": "2021-02-14", "step": "1 day"})"));
  EXPECT_EQ(scenario["groups"]["mediators"], Json::parse(R"(["CHN"])"));
  EXPECT_EQ(scenario["watch"], Json::parse(R"(["trust[IND, PAK]", "trust[PAK, IND]"])"));
  EXPECT_THAT(new_scenario(made), HasSubstr("entente run p.json"));
}

TEST(NewScenarioText, SaysOfEveryNumberThatItIsToBeJudged) {
  std::string text = new_scenario(request());
  EXPECT_GT(count_to_be_judged(text), 20u);
  const Json scenario = Json::parse(text, nullptr, true, true);
  for (const auto& [name, parameter] : scenario["parameters"].items())
    EXPECT_EQ(parameter["source"], "to be judged") << name;
  for (const auto& [name, type] : scenario["event_types"].items())
    for (const Json& effect : type["effects"]) EXPECT_EQ(effect["source"], "to be judged") << name;
  for (const auto& [name, relation] : scenario["relations"].items())
    for (const Json& holder : relation["ties"]) EXPECT_EQ(holder["source"], "to be judged") << name;
}

TEST(NewScenarioText, LeavesOutWhatNothingReads) {
  NewScenario made = request();
  made.moves = {"attack"};
  const Json scenario = document_of(made);
  EXPECT_FALSE(scenario.contains("groups"));
  EXPECT_FALSE(scenario["let"].contains("closeness(a, b)"));
  EXPECT_THAT(new_scenario(made), Not(HasSubstr("strangers, 1 friends")));
}

TEST(NewScenarioText, RefusesTimesThatCannotBe) {
  NewScenario made = request();
  made.start = made.end = parse_date("2026-01-01");
  EXPECT_THAT(refused(made), HasSubstr("cannot end on 2026-01-01"));
  made.end = parse_date("2026-01-05");
  EXPECT_THAT(refused(made), HasSubstr("less than a step of 1 week"));
  made.title = "\xFF";
  made.end = parse_date("2027-01-05");
  EXPECT_THAT(refused(made), HasSubstr("title"));
}

TEST(NewScenarioText, RefusesNamesThatClash) {
  NewScenario made = request();
  made.actors = {"A", "TRUST"};
  made.relations = {"TRUST"};
  EXPECT_THAT(refused(made), HasSubstr("already the name of"));
  made.library = "/nowhere";
  EXPECT_THROW(new_scenario(made), FileError);
}

}  // namespace
}  // namespace entente
