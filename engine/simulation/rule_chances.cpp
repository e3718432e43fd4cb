#include "simulation/rule_chances.h"

#include <algorithm>
#include <limits>

#include "numeric/functions.h"
#include "numeric/poisson.h"

namespace entente::detail {
namespace {

/// The bound is not 0 in some lane.
bool may_fire(const double* bound, std::size_t lanes) {
  std::int64_t may = 0;
  for (std::size_t l = 0; l < lanes; ++l) may |= !(bound[l] <= 0);
  return may != 0;
}

const double* hazards(const RuleModel& rule, const Worker& worker) {
  return worker.evaluator.output(rule.program, rule.hazard);
}

}  // namespace

void bound_probabilities(const RuleModel& rule, const double* __restrict condition, double years,
                         Worker& worker) {
  const std::size_t count = worker.evaluator.frame(1).count();
  assert(count <= worker.bound.size());
  double* __restrict bound = worker.bound.data();
  if (!rule.hazard) {
    std::fill_n(bound, count, 1.0);
  } else {
    const double* __restrict hazard = hazards(rule, worker);
    const double scale = rule.is_rate ? years / rule.per : 1.0, rounding = rule.is_rate ? bound_rounding : 0.0;
    for (std::size_t e = 0; e < count; ++e) {
      const double x = hazard[e] * scale;
      bound[e] = x <= 0 ? 0.0 : x + rounding;
    }
  }
  constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t e = 0; condition && e < count; ++e) {
    const bool decided = (condition[e] == condition[e]) | (bound[e] == 0);  // what cannot fire is not asked
    const double held = decided ? bound[e] : no_number;
    bound[e] = condition[e] == 0 ? 0.0 : held;
  }
}

/// That is `known` nearly always, which is told many values at once.
double largest_bound(const Worker& worker, std::size_t count, double known) {
  const double* values = worker.bound.data();
  std::int64_t above = 0;
  for (std::size_t i = 0; i < count; ++i) above |= values[i] > known;
  for (std::size_t i = 0; above != 0 && i < count; ++i) known = values[i] > known ? values[i] : known;
  return known;
}

void list_bindings_to_draw(Worker& worker) {
  const language::Frame& frame = worker.evaluator.frame(1);
  const std::size_t lanes = frame.lanes;
  double* bound = worker.bound.data();
  worker.asked = 0;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t from = b * lanes, to = worker.asked * lanes;
    if (!may_fire(bound + from, lanes)) continue;
    worker.binding[worker.asked] = static_cast<std::uint32_t>(b);
    worker.draw_index[worker.asked++] = frame.draw_of(b);
    if (from != to) std::copy_n(bound + from, lanes, bound + to);
  }
}

double probability_of(const RuleModel& rule, std::size_t e, double years, const Worker& worker) {
  const double hazard = hazards(rule, worker)[e];
  if (!rule.is_rate) return hazard;
  return 1.0 - numeric::exponential(hazard < 0 ? 0.0 : -hazard * (years / rule.per));
}

std::uint32_t firings_of(const RuleModel& rule, std::size_t e, double years, double uniform,
                         const Worker& worker) {
  if (!rule.counts()) return 1;
  const double mean = hazards(rule, worker)[e] * (years / rule.per);
  return numeric::poisson_count(mean, uniform);
}

}  // namespace entente::detail
