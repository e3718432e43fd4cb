#include "cli/listing.h"

#include <gmock/gmock.h>

#include "cli/json_text.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Emission raid_by(const std::vector<std::string>& actors, bool list) {
  Emission emission;
  emission.type.value = "raid";
  emission.roles.resize(1);
  emission.roles[0].role.value = "by";
  emission.roles[0].list = list;
  for (const std::string& actor : actors) emission.roles[0].values.push_back({actor, {}});
  return emission;
}

Scenario listed_scenario() {
  Scenario scenario;
  scenario.name = "file";
  scenario.title = "A \x1b[2J title";
  scenario.description = "What it is about";
  const auto day = [](unsigned month) { return Date{std::chrono::year{2025} / std::chrono::month{month} / 1}; };
  scenario.time.start = day(1);
  scenario.time.end = day(7);
  scenario.actors.resize(1);
  scenario.actors[0].code = "A";
  scenario.actors[0].name = "Alphaland";
  scenario.generate_actors.resize(1);
  scenario.generate_actors[0].prefix = "S";
  scenario.generate_actors[0].kind = "village";
  scenario.generate_actors[0].count = 12;
  scenario.events.resize(1);
  scenario.events[0].id = "first";
  scenario.events[0].date = day(2);
  scenario.events[0].emission = raid_by({"A", "S1"}, true);
  scenario.events[0].provenance = {"by night", "a book"};
  scenario.rules.resize(1);
  scenario.rules[0].id = "raids";
  scenario.rules[0].emission = raid_by({"A"}, false);
  scenario.rules[0].provenance.source = "a guess";
  scenario.parameters.resize(2);
  scenario.parameters[0].name = "p";
  scenario.parameters[0].distribution = {Distribution::Kind::triangular, 0, 1, 4};
  scenario.parameters[0].provenance.note = "a hunch";
  scenario.parameters[1].name = "q";
  scenario.parameters[1].value = 0.25;
  scenario.outcomes.resize(1);
  scenario.outcomes[0].id = "peace";
  scenario.outcomes[0].is.text = "x[A] < 1";
  scenario.outcomes[0].over = TimeAggregate::always;
  scenario.what_ifs.resize(1);
  scenario.what_ifs[0].id = "calm";
  scenario.what_ifs[0].describe = "Fewer raids";
  return scenario;
}

TEST(Listing, TellsHowOftenAnEventHappensAndOnWhatItHangs) {
  Scenario scenario = listed_scenario();
  Event& event = scenario.events[0];
  event.every = Duration{2, Unit::week};
  event.until = scenario.time.end;
  event.probability.text = "0.5";
  event.when.text = "x[A] > 1";
  const std::string text = text_listing(scenario, Terminal{.width = 100});
  EXPECT_THAT(text, HasSubstr(" 2025-02-01, every 2 weeks until 2025-07-01 raid: by A, S1;"));
  EXPECT_THAT(text, ::testing::AllOf(HasSubstr("; probability"), HasSubstr("0.5; when x[A] > 1\n")));
  const Json listed = Json::parse(json_listing(scenario, Terminal{})).at("events").at(0);
  EXPECT_EQ(listed.at("every"), "2 weeks");
  EXPECT_EQ(listed.at("until"), "2025-07-01");
  EXPECT_EQ(listed.at("probability"), "0.5");
  EXPECT_EQ(listed.at("when"), "x[A] > 1");
}

TEST(Listing, ShowsWhatAScenarioHoldsWithTheWordsOfItsAuthor) {
  const std::string text = text_listing(listed_scenario(), Terminal{.width = 80});
  EXPECT_THAT(
      text, ::testing::StartsWith("A ?[2J title\n2025-01-01 to 2025-07-01\nWhat it is about\n\nActors (13)\n"));
  EXPECT_THAT(text, HasSubstr("\n  A                       Alphaland, state\n"));
  EXPECT_THAT(text, HasSubstr("\n  S0 ... S11              12 actors, village\n"));
  EXPECT_THAT(text,
              HasSubstr("\nEvents (1)\n  first                   2025-02-01 raid: by A, S1\n      by night\n"));
  EXPECT_THAT(text, HasSubstr("\nRules (1)\n  raids                   raid: by A\n      a guess\n"))
      << "where there is no note, the source";
  EXPECT_THAT(text,
              HasSubstr("\nParameters (2)\n  p                       triangular, 0 to 4, most often near 1\n"
                        "      a hunch\n  q                       0.25\n"));
  EXPECT_THAT(text, HasSubstr("\nOutcomes (1)\n  peace                   x[A] < 1\n"));
  EXPECT_THAT(text, HasSubstr("\nWhat-ifs (1)\n  calm                    Fewer raids\n"));
}

TEST(Listing, LeavesOutWhatThereIsNot) {
  Scenario scenario;
  scenario.name = "file";
  const std::string text = text_listing(scenario, Terminal{.width = 80});
  EXPECT_THAT(text, ::testing::StartsWith("file\n"));
  for (const char* heading : {"Actors", "Events", "Rules", "Parameters", "Outcomes", "What-ifs"})
    EXPECT_THAT(text, Not(HasSubstr(heading)));
}

TEST(Listing, AsDataHasRolesAsTheyWereWritten) {
  const Json json = Json::parse(json_listing(listed_scenario(), Terminal{}));
  EXPECT_EQ(
      json["actors"],
      Json::parse(
          R"([{"code": "A", "name": "Alphaland", "kind": "state"}, {"prefix": "S", "count": 12, "kind": "village"}])"));
  EXPECT_EQ(
      json["events"],
      Json::parse(
          R"([{"id": "first", "type": "raid", "roles": {"by": ["A", "S1"]}, "note": "by night", "source": "a book", "date": "2025-02-01"}])"));
  EXPECT_EQ(json["rules"],
            Json::parse(R"([{"id": "raids", "type": "raid", "roles": {"by": "A"}, "source": "a guess"}])"));
  EXPECT_EQ(
      json["parameters"],
      Json::parse(
          R"([{"id": "p", "value": 0.0, "distribution": {"triangular": [0.0, 1.0, 4.0]}, "note": "a hunch"}, {"id": "q", "value": 0.25, "distribution": null}])"));
  EXPECT_EQ(json["outcomes"],
            Json::parse(R"([{"id": "peace", "label": "", "is": "x[A] < 1", "over": "always"}])"));
  EXPECT_EQ(json["what_ifs"], Json::parse(R"([{"id": "calm", "describe": "Fewer raids"}])"));
  EXPECT_EQ(json["events_csv_rows"], 0);
}

}  // namespace
}  // namespace entente::cli
