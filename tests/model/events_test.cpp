#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string event(const std::string& when) {
  return "'events': {'e': {" + when + ", 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}}";
}

/// `step:occurrence`, of every occurrence.
std::string schedule_of(const Compiled& made) {
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

TEST(Events, CountTheOccurrencesBeforeTheStart) {
  EXPECT_EQ(schedule_of(compile_world(event("'date': '2024-12-05', 'every': '2 months'"))), "0:1 2:2 4:3 ");
}

TEST(Events, OutsideTheSpanAreWarnedOf) {
  for (const char* date : {"2025-01-30", "2025-06-15"}) {
    const Compiled made = compile_world(event(std::string("'date': '") + date + "'"));
    EXPECT_EQ(schedule_of(made), "");
    EXPECT_NE(made.messages().find("warning: events.e: never happens"), std::string::npos) << made.messages();
  }
}

TEST(Events, BetweenAnActorAndItselfNeverHappen) {
  const Compiled made = compile_world(
      "'events': {'e': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'PAK', 'when': "
      "'trust[raider, victim] < 1'}}");
  EXPECT_EQ(schedule_of(made), "");
  EXPECT_NE(made.messages().find("between an actor and itself"), std::string::npos) << made.messages();
}

}  // namespace
}  // namespace entente
