#include "blocs/edge_times.h"

#include <entente/scenario.h>
#include <fmt/format.h>

#include "base/csv_number.h"

namespace entente::detail {
namespace {

/// Years as numbers, dates as texts: both compare as they should where both sides are of one form.
bool before(const std::string& x, const std::string& y) {
  const auto a = csv_number(x), b = csv_number(y);
  return a && b ? *a < *b : x < y;
}

bool is_year(const std::string& time) { return csv_number(time).has_value(); }

}  // namespace

std::string EdgeTimes::wrong_choice() const {
  if (!given()) return "";
  if (at_.empty()) return "say at which time they are wanted (--date, in Python `at`)";
  if (is_year(at_) || parse_date(at_)) return "";
  return "a time is a year, or a date like 2026-01-31, not '" + at_ + "'";
}

std::optional<std::pair<std::size_t, std::string>> EdgeTimes::wrong(
    const std::vector<std::string>& fields) const {
  for (const auto& which : {begin_, end_}) {
    if (!which || fields[*which].empty()) continue;
    const std::string& time = fields[*which];
    if (!is_year(time) && !parse_date(time))
      return std::pair{*which, fmt::format("found '{}'; expected a year or a date like 2026-01-31, its {}",
                                           time, header_[*which])};
    if (is_year(time) != is_year(at_))
      return std::pair{*which, fmt::format("found '{}', its {}; the time that is asked for is a {}, '{}'", time,
                                           header_[*which], is_year(time) ? "date" : "year", at_)};
  }
  return std::nullopt;
}

bool EdgeTimes::hold(const std::vector<std::string>& fields) const {
  const bool begun = !begin_ || fields[*begin_].empty() || !before(at_, fields[*begin_]);
  return begun && (!end_ || fields[*end_].empty() || before(at_, fields[*end_]));
}

}  // namespace entente::detail
