#include "simulation/fold.h"

#include <cmath>
#include <limits>

namespace entente::detail {
namespace {

/// What a condition is at this date makes no difference any more, or not yet.
bool is_decided(TimeAggregate over, const FoldedDate& date, double outcome) {
  switch (over) {
    case TimeAggregate::end:
      return !date.last;
    case TimeAggregate::ever:
      return !date.first && outcome != 0;
    case TimeAggregate::always:
      return !date.first && outcome == 0;
    case TimeAggregate::first:
      return !date.first && !std::isnan(outcome);
    case TimeAggregate::max:
    case TimeAggregate::min:
    case TimeAggregate::mean:
      break;
  }
  return false;
}

}  // namespace

std::size_t first_unknown(TimeAggregate over, const FoldedDate& date, const double* values, std::size_t lanes,
                          const double* outcomes) {
  std::size_t lane = 0;
  while (lane < lanes && !(std::isnan(values[lane]) && !is_decided(over, date, outcomes[lane]))) ++lane;
  return lane;
}

void fold(TimeAggregate over, const FoldedDate& date, const double* values, std::size_t lanes,
          double* outcomes) {
  const auto each = [&](auto next) {
    for (std::size_t lane = 0; lane < lanes; ++lane) outcomes[lane] = next(outcomes[lane], values[lane]);
  };
  constexpr double never = std::numeric_limits<double>::quiet_NaN();
  switch (over) {
    case TimeAggregate::end:
      return each([](double, double x) { return x; });
    case TimeAggregate::ever:
      return each([&](double o, double x) { return (!date.first && o != 0) || x != 0 ? 1.0 : 0.0; });
    case TimeAggregate::always:
      return each([&](double o, double x) { return (date.first || o != 0) && x != 0 ? 1.0 : 0.0; });
    case TimeAggregate::max:
      return each([&](double o, double x) { return date.first || x > o || x != x ? x : o; });
    case TimeAggregate::min:
      return each([&](double o, double x) { return date.first || x < o || x != x ? x : o; });
    case TimeAggregate::first:
      return each([&](double o, double x) { return !date.first && o == o ? o : x != 0 ? date.years : never; });
    case TimeAggregate::mean:
      break;
  }
  each([&](double o, double x) { return date.last ? (o + x) / date.dates : o + x; });
}

}  // namespace entente::detail
