#include "fit/profile.h"

#include <algorithm>
#include <cmath>

namespace entente::detail {
namespace {

template <typename T>
std::vector<T> without(std::size_t p, std::vector<T> all) {
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(p));
  return all;
}

/// (points) From end to end.
std::vector<double> values_between(const Bounds& bounds, std::size_t points) {
  std::vector<double> values;
  for (std::size_t k = 0; k < points; ++k)
    values.push_back(bounds.low +
                     static_cast<double>(k) / static_cast<double>(points - 1) * (bounds.high - bounds.low));
  return values;
}

/// The other parameters are fitted anew, from `near`, which moves to where they are best.
double least_with(std::size_t p, double value, const Fitted& fitted, const Objective& loss,
                  std::vector<double>& near) {
  const auto whole = [&](std::vector<double> x) {
    x.insert(x.begin() + static_cast<std::ptrdiff_t>(p), value);
    return x;
  };
  const Least least = minimise_near([&](const auto& x) { return loss(whole(x)); }, without(p, fitted.bounds),
                                    near, fitted.evaluations);
  near = least.at;
  return least.value;
}

/// The best and all points of the profile, by value.
using Points = std::vector<std::pair<double, double>>;

Points points_of(const std::pair<double, double>& best, const Profile& profile) {
  Points points{best};
  for (std::size_t k = 0; k < profile.value.size(); ++k) points.emplace_back(profile.value[k], profile.loss[k]);
  std::sort(points.begin(), points.end());
  return points;
}

/// Where the loss crosses the limit on one side of the best, by straight lines between points.
double end_of(const Points& points, const std::pair<double, double>& best, double limit, int way,
              double otherwise) {
  const auto size = static_cast<std::ptrdiff_t>(points.size());
  for (std::ptrdiff_t k = std::find(points.begin(), points.end(), best) - points.begin();
       k + way >= 0 && k + way < size; k += way) {
    const auto& [x, y] = points[static_cast<std::size_t>(k)];
    const auto& [x2, y2] = points[static_cast<std::size_t>(k + way)];
    if (y2 > limit) return x + (x2 - x) * (limit - y) / (y2 - y);
  }
  return otherwise;
}

void bound(std::size_t p, const Fitted& fitted, Profile& profile) {
  constexpr double chi_squared = 3.841458820694124, most = 0.9;
  const auto [low, high] = fitted.bounds[p];
  const std::pair best(fitted.best.at[p], fitted.best.value);
  const double limit = best.second * std::exp(chi_squared / static_cast<double>(fitted.observations));
  const Points points = points_of(best, profile);
  profile.low = end_of(points, best, limit, -1, low);
  profile.high = end_of(points, best, limit, 1, high);
  profile.identified =
      profile.low > low && profile.high < high && profile.high - profile.low < most * (high - low);
}

}  // namespace

/// From the best value outwards on both sides, each point from where the others were best at the last.
Profile profile(std::size_t p, const Fitted& fitted, const Objective& loss) {
  Profile made;
  made.value = values_between(fitted.bounds[p], fitted.points);
  made.loss.resize(fitted.points);
  const auto first = static_cast<std::size_t>(
      std::lower_bound(made.value.begin(), made.value.end(), fitted.best.at[p]) - made.value.begin());
  std::vector<double> near = without(p, fitted.best.at);
  for (std::size_t k = first; k < fitted.points; ++k)
    made.loss[k] = least_with(p, made.value[k], fitted, loss, near);
  near = without(p, fitted.best.at);
  for (std::size_t k = first; k-- > 0;) made.loss[k] = least_with(p, made.value[k], fitted, loss, near);
  bound(p, fitted, made);
  return made;
}

}  // namespace entente::detail
