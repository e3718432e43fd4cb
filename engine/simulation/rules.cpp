/// Phase 2 of a step: rules.
#include <algorithm>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "simulation/impl.h"

namespace entente {
namespace {

/// Some draw is not above its probability (or one is not a number): most bindings fire in no lane.
bool some_below(const double* u, const double* p, std::size_t count) {
  int below = 0;
  for (std::size_t i = 0; i < count; ++i) below |= !(u[i] >= p[i]);
  return below != 0;
}

}  // namespace

void Simulation::Impl::rules(std::size_t k) {
  for (std::size_t number = 0; number < model.rules.size(); ++number) rule(number, k);
}

void Simulation::Impl::rule(std::size_t number, std::size_t k) {
  const RuleModel& rule = model.rules[number];
  evaluator.run_root(rule.program, state.inputs);
  language::Cursor cursor;
  std::size_t first_binding = 0;
  fired.count = 0;
  while (language::expand(rule.bindings, model.world, evaluator.frame(0), cursor, evaluator.frame(1))) {
    rule_strip(number, k, first_binding);
    first_binding += evaluator.frame(1).bindings;
  }
  flush(rule, k);
}

void Simulation::Impl::rule_strip(std::size_t number, std::size_t k, std::size_t first_binding) {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = evaluator.frame(1);
  const double* condition = nullptr;
  if (rule.condition >= 0) {
    evaluator.run_to(rule.program, static_cast<std::size_t>(rule.condition));
    condition = evaluator.output(rule.program, static_cast<std::size_t>(rule.condition));
    if (std::all_of(condition, condition + frame.count(), [](double x) { return x == 0; })) return;
  }
  if (rule.hazard >= 0) {
    evaluator.run_to(rule.program, static_cast<std::size_t>(rule.hazard));
    probabilities(rule, frame.count(), model.times[k + 1] - model.times[k]);
    const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), rule.stream};
    numeric::uniforms(draw, state.first_run, frame.lanes, {frame.draw_index.data(), frame.bindings},
                      uniform.data());
  }
  collect(number, k, first_binding, condition);
}

/// 1 - exp(-rate * years) for a rate (a negative one counts as 0), or the probability itself.
void Simulation::Impl::probabilities(const RuleModel& rule, std::size_t count, double years) {
  const double* hazard = evaluator.output(rule.program, static_cast<std::size_t>(rule.hazard));
  if (!rule.is_rate) {
    std::copy_n(hazard, count, probability.begin());
    return;
  }
  // NaN stays NaN: it is found where the binding would fire
  for (std::size_t e = 0; e < count; ++e)
    probability[e] = hazard[e] < 0 ? 0.0 : -hazard[e] * (years / rule.per);
  numeric::exponentials(probability.data(), probability.data(), count);
  for (std::size_t e = 0; e < count; ++e) probability[e] = 1.0 - probability[e];
}

bool Simulation::Impl::rested(std::size_t number, std::size_t at, std::size_t k) const {
  const RuleModel& rule = model.rules[number];
  if (rule.cooldown < 0) return true;
  const std::int32_t last = state.last_fired[number][at];
  // days are whole; the tolerance only absorbs the rounding of a duration such as "2 months"
  return last < 0 || model.days[k] - model.days[static_cast<std::size_t>(last)] >= rule.cooldown - 1e-9;
}

void Simulation::Impl::collect(std::size_t number, std::size_t k, std::size_t first_binding,
                               const double* condition) {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = evaluator.frame(1);
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    if (rule.hazard >= 0 && !some_below(&uniform[b * frame.lanes], &probability[b * frame.lanes], frame.lanes))
      continue;
    for (std::size_t lane = 0; lane < frame.lanes; ++lane) {
      const std::size_t e = b * frame.lanes + lane;
      if (condition && condition[e] == 0) continue;
      if (rule.hazard >= 0 && uniform[e] >= probability[e]) continue;
      const std::size_t at = (first_binding + b) * frame.lanes + lane;
      if (!rested(number, at, k)) continue;
      if (rule.hazard >= 0)
        check_number(probability[e], rule.is_rate ? "its rate" : "its probability", rule.id, lane, k);
      if (rule.cooldown >= 0) state.last_fired[number][at] = static_cast<std::int32_t>(k);
      for (std::size_t c = 0; c < rule.bindings.domains.size(); ++c)
        fired.columns[c][fired.count] = frame.columns[c][b];
      fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
      ++fired.count;
      if (fired.full()) flush(rule, k);
    }
  }
}

void Simulation::Impl::flush(const RuleModel& rule, std::size_t k) {
  if (fired.count > 0) intensities(rule);
  emit(rule.emission, rule.id, rule.cause, k);
}

void Simulation::Impl::intensities(const RuleModel& rule) {
  if (rule.intensity < 0) {
    std::fill_n(fired.intensity.begin(), fired.count, 1.0);
    return;
  }
  firing.run_root(rule.intensity_program, state.inputs);
  language::start_sparse(firing.frame(1), firing.frame(0), fired.columns, fired.lane, fired.count);
  firing.run_level(rule.intensity_program, 1);
  std::copy_n(firing.output(rule.intensity_program, 0), fired.count, fired.intensity.begin());
}

}  // namespace entente
