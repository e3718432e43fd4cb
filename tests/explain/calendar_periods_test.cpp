#include <entente/explain.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

std::vector<Date> dates(const std::string& start, const Duration& step, long count) {
  std::vector<Date> all;
  for (long k = 0; k <= count; ++k) all.push_back(advance(*parse_date(start), step, k));
  return all;
}

TEST(CalendarPeriods, AStepBelongsToTheQuarterInWhichItBegins) {
  const auto months = dates("2025-05-28", {1, Unit::month}, 6);
  const auto periods = calendar_periods(months, 0, 6);
  ASSERT_EQ(periods.size(), 3u);
  EXPECT_EQ(periods[0].name, "2025 Q2");
  EXPECT_EQ(periods[0].first, 0u);
  EXPECT_EQ(periods[0].last, 2u) << "28 May and 28 June";
  EXPECT_EQ(periods[1].name, "2025 Q3");
  EXPECT_EQ(periods[1].last, 5u);
  EXPECT_EQ(periods[2].name, "2025 Q4");
  EXPECT_EQ(periods[2].last, 6u);
}

TEST(CalendarPeriods, FollowEachOtherWithoutGaps) {
  const auto weeks = dates("2024-02-29", {1, Unit::week}, 200);
  const auto periods = calendar_periods(weeks, 7, 150);
  EXPECT_EQ(periods.front().first, 7u);
  EXPECT_EQ(periods.back().last, 150u);
  for (std::size_t p = 1; p < periods.size(); ++p) EXPECT_EQ(periods[p].first, periods[p - 1].last);
}

TEST(CalendarPeriods, LongRunsAreDividedIntoYears) {
  const auto months = dates("2025-01-01", {1, Unit::month}, 12 * 20);
  const auto periods = calendar_periods(months, 0, months.size() - 1);
  ASSERT_EQ(periods.size(), 20u);
  EXPECT_EQ(periods[3].name, "2028");
  EXPECT_EQ(calendar_periods(months, 0, 12 * 10).size(), max_periods) << "forty quarters are quarters still";
}

}  // namespace
}  // namespace entente
