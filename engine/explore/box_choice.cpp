#include "explore/box_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::explore {
namespace {

/// Better by more than rounding, or as good with fewer restrictions.
bool better(double value, const MeasuredBox& box, double best, const MeasuredBox& than) {
  const double margin = 1e-12 * std::abs(best);
  return value > best + margin || (value >= best - margin && box.restricted < than.restricted);
}

}  // namespace

double correlation(const Futures& futures, const MeasuredBox& box) {
  const auto all = static_cast<double>(futures.size()), inside = static_cast<double>(box.points);
  if (box.points == 0 || box.points >= futures.size()) return 0;
  const double mean = std::accumulate(futures.chances().begin(), futures.chances().end(), 0.0) / all;
  double squares = 0;
  for (const double chance : futures.chances()) squares += (chance - mean) * (chance - mean);
  if (squares == 0) return 0;
  return (box.cases - mean * inside) / std::sqrt(squares * inside * (all - inside) / all);
}

MeasuredBox simplified(const Futures& futures, MeasuredBox box, const BoxChoiceOptions& options) {
  while (box.restricted > 0) {
    auto all = quasi_ps(futures, box.box);
    const auto largest = std::ranges::max_element(all, {}, [](const QuasiP& one) { return one.p; });
    if (largest->p <= options.significance && box.restricted <= options.most) break;
    box = std::move(largest->dropped);
  }
  return box;
}

ChosenBox chosen_box(const Futures& futures, const Trajectory& trajectory, const BoxChoiceOptions& options) {
  ChosenBox chosen{.measured = trajectory.at(0)};
  double best = 0;
  for (std::size_t step = 1; step < trajectory.size(); ++step) {
    MeasuredBox box = simplified(futures, trajectory[step], options);
    const double value = correlation(futures, box);
    if (!better(value, box, best, chosen.measured)) continue;
    best = value;
    chosen = {.measured = std::move(box), .step = step};
  }
  chosen.quasi_ps = quasi_ps(futures, chosen.measured.box);
  return chosen;
}

}  // namespace entente::explore
