#include "simulation/rules_phase.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "numeric/random.h"
#include "simulation/rule_chances.h"
#include "simulation/rule_stops.h"

namespace entente::detail {
namespace {

/// A rule of so many bindings is worth sharing out.
constexpr std::size_t many_bindings = 1 << 16;

/// Some draw is not above its bound (or one is not a number): most bindings fire in no lane.
bool some_below(const double* u, const double* bound, std::size_t count) {
  std::int64_t below = 0;  // as wide as what is compared
  for (std::size_t i = 0; i < count; ++i) below |= !(u[i] >= bound[i]);
  return below != 0;
}

bool none_holds(const double* condition, std::size_t count) {
  std::int64_t some = 0;
  for (std::size_t i = 0; i < count; ++i) some |= condition[i] != 0;
  return some == 0;
}

}  // namespace

void RulesPhase::run(std::size_t k) {
  assert(emission_.nothing_waits());
  for (std::size_t number = 0; number < block_.model.rules.size(); ++number)
    if (!block_.skips(block_.model.rules[number].cause)) run_rule(number, k);
}

void RulesPhase::run_rule(std::size_t number, std::size_t k) {
  const RuleModel& rule = block_.model.rules[number];
  block_.evaluator.run_root(rule.program, block_.state.inputs);
  if (is_worth_sharing(rule)) return run_shared(number, k);
  const Occasion occasion{rule.emission, rule.id, rule.cause, k, &rule};
  run_piece(number, k, {}, block_.workers.front(),
            [&](const ActorId* actors, std::uint32_t lane, std::uint32_t times) {
              emission_.add(occasion, actors, lane, times);
            });
  emission_.emit_rest(occasion);
}

bool RulesPhase::is_worth_sharing(const RuleModel& rule) const {
  // a memory of what fired that grows is for one thread
  const bool apart = !rule.walks() || (!rule.bindings.joins[0].layer && rule.cooldown < 0);
  return block_.pool.size() > 1 && !block_.observer && !rule.bindings.table && apart &&
         rule.draws >= many_bindings;
}

/// Pieces are ranges of the first variable. What fired in them is emitted in their order, as if one thread had
/// gone through all.
void RulesPhase::run_shared(std::size_t number, std::size_t k) {
  const RuleModel& rule = block_.model.rules[number];
  const std::size_t members = language::members_of_first(rule.bindings, block_.model.world);
  constexpr std::size_t max_pieces = 64;
  const std::size_t pieces = std::min(members, max_pieces);
  const std::size_t variables = rule.bindings.domains.size();
  found_.resize(pieces);
  block_.pool.run(pieces, [&](std::size_t piece, std::size_t worker) {
    Found& mine = found_[piece];
    mine.actors.clear();
    mine.lane.clear();
    mine.times.clear();
    if (worker > 0) block_.workers[worker].evaluator.adopt_root(block_.evaluator);
    const auto cursor = language::Cursor::over(members * piece / pieces, members * (piece + 1) / pieces);
    const auto fire = [&](const ActorId* actors, std::uint32_t lane, std::uint32_t times) {
      mine.actors.insert(mine.actors.end(), actors, actors + variables);
      mine.lane.push_back(lane);
      mine.times.push_back(times);
    };
    run_piece(number, k, cursor, block_.workers[worker], fire);
  });
  emit_found({rule.emission, rule.id, rule.cause, k, &rule});
}

void RulesPhase::emit_found(const Occasion& occasion) {
  const std::size_t variables = occasion.rule->bindings.domains.size();
  for (const Found& mine : found_) {
    assert(mine.actors.size() == mine.lane.size() * variables);
    for (std::size_t e = 0; e < mine.lane.size(); ++e)
      emission_.add(occasion, mine.actors.data() + e * variables, mine.lane[e], mine.times[e]);
  }
  emission_.emit_rest(occasion);
}

template <typename Fire>
void RulesPhase::run_piece(std::size_t number, std::size_t k, language::Cursor cursor, Worker& worker,
                           const Fire& fire) {
  const RuleModel& rule = block_.model.rules[number];
  language::Evaluator& own = worker.evaluator;
  std::size_t first_row = 0;
  while (language::expand(rule.bindings, block_.model.world, block_.state.inputs, own.frame(0), cursor,
                          own.frame(1))) {
    run_strip(number, k, first_row, worker, fire);
    first_row += own.frame(1).bindings;
  }
}

template <typename Fire>
void RulesPhase::run_strip(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker,
                           const Fire& fire) {
  const RuleModel& rule = block_.model.rules[number];
  assert(worker.evaluator.frame(1).lanes == block_.state.lanes);
  const double* condition = nullptr;
  if (rule.condition) {
    worker.evaluator.run_to(rule.program, rule.condition);
    condition = worker.evaluator.output(rule.program, rule.condition);
    if (none_holds(condition, worker.evaluator.frame(1).count())) return;
  }
  if (rule.hazard) worker.evaluator.run_to(rule.program, rule.hazard);
  bound_probabilities(rule, condition, block_.years(k), worker);
  note_means(number, k, worker);
  list_bindings_to_draw(worker);
  if (rule.hazard) draw_uniforms(rule, k, worker);
  collect(number, k, first_row, worker, fire);
}

/// Keeps the largest mean, of which the bounds are a little above. Above `max_mean` the run stops where that
/// many would fire.
void RulesPhase::note_means(std::size_t number, std::size_t k, Worker& worker) const {
  const RuleModel& rule = block_.model.rules[number];
  const std::size_t count = worker.evaluator.frame(1).count();
  double& most = worker.max_means[rule.cause];
  most = largest_bound(worker, count, most);
  if (!rule.counts() || most - bound_rounding <= max_mean_rounded) return;
  // the first, so that it does not depend on the strip
  const double* bad = std::find_if(worker.bound.data(), worker.bound.data() + count,
                                   [](double bound) { return bound - bound_rounding > max_mean_rounded; });
  stop_rate(block_, number, k, static_cast<std::size_t>(bad - worker.bound.data()), worker);
}

void RulesPhase::draw_uniforms(const RuleModel& rule, std::size_t k, Worker& worker) const {
  const numeric::Draw draw{block_.state.seed, static_cast<std::uint32_t>(k), rule.stream};
  block_.state.luck.of(rule.stream)
      .uniforms(draw, {worker.draw_index.data(), worker.asked}, worker.uniform.data());
}

StepId RulesPhase::last_fired(std::size_t number, std::size_t at) const {
  if (!block_.model.rules[number].walks()) return block_.state.last_fired[number][at];
  const auto& memory = block_.state.fired_ties[number];
  const auto last = memory.find(at);
  return last == memory.end() ? StepId() : last->second;
}

bool RulesPhase::rested(std::size_t number, std::size_t at, std::size_t k) const {
  const RuleModel& rule = block_.model.rules[number];
  if (rule.cooldown < 0) return true;
  const StepId last = last_fired(number, at);
  const std::vector<double>& days = block_.model.days;
  // days are exact; the tolerance only absorbs the rounding of a duration such as "2 months"
  return !last || days[k] - days[last] >= rule.cooldown - 1e-9;
}

template <typename Fire>
void RulesPhase::collect(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker,
                         const Fire& fire) {
  const RuleModel& rule = block_.model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const double *uniform = worker.uniform.data(), *bound = worker.bound.data();
  const bool draws{rule.hazard};
  const double years = block_.years(k);
  std::array<ActorId, language::max_variables> actors{};
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
      if (!std::isfinite(bound[d])) stop_binding(block_, number, k, e, worker);
      const double chance = draws ? probability_of(rule, e, years, worker) : 1.0;
      if (draws && uniform[d] >= chance) continue;
      const std::size_t place = rule.bindings.table ? first_row + b : frame.draw_of(b);
      const std::size_t at = place * frame.lanes + lane;
      if (!rested(number, at, k)) continue;
      const std::uint32_t times = firings_of(rule, e, years, uniform[d], worker);
      for (std::size_t c = 0; c < rule.bindings.domains.size(); ++c) actors[c] = frame.columns[c][b];
      if (block_.observer &&
          !observer_allows(number, k, {actors.data(), rule.bindings.domains.size()}, e, times, worker))
        continue;
      if (rule.cooldown >= 0)
        (rule.walks() ? block_.state.fired_ties[number][at] : block_.state.last_fired[number][at]) = StepId(k);
      fire(actors.data(), static_cast<std::uint32_t>(lane), times);
    }
  }
}

/// Asks about element `e` of the strip.
bool RulesPhase::observer_allows(std::size_t number, std::size_t k, std::span<const ActorId> actors,
                                 std::size_t e, std::uint32_t times, const Worker& worker) const {
  const RuleModel& rule = block_.model.rules[number];
  const State& state = block_.state;
  const language::Frame& frame = worker.evaluator.frame(1);
  Firing firing{false, number, k, frame.draw_of(e / frame.lanes), e % frame.lanes, times, actors};
  if (rule.hazard) {
    firing.hazard = worker.evaluator.output(rule.program, rule.hazard)[e];
    firing.probability = std::min(1.0, probability_of(rule, e, block_.years(k), worker));
    const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), rule.stream};
    firing.draw = numeric::uniform(draw, state.luck.of(rule.stream).run(firing.lane), firing.index);
  }
  return block_.observer->happens(firing, state);
}

}  // namespace entente::detail
