#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ReadEvents, AreReadWithTheirTypes) {
  const Scenario s = scenario_of(
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

TEST(ReadEvents, ARoleIsNotCalledLikeAKeyOfEvents) {
  EXPECT_THAT(messages_of(R"("event_types": {"t": {"roles": {"until": "actor", "by": "actor"}}})"),
              ElementsAre("error: event_types.t.roles.until: 'until' is a key of events; choose another name"));
}

TEST(ReadEvents, AHeadlineNamesRoles) {
  EXPECT_THAT(
      messages_of(R"("event_types": {"t": {"roles": {"village": "actor"}, "headline": "{vilage} burns"}})"),
      ElementsAre("error: event_types.t.headline: 'vilage' is not a role of 't' (did you mean 'village'?)"));
}

TEST(ReadEvents, OnlyWhatIsAddedCanLast) {
  EXPECT_THAT(
      messages_of(R"("event_types": {"t": {"effects": [{"change": "a[A]", "raise_to": 1, "lasting": 0.5}]}})"),
      ElementsAre("error: event_types.t.effects[0].lasting: only an effect with 'by' can be lasting"));
}

TEST(ReadEvents, RepetitionsEndAfterTheFirst) {
  const auto said_of_event = [](const std::string& more) {
    return messages_of(R"("events": {"e": {"date": "2025-02-01", "type": "t")" + more + "}}");
  };
  EXPECT_THAT(said_of_event(R"(, "until": "2025-03-01")"),
              ElementsAre("error: events.e.until: only an event with 'every' can have an 'until'"));
  EXPECT_THAT(said_of_event(R"(, "every": "1 week", "until": "2025-01-31")"),
              ElementsAre("error: events.e.until: found 2025-01-31; expected no day before the event's date, "
                          "2025-02-01"));
  EXPECT_THAT(said_of_event(R"(, "every": "1 week", "until": "2025-02-01")"), IsEmpty());
}

}  // namespace
}  // namespace entente::testing_support
