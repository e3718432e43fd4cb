#pragma once
/// Dates and durations of a scenario.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A day of the proleptic Gregorian calendar.
using Date = std::chrono::sys_days;

inline constexpr double days_per_year = 365.25;  ///< Of the years in which times and rates are counted.

/// Of time.
enum class Unit { day, week, month, year };

/// Length of one unit in days, exact (week: 7, year: 365.25, month: a twelfth of that).
double days_of(Unit unit);

/// Length of one unit in years of 365.25 days.
double years_of(Unit unit);

/// `"2 weeks"`. As a length it is `years()` or `days()`; as a step of the calendar (whole counts) see
/// `advance`.
struct Duration {
  double count = 0;       ///< above 0
  Unit unit = Unit::day;  ///< of the count
  /// of 365.25 days
  double years() const { return count * years_of(unit); }
  double days() const { return count * days_of(unit); }  ///< exact for whole counts
};

/// `n` steps after `date`; a month's end is clamped to the last day of the month (2024-01-31 + 1 month =
/// 2024-02-29).
Date advance(Date date, const Duration& step, long n);

/// `YYYY-MM-DD`, or nothing where the text is no date of the calendar.
std::optional<Date> parse_date(std::string_view text);

/// `N day(s)|week(s)|month(s)|year(s)` with N > 0 (decimals allowed), or nothing.
std::optional<Duration> parse_duration(std::string_view text);

/// `day`, `week`, `month`, `year` (also in the plural), or nothing.
std::optional<Unit> parse_unit(std::string_view text);

std::string to_string(Date date);  ///< `YYYY-MM-DD`

}  // namespace entente
