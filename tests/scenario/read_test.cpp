#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Scenario read(const std::string& members) {
  const Loaded loaded = load_text(members);
  EXPECT_THAT(loaded.lines, IsEmpty());
  return loaded.scenario;
}

TEST(Load, Defaults) {
  const Scenario s = read("");
  EXPECT_EQ(s.name, "s");
  EXPECT_EQ(s.runs, 1000U);
  EXPECT_EQ(s.seed, 1U);
  EXPECT_EQ(s.time.substeps, 1);
  EXPECT_EQ(s.time.step.days(), 7);
  EXPECT_EQ(to_string(s.time.end), "2026-01-01");
}

TEST(Load, Actors) {
  const Scenario s = read(
      R"("actors": {"B": {"name": "Borduria", "kind": "group", "power": 0.5, "note": "n", "source": "s"}, "A": {}},
    "generate_actors": {"S": {"count": 3, "power": "u / 2"}}, "groups": {"both": ["A", "B"]})");
  ASSERT_EQ(s.actors.size(), 2U);
  EXPECT_EQ(s.actors[0].code + s.actors[0].name + s.actors[0].kind, "BBorduriagroup") << "in document order";
  EXPECT_EQ(s.actors[0].attributes[0].first.value + s.actors[0].attributes[0].second.text, "power0.5");
  EXPECT_EQ(s.actors[0].provenance.note + s.actors[0].provenance.source, "ns");
  EXPECT_EQ(s.actors[1].kind, "state");
  EXPECT_EQ(s.generate_actors[0].count, 3U);
  EXPECT_EQ(s.generate_actors[0].attributes[0].second.text, "u / 2");
  EXPECT_EQ(s.groups[0].members[1].value, "B");
  EXPECT_EQ(s.groups[0].members[1].origin.path, "groups.both[1]");
}

TEST(Load, Layers) {
  const Scenario s =
      read(R"("attributes": {"free": {}, "half": {"range": [0, null], "half_life": "6 months", "baseline": 2},
    "cut": {"range": [0, 1], "saturation": "clamp", "initial": "u"}},
    "relations": {"r": {"range": [-1, 1], "symmetric": true, "baseline": "initial", "ties_random": {"normal": [0, 0.5]},
    "ties": {"A": {"B": -0.25, "source": "s"}}}})");
  EXPECT_EQ(s.attributes[0].saturation, Saturation::none);
  EXPECT_EQ(s.attributes[1].saturation, Saturation::clamp);
  EXPECT_DOUBLE_EQ(s.attributes[1].half_life->years(), 0.5);
  EXPECT_EQ(s.attributes[1].baseline, 2);
  EXPECT_EQ(s.attributes[2].saturation, Saturation::clamp);
  EXPECT_EQ(s.attributes[2].initial.text, "u");
  const Relation& r = s.relations[0];
  EXPECT_EQ(r.saturation, Saturation::headroom);
  EXPECT_TRUE(r.symmetric);
  EXPECT_FALSE(r.baseline);
  EXPECT_EQ(r.ties_random.kind, RandomTies::Kind::normal);
  EXPECT_EQ(r.ties_random.b, 0.5);
  ASSERT_EQ(r.ties.size(), 1U) << "'source' is not an actor";
  EXPECT_EQ(r.ties[0].value.text, "-0.25");
}

TEST(Load, Parameters) {
  const Scenario s =
      read(R"("parameters": {"a": 2, "b": {"value": 1, "triangular": [0, 1, 3]}, "c": {"uniform": [2, 4]}})");
  EXPECT_EQ(s.parameters[0].value, 2);
  EXPECT_EQ(s.parameters[0].distribution.kind, Distribution::Kind::fixed);
  EXPECT_EQ(s.parameters[1].distribution.kind, Distribution::Kind::triangular);
  EXPECT_EQ(s.parameters[1].distribution.c, 3);
  EXPECT_EQ(s.parameters[2].value, 3) << "the centre of the distribution";
}

TEST(Load, AValueThatItsDistributionNeverDrawsIsWarnedOf) {
  const auto said = [](const std::string& parameter, const LoadOptions& options = {}) {
    return load_text("\"parameters\": {\"p\": {" + parameter + "}}", options).lines;
  };
  EXPECT_THAT(
      said(R"("value": 3, "uniform": [0, 1])"),
      ElementsAre("s.json:1:100: warning: parameters.p.value: 'value' has no effect beside 'uniform', which "
                  "never draws 3; remove one of the two"));
  EXPECT_THAT(said(R"("triangular": [0, 0.5, 1], "value": -1)"), SizeIs(1));
  EXPECT_THAT(said(R"("lognormal": [0, 1], "value": -1)"), SizeIs(1));
  for (const char* fine :
       {R"("value": 0.3, "uniform": [0, 1])", R"("value": 3, "normal": [0, 1])", R"("value": 3)"})
    EXPECT_THAT(said(fine), IsEmpty()) << fine;
  EXPECT_THAT(said(R"("value": 3, "uniform": [2, 4])", {{}, {"parameters.p.uniform=[5,6]"}, {}}), IsEmpty())
      << "a variation may leave the value behind";
}

TEST(Load, AStepLongerThanTheRunIsWarnedOf) {
  const auto said = [](const std::string& step, const LoadOptions& options = {}) {
    const Folder folder;
    folder.write("s.json", R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": ")" +
                               step + "\"}}");
    return load_file(folder, "s.json", options).lines;
  };
  EXPECT_THAT(
      said("5 years"),
      ElementsAre("s.json:1:77: warning: time.step: found \"5 years\", longer than the run, 2025-01-01 to "
                  "2027-01-01: all of it is one step"));
  EXPECT_THAT(said("2 years"), IsEmpty());
  EXPECT_THAT(said("1 year", {{}, {"time.end=2025-03-01"}, {}}), IsEmpty()) << "cut short by the command line";
}

TEST(Load, EventsAndTypes) {
  const Scenario s = read(
      R"("event_types": {"raid": {"roles": {"by_whom": "actor", "at": "group"}, "cameo": "190", "headline": "{by_whom} raids {at}", "effects": [
      {"for": ["k in at", "m in state"], "where": "k != m", "change": "r[k, m]", "by": -0.5, "lasting": "u"}]}},
    "events": {"first-raid": {"date": "2025-02-01", "type": "raid", "by_whom": "A", "at": ["B", "C"], "intensity": 2,
      "probability": 0.5, "when": "u > 0", "every": "2 weeks", "until": "2025-04-01"}})");
  const EventType& type = s.event_types[0];
  EXPECT_EQ(type.cameo, "190");
  EXPECT_EQ(type.headline.value, "{by_whom} raids {at}");
  EXPECT_TRUE(type.roles[1].group && !type.roles[0].group);
  EXPECT_EQ(type.effects[0].bindings[0].variable + " " + type.effects[0].bindings[0].group, "k at");
  EXPECT_EQ(type.effects[0].bindings[0].group_offset, 5U);
  EXPECT_EQ(type.effects[0].by.text, "-0.5");
  EXPECT_FALSE(type.effects[0].raise_to.given());
  const Event& event = s.events[0];
  EXPECT_EQ(event.emission.roles[0].role.value + event.emission.roles[0].values[0].value, "by_whomA");
  EXPECT_TRUE(event.emission.roles[1].list && !event.emission.roles[0].list);
  EXPECT_EQ(event.emission.intensity.text + event.probability.text + event.when.text, "20.5u > 0");
  EXPECT_EQ(event.every->days(), 14);
  EXPECT_EQ(to_string(*event.until), "2025-04-01");
}

TEST(Load, Rules) {
  const Scenario s =
      read(R"("rules": {"x-y": {"for": "i in state", "rate": 2, "per": "month", "cooldown": "61 days",
    "emit": {"type": "raid", "who": ["i"]}}})");
  const Rule& rule = s.rules[0];
  EXPECT_EQ(rule.bindings.size(), 1U);
  EXPECT_EQ(rule.per, Unit::month);
  EXPECT_EQ(rule.cooldown->days(), 61);
  EXPECT_EQ(rule.emission.type.value + rule.emission.roles[0].values[0].value, "raidi");
}

TEST(Load, Dynamics) {
  const Scenario s =
      read(R"("dynamics": {"b": {"type": "balance", "relation": "r", "strength": 0.5, "form": "shared"},
    "d": {"type": "drift", "for": ["i in state"], "change": "a[i]", "by": "u", "per": "weeks"}})");
  EXPECT_EQ(s.dynamics[0].text("relation").value, "r");
  EXPECT_EQ(s.dynamics[0].text("form").value, "shared");
  EXPECT_FALSE(s.dynamics[0].text("scale").given());
  EXPECT_EQ(s.dynamics[0].expression("strength").text, "0.5");
  EXPECT_FALSE(s.dynamics[0].expression("rate").given());
  EXPECT_EQ(s.dynamics[1].per, Unit::week);
  EXPECT_EQ(s.dynamics[1].bindings[0].variable, "i");
}

TEST(Load, Results) {
  const Scenario s = read(R"("metrics": {"a": "1 + u", "b": {"value": 2, "label": "B", "unit": "m"}},
    "outcomes": {"o": {"is": "u > 1", "over": "first", "label": "O"}}, "watch": ["r[A, B]"],
    "what_if": {"w": {"describe": "d", "patch": {"seed": 2}}})");
  EXPECT_EQ(s.metrics[0].value.text, "1 + u");
  EXPECT_EQ(s.metrics[1].value.text + s.metrics[1].label + s.metrics[1].unit, "2Bm");
  EXPECT_EQ(s.outcomes[0].over, TimeAggregate::first);
  EXPECT_EQ(s.watch[0].value, "r[A, B]");
  EXPECT_EQ(s.what_ifs[0].describe, "d");
}

TEST(Load, PlacesOfNamesAreThoseOfTheirKeys) {
  const Folder folder;
  folder.write("s.json",
               "{\"entente\": 1, \"time\": {\"start\": \"2025-01-01\", \"end\": \"2026-01-01\"},\n\"actors\": "
               "{\"A\": {}}}");
  Diagnostics diagnostics;
  const Scenario s = load(folder.path() / "s.json", {}, diagnostics);
  const Position position = diagnostics.sources.position(s.actors[0].origin.place);
  EXPECT_EQ(position.line, 2U);
  EXPECT_EQ(position.column, 12U);
}

}  // namespace
}  // namespace entente::testing
