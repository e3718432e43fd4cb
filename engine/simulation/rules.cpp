/// Phase 2 of a step: rules.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "numeric/functions.h"
#include "numeric/poisson.h"
#include "numeric/random.h"
#include "simulation/impl.h"

namespace entente {
namespace {

/// Some draw is not above its bound (or one is not a number): most bindings fire in no lane.
bool some_below(const double* u, const double* bound, std::size_t count) {
  std::int64_t below = 0;  // as wide as what is compared
  for (std::size_t i = 0; i < count; ++i) below |= !(u[i] >= bound[i]);
  return below != 0;
}

/// The bound is not 0 in some lane.
bool may_fire(const double* bound, std::size_t lanes) {
  std::int64_t may = 0;
  for (std::size_t l = 0; l < lanes; ++l) may |= !(bound[l] <= 0);
  return may != 0;
}

bool none_holds(const double* condition, std::size_t count) {
  std::int64_t some = 0;
  for (std::size_t i = 0; i < count; ++i) some |= condition[i] != 0;
  return some == 0;
}

/// The largest of `known` and the values; that is `known` nearly always, which is told many values at once.
double largest(const double* values, std::size_t count, double known) {
  std::int64_t above = 0;
  for (std::size_t i = 0; i < count; ++i) above |= values[i] > known;
  for (std::size_t i = 0; above != 0 && i < count; ++i) known = values[i] > known ? values[i] : known;
  return known;
}

}  // namespace

void Simulation::Impl::rules(std::size_t k) {
  for (std::size_t number = 0; number < model.rules.size(); ++number)
    if (!off[static_cast<std::size_t>(model.rules[number].cause)]) rule(number, k);
}

/// A rule of so many bindings is worth sharing out.
constexpr std::size_t many_bindings = 1 << 16;

void Simulation::Impl::rule(std::size_t number, std::size_t k) {
  const RuleModel& rule = model.rules[number];
  evaluator.run_root(rule.program, state.inputs);
  // a memory of what fired that grows is for one thread
  const bool apart = !rule.walks() || (rule.bindings.joins[0].layer < 0 && rule.cooldown < 0);
  if (pool.size() > 1 && !observer && !rule.bindings.table && apart && rule.draws >= many_bindings)
    return rule_shared(number, k);
  const Occasion occasion{rule.emission, rule.id, rule.cause, k, &rule};
  rule_piece(number, k, {}, workers.front(),
             [&](const std::int32_t* actors, std::uint32_t lane, std::uint32_t times) {
               add_fired(occasion, actors, lane, times);
             });
  emit_rest(occasion);
}

/// Pieces are ranges of the first variable. What fired in them is emitted in their order, as if one thread had
/// gone through all.
void Simulation::Impl::rule_shared(std::size_t number, std::size_t k) {
  const RuleModel& rule = model.rules[number];
  const std::size_t members = language::members_of_first(rule.bindings, model.world);
  constexpr std::size_t max_pieces = 64;
  const std::size_t pieces = std::min(members, max_pieces);
  const std::size_t variables = rule.bindings.domains.size();
  found.resize(pieces);
  pool.run(pieces, [&](std::size_t piece, std::size_t worker) {
    std::vector<std::int32_t>& mine = found[piece];
    mine.clear();
    if (worker > 0) workers[worker].evaluator.adopt_root(evaluator);
    const auto cursor = language::Cursor::over(members * piece / pieces, members * (piece + 1) / pieces);
    const auto fire = [&](const std::int32_t* actors, std::uint32_t lane, std::uint32_t times) {
      mine.insert(mine.end(), actors, actors + variables);
      mine.push_back(static_cast<std::int32_t>(lane));
      mine.push_back(static_cast<std::int32_t>(times));
    };
    rule_piece(number, k, cursor, workers[worker], fire);
  });
  const Occasion occasion{rule.emission, rule.id, rule.cause, k, &rule};
  for (const auto& mine : found) {
    for (std::size_t at = 0; at < mine.size(); at += variables + 2)
      add_fired(occasion, mine.data() + at, static_cast<std::uint32_t>(mine[at + variables]),
                static_cast<std::uint32_t>(mine[at + variables + 1]));
  }
  emit_rest(occasion);
}

template <typename Fire>
void Simulation::Impl::rule_piece(std::size_t number, std::size_t k, language::Cursor cursor, Worker& worker,
                                  const Fire& fire) {
  const RuleModel& rule = model.rules[number];
  language::Evaluator& own = worker.evaluator;
  std::size_t first_row = 0;
  while (language::expand(rule.bindings, model.world, state.inputs, own.frame(0), cursor, own.frame(1))) {
    rule_strip(number, k, first_row, worker, fire);
    first_row += own.frame(1).bindings;
  }
}

template <typename Fire>
void Simulation::Impl::rule_strip(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker,
                                  const Fire& fire) {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const double* condition = nullptr;
  if (rule.condition >= 0) {
    worker.evaluator.run_to(rule.program, static_cast<std::size_t>(rule.condition));
    condition = worker.evaluator.output(rule.program, static_cast<std::size_t>(rule.condition));
    if (none_holds(condition, frame.count())) return;
  }
  if (rule.hazard >= 0) worker.evaluator.run_to(rule.program, static_cast<std::size_t>(rule.hazard));
  bound_probabilities(rule, condition, model.times[k + 1] - model.times[k], worker);
  note_means(number, k, worker);
  ask(worker);
  if (rule.hazard >= 0) {
    const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), rule.stream};
    numeric::uniforms(draw, state.first_run, frame.lanes, {worker.draw_index.data(), worker.asked},
                      worker.uniform.data());
  }
  collect(number, k, first_row, worker, fire);
}

/// What no probability exceeds, so that most draws are settled without an exponential: 1 - exp(-x) is at most
/// x, for x = rate * years; a little more, since both sides are rounded. A probability is its own bound. 0
/// where the rate is not above 0 or the condition does not hold. NaN stays NaN, also that of a condition,
/// unless the other is 0.
void Simulation::Impl::bound_probabilities(const RuleModel& rule, const double* __restrict condition,
                                           double years, Worker& worker) {
  const std::size_t count = worker.evaluator.frame(1).count();
  double* __restrict bound = worker.bound.data();
  if (rule.hazard < 0) {
    std::fill_n(bound, count, 1.0);
  } else {
    const double* __restrict hazard =
        worker.evaluator.output(rule.program, static_cast<std::size_t>(rule.hazard));
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

/// Keeps the largest mean, of which the bounds are a little above. Above `max_mean` the run stops where that
/// many would fire.
void Simulation::Impl::note_means(std::size_t number, std::size_t k, Worker& worker) {
  const std::size_t count = worker.evaluator.frame(1).count();
  double& most = worker.max_means[static_cast<std::size_t>(model.rules[number].cause)];
  most = largest(worker.bound.data(), count, most);
  if (!model.rules[number].counts() || most - bound_rounding <= max_mean_rounded) return;
  // the first, so that it does not depend on the strip
  const double* bad = std::find_if(worker.bound.data(), worker.bound.data() + count,
                                   [](double bound) { return bound - bound_rounding > max_mean_rounded; });
  stop_rate(number, k, static_cast<std::size_t>(bad - worker.bound.data()), worker);
}

/// Lists the bindings that may fire in some lane: only for those are draws made. Their bounds move together.
void Simulation::Impl::ask(Worker& worker) {
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

/// The probability itself, 1 - exp(-rate * years) for a rate.
double Simulation::Impl::probability(const RuleModel& rule, std::size_t e, double years, const Worker& worker) {
  const double hazard = worker.evaluator.output(rule.program, static_cast<std::size_t>(rule.hazard))[e];
  if (!rule.is_rate) return hazard;
  return 1.0 - numeric::exponential(hazard < 0 ? 0.0 : -hazard * (years / rule.per));
}

/// How often it fires at once where its draw is below the probability of once: spec, table of draws.
std::uint32_t Simulation::Impl::firings(const RuleModel& rule, std::size_t e, double years, double uniform,
                                        const Worker& worker) {
  if (!rule.counts()) return 1;
  const double mean =
      worker.evaluator.output(rule.program, static_cast<std::size_t>(rule.hazard))[e] * (years / rule.per);
  return numeric::poisson_count(mean, uniform);
}

std::int32_t Simulation::Impl::last_fired(std::size_t number, std::size_t at) const {
  if (!model.rules[number].walks()) return state.last_fired[number][at];
  const auto& memory = state.fired_ties[number];
  const auto last = memory.find(at);
  return last == memory.end() ? -1 : last->second;
}

bool Simulation::Impl::rested(std::size_t number, std::size_t at, std::size_t k) const {
  const RuleModel& rule = model.rules[number];
  if (rule.cooldown < 0) return true;
  const std::int32_t last = last_fired(number, at);
  // days are exact; the tolerance only absorbs the rounding of a duration such as "2 months"
  return last < 0 || model.days[k] - model.days[static_cast<std::size_t>(last)] >= rule.cooldown - 1e-9;
}

template <typename Fire>
void Simulation::Impl::collect(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker,
                               const Fire& fire) {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const double *uniform = worker.uniform.data(), *bound = worker.bound.data();
  const bool draws = rule.hazard >= 0;
  const double years = model.times[k + 1] - model.times[k];
  std::array<std::int32_t, language::max_variables> actors{};
  // one lane: bindings are looked at as many at once, several: those of one binding
  const std::size_t at_once = frame.lanes == 1 ? language::strip_values : frame.lanes;
  const std::size_t count = worker.asked * frame.lanes;
  for (std::size_t from = 0; from < count; from += at_once) {
    const std::size_t end = std::min(from + at_once, count);
    if (draws && !some_below(uniform + from, bound + from, end - from)) continue;
    for (std::size_t d = from; d < end; ++d) {
      if (bound[d] <= 0 || (draws && uniform[d] >= bound[d])) continue;
      const std::size_t b = worker.binding[d / frame.lanes], lane = d % frame.lanes;
      const std::size_t e = b * frame.lanes + lane;
      if (!std::isfinite(bound[d])) stop_binding(number, k, e, worker);
      const double chance = draws ? probability(rule, e, years, worker) : 1.0;
      if (draws && uniform[d] >= chance) continue;
      const std::size_t place = rule.bindings.table ? first_row + b : frame.draw_of(b);
      const std::size_t at = place * frame.lanes + lane;
      if (!rested(number, at, k)) continue;
      const std::uint32_t times = firings(rule, e, years, uniform[d], worker);
      for (std::size_t c = 0; c < rule.bindings.domains.size(); ++c) actors[c] = frame.columns[c][b];
      if (observer && !happens(number, k, {actors.data(), rule.bindings.domains.size()}, e, times, worker))
        continue;
      if (rule.cooldown >= 0)
        (rule.walks() ? state.fired_ties[number][at] : state.last_fired[number][at]) =
            static_cast<std::int32_t>(k);
      fire(actors.data(), static_cast<std::uint32_t>(lane), times);
    }
  }
}

/// Asks the observer about element `e` of the strip.
bool Simulation::Impl::happens(std::size_t number, std::size_t k, std::span<const std::int32_t> actors,
                               std::size_t e, std::uint32_t times, const Worker& worker) const {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  Firing firing{false, number, k, frame.draw_of(e / frame.lanes), e % frame.lanes, times, actors};
  if (rule.hazard >= 0) {
    firing.hazard = worker.evaluator.output(rule.program, static_cast<std::size_t>(rule.hazard))[e];
    firing.probability = std::min(1.0, probability(rule, e, model.times[k + 1] - model.times[k], worker));
    const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), rule.stream};
    firing.draw =
        numeric::uniform(draw, state.first_run + static_cast<std::uint32_t>(firing.lane), firing.index);
  }
  return observer->happens(firing, state);
}

}  // namespace entente
