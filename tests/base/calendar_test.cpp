#include <entente/scenario.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

std::string after(const char* date, const char* step, long n) {
  return to_string(advance(*parse_date(date), *parse_duration(step), n));
}

TEST(Calendar, MonthEndsAreClampedToTheLastDay) {
  EXPECT_EQ(after("2023-10-31", "1 month", 1), "2023-11-30");
  EXPECT_EQ(after("2024-01-31", "1 month", 1), "2024-02-29");
  EXPECT_EQ(after("2025-01-31", "1 month", 1), "2025-02-28");
  EXPECT_EQ(after("2023-10-31", "1 month", 2), "2023-12-31")
      << "counted from the start, so the 31st comes back";
}

TEST(Calendar, MonthsAndYearsCrossTheYear) {
  EXPECT_EQ(after("2024-11-15", "3 months", 1), "2025-02-15");
  EXPECT_EQ(after("2024-11-15", "1 month", -11), "2023-12-15");
  EXPECT_EQ(after("2024-02-29", "1 year", 1), "2025-02-28");
  EXPECT_EQ(after("2024-02-29", "2 years", 2), "2028-02-29");
}

TEST(Calendar, LeapYears) {
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
  EXPECT_FALSE(parse_date("2025-02-29"));
  EXPECT_EQ(after("2024-02-29", "2 weeks", 26), "2025-02-27");
  EXPECT_EQ(after("2024-02-28", "1 day", 2), "2024-03-01");
}

TEST(Calendar, HugeStepsStayInTheCalendar) {
  const Date start = *parse_date("2025-01-01");
  EXPECT_GT(advance(start, {1e300, Unit::year}, 1), start);
  EXPECT_GT(advance(start, {1e6, Unit::month}, 10'000'000), start);
  EXPECT_GT(advance(start, {1e6, Unit::week}, 10'000'000), start);
}

TEST(Calendar, DatesHaveOneForm) {
  for (const char* text :
       {"2025-1-01", "2025/01/01", "2025-13-01", "2025-00-10", "2025-01-00", " 2025-01-01", "", "+025-01-01"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
  EXPECT_EQ(to_string(*parse_date("0987-06-05")), "0987-06-05");
}

TEST(Calendar, DurationsInDaysAreExact) {
  EXPECT_EQ(parse_duration("61 days")->days(), 61);
  EXPECT_EQ(parse_duration("6 weeks")->days(), 42);
  EXPECT_EQ(parse_duration("2 years")->days(), 730.5);
  EXPECT_EQ(parse_duration("12 months")->days(), 365.25);
  EXPECT_DOUBLE_EQ(parse_duration("18 months")->years(), 1.5);
  EXPECT_DOUBLE_EQ(parse_duration("0.5  year")->years(), 0.5);
}

TEST(Calendar, OtherDurationsAreNone) {
  for (const char* text : {"", "week", "2", "2weeks", "-1 week", "0 days", "inf days", "nan days",
                           "1 fortnight", "1 week ", " 1 week"}) {
    EXPECT_FALSE(parse_duration(text)) << text;
  }
}

TEST(Calendar, UnitsComeInSingularAndPlural) {
  for (const Unit unit : {Unit::day, Unit::week, Unit::month, Unit::year})
    EXPECT_EQ(parse_unit(to_string(unit)), unit);
  EXPECT_EQ(parse_unit("month"), Unit::month);
  EXPECT_EQ(parse_unit("years"), Unit::year);
  EXPECT_FALSE(parse_unit("Week"));
}

}  // namespace
}  // namespace entente
