#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string event(const std::string& when) {
  return "'events': {'e': {" + when + ", 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}}";
}

/// `step:occurrence`, of every occurrence.
std::string schedule_of(const TestScenario& made) {
  std::string all;
  const auto& schedule = data_of(made).schedule;
  for (std::size_t k = 0; k < schedule.size(); ++k) {
    for (const auto& o : schedule[k]) all += std::to_string(k) + ":" + std::to_string(o.number) + " ";
  }
  return all;
}

TEST(Events, OccurOnTheStepTheirDateFallsIn) {
  EXPECT_EQ(schedule_of(compile_world(event("'date': '2025-01-31'"))), "0:0 ");
  EXPECT_EQ(schedule_of(compile_world(event("'date': '2025-02-27'"))), "0:0 ");
  EXPECT_EQ(schedule_of(compile_world(event("'date': '2025-02-28'"))), "1:0 ");
  EXPECT_EQ(schedule_of(compile_world(event("'date': '2025-06-14'"))), "4:0 ");
}

TEST(Events, RepeatUntilADateThatStillCounts) {
  EXPECT_EQ(
      schedule_of(compile_world(event("'date': '2025-02-10', 'every': '1 month', 'until': '2025-04-10'"))),
      "0:0 1:1 2:2 ");
  EXPECT_EQ(
      schedule_of(compile_world(event("'date': '2025-02-01', 'every': '10 days', 'until': '2025-02-21'"))),
      "0:0 0:1 0:2 ");
}

TEST(Events, ThatRepeatNothingAreTold) {
  const std::string said =
      "10:111: warning: events.e.date: happens once: 'every' leads beyond the end of the run or 'until'\n";
  EXPECT_EQ(compile_world(event("'date': '2025-02-10', 'every': '2 years'")).messages(), said);
  EXPECT_EQ(compile_world(event("'date': '2025-02-10', 'every': '1 month', 'until': '2025-02-20'")).messages(),
            said);
  EXPECT_EQ(compile_world(event("'date': '2025-02-10', 'every': '1 month'")).messages(), "");
}

TEST(Events, CountTheOccurrencesBeforeTheStart) {
  EXPECT_EQ(schedule_of(compile_world(event("'date': '2024-12-05', 'every': '2 months'"))), "0:1 2:2 4:3 ");
}

TEST(Events, OutsideTheSpanAreWarnedOf) {
  const std::pair<const char*, const char*> cases[] = {
      {"'date': '2025-01-30'", "2025-01-30 is outside the run, 2025-01-31 to 2025-06-15"},
      {"'date': '2025-06-16'", "2025-06-16 is outside the run, 2025-01-31 to 2025-06-15"},
      {"'date': '2025-06-15'", "on 2025-06-15 the run, 2025-01-31 to 2025-06-15, has ended"},
      {"'date': '2024-01-01', 'every': '1 month', 'until': '2024-06-01'",
       "2024-01-01 to 2024-06-01 is outside the run, 2025-01-31 to 2025-06-15"}};
  for (const auto& [when, said] : cases) {
    const TestScenario made = compile_world(event(when));
    EXPECT_EQ(schedule_of(made), "");
    EXPECT_EQ(made.messages(), std::string("10:111: warning: events.e.date: never happens: ") + said + "\n");
  }
}

/// Who lets a run end earlier knows that later events do not happen; who moves an event there does not.
TEST(Events, AfterAnEndOfTheCommandLineAreNotWarnedOf) {
  const std::string world = R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-12-31'},
    'actors': {'A': {}}, 'event_types': {'e': {}}, 'events': {'x': {'date': '2025-10-01', 'type': 'e'}}})";
  EXPECT_EQ(compile_text(world, {{}, {"time.end=2025-06-01"}, {}}).messages(), "");
  EXPECT_NE(compile_text(world, {{}, {"time.end=2025-06-01", "events.x.date=2025-07-01"}, {}})
                .messages()
                .find("warning: events.x.date: never happens: 2025-07-01 is outside the run"),
            std::string::npos);
}

TEST(Events, BetweenAnActorAndItselfNeverHappen) {
  const TestScenario made = compile_world(
      "'events': {'e': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'PAK', 'when': "
      "'trust[raider, victim] < 1'}}");
  EXPECT_EQ(schedule_of(made), "");
  EXPECT_NE(made.messages().find("between an actor and itself"), std::string::npos) << made.messages();
}

}  // namespace
}  // namespace entente
