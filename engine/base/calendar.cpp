#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "base/ordinal.h"

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

struct UnitRow {
  Unit unit;
  std::string_view singular, plural;
  double days;
};

constexpr auto units = std::to_array<UnitRow>({
    {Unit::day, "day", "days", 1},
    {Unit::week, "week", "weeks", 7},
    {Unit::month, "month", "months", days_per_year / 12},
    {Unit::year, "year", "years", days_per_year},
});

/// Years that std::chrono can hold; far beyond every scenario.
constexpr std::int64_t last_year = 32000;

Date add_months(Date date, std::int64_t count) {
  const year_month_day from(date);
  const std::int64_t total =
      static_cast<int>(from.year()) * std::int64_t{12} + (unsigned(from.month()) - 1) + count;
  const std::int64_t to_year = std::clamp<std::int64_t>(total / 12, 0, last_year);
  const auto to_month = static_cast<unsigned>(((total % 12) + 12) % 12 + 1);
  const auto first = year(static_cast<int>(to_year)) / month(to_month);
  const auto end = (first / std::chrono::last).day();
  return sys_days(first / std::min(from.day(), end));
}

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

double days_of(Unit unit) { return units[ordinal(unit)].days; }

double years_of(Unit unit) { return days_of(unit) / days_per_year; }

Date advance(Date date, const Duration& step, long n) {
  // beyond this no calendar goes, and the products below stay in 64 bits
  const double most = static_cast<double>(last_year) * 366;
  const auto count =
      static_cast<std::int64_t>(std::clamp(std::round(step.count) * static_cast<double>(n), -most, most));
  switch (step.unit) {
    case Unit::day:
      return date + days(count);
    case Unit::week:
      return date + days(7 * count);
    case Unit::month:
      return add_months(date, count);
    case Unit::year:
      return add_months(date, 12 * count);
  }
  return date;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::string_view y = text.substr(0, 4), m = text.substr(5, 2), d = text.substr(8, 2);
  if (!all_digits(y) || !all_digits(m) || !all_digits(d)) return std::nullopt;
  const year_month_day date(year(number(y)), month(static_cast<unsigned>(number(m))),
                            std::chrono::day(static_cast<unsigned>(number(d))));
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

std::optional<Unit> parse_unit(std::string_view text) {
  for (const UnitRow& row : units) {
    if (text == row.singular || text == row.plural) return row.unit;
  }
  return std::nullopt;
}

std::optional<Duration> parse_duration(std::string_view text) {
  const bool begins = !text.empty() && (is_digit(text[0]) || text[0] == '.');
  if (!begins) return std::nullopt;
  double count = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
  std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  if (problem != std::errc{} || !(count > 0) || rest.empty() || rest[0] != ' ') return std::nullopt;
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  const std::optional<Unit> unit = parse_unit(rest);
  if (!unit) return std::nullopt;
  return Duration{count, *unit};
}

std::string to_string(Unit unit) { return std::string(units[ordinal(unit)].singular); }

std::string to_string(const Duration& duration) {
  const UnitRow& row = units[ordinal(duration.unit)];
  return fmt::format("{} {}", duration.count, duration.count == 1 ? row.singular : row.plural);
}

std::string to_string(Date date) {
  const year_month_day day(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

}  // namespace entente
