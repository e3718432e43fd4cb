#include <gmock/gmock.h>

#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Dates, ClampToTheMonthsLastDayAndEndAtTheEnd) {
  const TestScenario made = compile_world("");
  std::vector<std::string> dates;
  for (const Date date : made.model->catalogue().dates) dates.push_back(to_string(date));
  EXPECT_EQ(dates, (std::vector<std::string>{"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30",
                                             "2025-05-31", "2025-06-15"}));
  EXPECT_DOUBLE_EQ(data_of(made).times[1], 28 / 365.25);
  EXPECT_EQ(data_of(made).days.back(), 135);
}

TEST(Dates, TooManyStepsAreAnError) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '0001-01-01', 'end': '9999-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{}}}");
  EXPECT_TRUE(made.model) << "3.6 million steps are many, but not too many: " << made.messages();
}

/// A week in four parts of a day and three quarters: every fourth record is at a date of the whole weeks.
TEST(Dates, StepsCutIntoPartsKeepTheirDates) {
  TestScenario made = compile_world("");
  const std::vector<double> whole = data_of(made).days;
  made.scenario.time.parts = 4;
  made.model = compile(made.scenario, made.diagnostics);
  const auto& model = data_of(made);
  ASSERT_EQ(model.days.size(), 4 * (whole.size() - 1) + 1);
  for (std::size_t k = 0; k < whole.size(); ++k) EXPECT_EQ(model.days[4 * k], whole[k]);
  EXPECT_EQ(model.days[5], 28 + 31 / 4.0);
  EXPECT_EQ(model.times[5], (28 + 31 / 4.0) / 365.25);
  EXPECT_EQ(model.schedule.size(), 4 * (whole.size() - 1));
}

/// Days of February 2025 in quarters of 7 days: 31 January, 7, 14, 21, 28 February. In quarters of a day the
/// events of a day lie in its first.
TEST(Dates, EventsLieInThePartThatHoldsTheBeginningOfTheirDay) {
  const auto step_of = [](const std::string& step, const std::string& date) {
    TestScenario made =
        compile_text("{'entente': 1, 'time': {'start': '2025-01-31', 'end': '2025-06-15', 'step': '" + step +
                     "'}, 'actors': {'A': {}}, 'event_types': {'e': {'roles': {}, 'effects': []}}, "
                     "'events': {'it': {'date': '" +
                     date + "', 'type': 'e'}}}");
    made.scenario.time.parts = 4;
    made.model = compile(made.scenario, made.diagnostics);
    const auto& schedule = data_of(made).schedule;
    for (std::size_t k = 0; k < schedule.size(); ++k)
      if (!schedule[k].empty()) return k;
    return schedule.size();
  };
  EXPECT_EQ(step_of("1 month", "2025-01-31"), 0);
  EXPECT_EQ(step_of("1 month", "2025-02-06"), 0);
  EXPECT_EQ(step_of("1 month", "2025-02-07"), 1);
  EXPECT_EQ(step_of("1 month", "2025-03-07"), 4)
      << "the part from 28 + 7.75 days on does not hold its beginning";
  EXPECT_EQ(step_of("1 month", "2025-03-08"), 5);
  EXPECT_EQ(step_of("1 day", "2025-02-03"), 12);
}

/// A scenario whose texts are elsewhere: what is said of it has no place, but can be said.
TEST(Dates, EventsAfterTheEndNeedNoTexts) {
  const TestScenario made = compile_world(
      "'events': {'late': {'date': '2025-06-15', 'type': 'raid', 'raider': 'TTP', 'victim': 'PAK'}}");
  ASSERT_TRUE(made.model) << made.messages();
  Diagnostics without;
  EXPECT_TRUE(compile(made.scenario, without));
  ASSERT_EQ(without.sorted().size(), 1);
  EXPECT_THAT(without.format(without.sorted()[0]),
              ::testing::StartsWith("warning: events.late.date: never happens"));
}

}  // namespace
}  // namespace entente
