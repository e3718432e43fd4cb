#include "simulation/fold.h"

#include <cmath>
#include <limits>

namespace entente::detail {
namespace {

/// What a condition is at this date makes no difference any more, or not yet.
bool is_decided(Over over, const FoldedDate& date, double outcome) {
  switch (over) {
    case Over::end:
      return !date.last;
    case Over::ever:
      return !date.first && outcome != 0;
    case Over::always:
      return !date.first && outcome == 0;
    case Over::first:
      return !date.first && !std::isnan(outcome);
    case Over::max:
    case Over::min:
    case Over::mean:
      break;
  }
  return false;
}

}  // namespace

std::size_t first_unknown(Over over, const FoldedDate& date, const double* values, std::size_t lanes,
                          const double* outcomes) {
  std::size_t lane = 0;
  while (lane < lanes && !(std::isnan(values[lane]) && !is_decided(over, date, outcomes[lane]))) ++lane;
  return lane;
}

void fold(Over over, const FoldedDate& date, const double* values, std::size_t lanes, double* outcomes) {
  const auto each = [&](auto next) {
    for (std::size_t lane = 0; lane < lanes; ++lane) outcomes[lane] = next(outcomes[lane], values[lane]);
  };
  constexpr double never = std::numeric_limits<double>::quiet_NaN();
  switch (over) {
    case Over::end:
      return each([](double, double x) { return x; });
    case Over::ever:
      return each([&](double o, double x) { return (!date.first && o != 0) || x != 0 ? 1.0 : 0.0; });
    case Over::always:
      return each([&](double o, double x) { return (date.first || o != 0) && x != 0 ? 1.0 : 0.0; });
    case Over::max:
      return each([&](double o, double x) { return date.first || x > o || x != x ? x : o; });
    case Over::min:
      return each([&](double o, double x) { return date.first || x < o || x != x ? x : o; });
    case Over::first:
      return each([&](double o, double x) { return !date.first && o == o ? o : x != 0 ? date.years : never; });
    case Over::mean:
      break;
  }
  each([&](double o, double x) { return date.last ? (o + x) / date.dates : o + x; });
}

}  // namespace entente::detail
