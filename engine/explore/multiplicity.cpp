#include "explore/multiplicity.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <stdexcept>

namespace entente::explore {

std::vector<double> holm_adjusted(std::span<const double> p) {
  if (!std::ranges::all_of(p, [](double one) { return one >= 0 && one <= 1; }))
    throw std::invalid_argument("a p value lies between 0 and 1");
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
  std::vector<double> adjusted(p.size());
  double most = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    most = std::max(most, p[order[k]] * static_cast<double>(p.size() - k));
    adjusted[order[k]] = std::min(1.0, most);
  }
  return adjusted;
}

std::vector<bool> stand_out(std::span<const double> p, double level) {
  std::vector<bool> out;
  for (const double adjusted : holm_adjusted(p)) out.push_back(adjusted <= level);
  return out;
}

double p_above_zero(double value, double se) {
  if (value <= 0 && se == 0) return 1;
  return std::erfc(value / (se * std::numbers::sqrt2)) / 2;
}

}  // namespace entente::explore
