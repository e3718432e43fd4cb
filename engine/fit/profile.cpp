#include "fit/profile.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/position_of.h"
#include "fit/crossing.h"
#include "results/student.h"

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
double min_with(std::size_t p, double value, const Fitted& fitted, const Objective& loss,
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

/// What the loss may come to without ruling a value out: n observations with normal errors of unknown variance,
/// k fitted parameters; (loss / least - 1)(n - k) is then about the square of Student's t with n - k degrees of
/// freedom.
double limit_of(const Fitted& fitted) {
  const std::size_t freedom = fitted.observations - fitted.bounds.size();
  const double t = student_quantile(freedom);
  return fitted.best.value * (1 + t * t / static_cast<double>(freedom));
}

/// How far the least loss with parameter `p` at a value is beyond the limit, as a multiple of the distance at
/// which it would be there if the loss were a parabola. The others are fitted anew from where they were best at
/// the last value.
std::function<double(double)> excess_of(std::size_t p, const Fitted& fitted, const Objective& loss) {
  const double least = fitted.best.value, room = limit_of(fitted) - least;
  auto near = std::make_shared<std::vector<double>>(without(p, fitted.best.at));
  return [=, &fitted, &loss](double value) {
    const double more = std::max(0.0, min_with(p, value, fitted, loss, *near) - least);
    return room > 0 ? std::sqrt(more / room) - 1 : more > 0 ? 1.0 : -1.0;
  };
}

void bound(std::size_t p, const Fitted& fitted, const Objective& loss, Profile& profile) {
  constexpr double most = 0.9;
  const auto [low, high] = fitted.bounds[p];
  const double best = fitted.best.at[p];
  profile.low = crossing_of({best, low, excess_of(p, fitted, loss)});
  profile.high = crossing_of({best, high, excess_of(p, fitted, loss)});
  profile.identified =
      profile.low > low && profile.high < high && profile.high - profile.low < most * (high - low);
}

}  // namespace

/// From the best value outwards on both sides, each point from where the others were best at the last.
Profile profile(std::size_t p, const Fitted& fitted, const Objective& loss) {
  Profile made;
  made.value = values_between(fitted.bounds[p], fitted.points);
  made.loss.resize(fitted.points);
  const std::size_t first =
      index_of(made.value, std::lower_bound(made.value.begin(), made.value.end(), fitted.best.at[p]));
  std::vector<double> near = without(p, fitted.best.at);
  for (std::size_t k = first; k < fitted.points; ++k)
    made.loss[k] = min_with(p, made.value[k], fitted, loss, near);
  near = without(p, fitted.best.at);
  for (std::size_t k = first; k-- > 0;) made.loss[k] = min_with(p, made.value[k], fitted, loss, near);
  bound(p, fitted, loss, made);
  return made;
}

}  // namespace entente::detail
