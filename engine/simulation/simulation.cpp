/// The step, as the list of its phases (spec section 3).
#include <entente/simulation.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/compilation.h"
#include "numeric/functions.h"
#include "numeric/random.h"
#include "simulation/emitter.h"
#include "simulation/names.h"
#include "simulation/processes/kinds.h"
#include "simulation/recorder.h"

namespace entente {

using namespace detail;

std::optional<Model> compile(const Scenario& scenario, Diagnostics& diagnostics) {
  return compile_model(scenario, diagnostics, process_kinds);
}

struct Simulation::Impl {
  Impl(const Model& model_, std::uint64_t seed, std::size_t lanes);

  const BlockRecord& run(std::size_t first_run, std::size_t count, const std::atomic<bool>* stop);

  void step(std::size_t k);
  void scheduled_events(std::size_t k);
  void happen(const EventModel& event, const Occurrence& occurrence, std::size_t k);
  void rules(std::size_t k);
  void rule(std::size_t number, std::size_t k);
  void rule_strip(std::size_t number, std::size_t k, std::size_t first_binding);
  void probabilities(const RuleModel& rule, std::size_t count, double years);
  bool rested(std::size_t number, std::size_t at, std::size_t k) const;
  void collect(std::size_t number, std::size_t k, std::size_t first_binding, const double* condition);
  void flush(const RuleModel& rule, std::size_t k);
  void intensities(const RuleModel& rule);
  void dynamics(std::size_t k);
  void check_number(double value, const std::string& what, const std::string& cause, std::size_t lane,
                    std::size_t k) const;
  [[noreturn]] void stop_run(const std::string& cause, const std::string& what, std::size_t lane,
                             std::size_t k) const;

  [[noreturn]] void stop_change(const std::string& cause, const std::string& cell, double value,
                                std::size_t lane, std::size_t k) const;

  Model owner;
  const ModelData& model;
  State state;
  Changes changes;
  language::Evaluator evaluator;  ///< of items: events, rules, processes, metrics
  language::Evaluator firing;     ///< of the intensities of what fired
  Emitter emitter;
  Fired fired;
  BlockRecord record;
  Recorder recorder;
  Values uniform, probability, scratch, factors;
};

namespace {

std::size_t most_variables(const ModelData& model) {
  std::size_t most = 1;
  for (const RuleModel& rule : model.rules) most = std::max(most, rule.bindings.domains.size());
  return most;
}

}  // namespace

Simulation::Impl::Impl(const Model& model_, std::uint64_t seed, std::size_t lanes)
    : owner(model_),
      model(model_.data()),
      state(model, seed, lanes),
      changes(model, lanes),
      evaluator(model.world, model.needs, lanes),
      firing(model.world, model.needs, lanes),
      emitter(model, lanes),
      fired(most_variables(model)),
      recorder(model, lanes, record),
      uniform(std::max(lanes, language::strip_values)),
      probability(std::max(lanes, language::strip_values)),
      scratch(std::max(model.actors() * lanes, std::max(lanes, language::strip_values))),
      factors(lanes) {}

const BlockRecord& Simulation::Impl::run(std::size_t first_run, std::size_t count,
                                         const std::atomic<bool>* stop) {
  state.start(model, first_run, count);
  changes.start(count);
  state.inputs.time = 0;
  recorder.start(state);
  recorder.record(0, state, evaluator);
  for (std::size_t k = 0; k < model.catalogue.steps(); ++k) {
    if (stop && stop->load(std::memory_order_relaxed)) return record;
    step(k);
    state.inputs.time = model.times[k + 1];
    recorder.record(k + 1, state, evaluator);
  }
  recorder.finish(state, changes);
  return record;
}

/// One step, from t_k to t_{k+1}. In each phase everything reads the state at the phase's start.
void Simulation::Impl::step(std::size_t k) {
  state.inputs.time = model.times[k];
  scheduled_events(k);
  changes.apply(state);
  rules(k);
  changes.apply(state);
  dynamics(k);
}

void Simulation::Impl::stop_run(const std::string& cause, const std::string& what, std::size_t lane,
                                std::size_t k) const {
  throw RunError(fmt::format("run {} stopped on {}: '{}': {}", state.first_run + lane,
                             to_string(model.catalogue.dates[k]), cause, what));
}

void Simulation::Impl::stop_change(const std::string& cause, const std::string& cell, double value,
                                   std::size_t lane, std::size_t k) const {
  stop_run(cause, fmt::format("the change of {} is not finite ({})", cell, value), lane, k);
}

void Simulation::Impl::check_number(double value, const std::string& what, const std::string& cause,
                                    std::size_t lane, std::size_t k) const {
  if (std::isnan(value)) stop_run(cause, what + " is not a number", lane, k);
}

// 1. Scheduled events.

void Simulation::Impl::scheduled_events(std::size_t k) {
  for (const Occurrence& occurrence : model.schedule[k]) {
    happen(model.events[static_cast<std::size_t>(occurrence.event)], occurrence, k);
  }
}

void Simulation::Impl::happen(const EventModel& event, const Occurrence& occurrence, std::size_t k) {
  evaluator.run_root(event.program, state.inputs);
  const auto value = [&](int output, std::size_t lane, double otherwise) {
    return output < 0 ? otherwise : evaluator.output(event.program, static_cast<std::size_t>(output))[lane];
  };
  const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), event.stream};
  fired.count = 0;
  const auto emit = [&] {
    record.events[k * model.catalogue.causes.size() + static_cast<std::size_t>(event.cause)] +=
        static_cast<std::uint32_t>(fired.count);
    try {
      emitter.emit(event.emission, event.cause, fired, state, changes);
    } catch (const Fault& fault) {
      stop_change(event.id, fault.what(), fault.value, fault.lane, k);
    }
    fired.count = 0;
  };
  for (std::size_t lane = 0; lane < state.lanes; ++lane) {
    if (value(event.when, lane, 1) == 0) continue;
    if (event.probability >= 0) {
      const double p = value(event.probability, lane, 1);
      check_number(p, "its probability", event.id, lane, k);
      const double u =
          numeric::uniform(draw, state.first_run + static_cast<std::uint32_t>(lane), occurrence.number);
      if (!(u < p)) continue;
    }
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = value(event.intensity, lane, 1);
    ++fired.count;
    if (fired.full()) emit();
  }
  if (fired.count > 0) emit();
}

// 2. Rules.

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
  if (fired.count == 0) return;
  intensities(rule);
  record.events[k * model.catalogue.causes.size() + static_cast<std::size_t>(rule.cause)] +=
      static_cast<std::uint32_t>(fired.count);
  try {
    emitter.emit(rule.emission, rule.cause, fired, state, changes);
  } catch (const Fault& fault) {
    stop_change(rule.id, fault.what(), fault.value, fault.lane, k);
  }
  fired.count = 0;
}

void Simulation::Impl::intensities(const RuleModel& rule) {
  if (rule.intensity < 0) {
    std::fill_n(fired.intensity.begin(), fired.count, 1.0);
    return;
  }
  firing.run_root(rule.intensity_program, state.inputs);
  language::Frame& frame = firing.frame(1);
  frame.parent = &firing.frame(0);
  frame.sparse = true;
  frame.lanes = 1;
  frame.bindings = fired.count;
  for (std::size_t c = 0; c < rule.bindings.domains.size(); ++c) {
    std::copy_n(fired.columns[c].begin(), fired.count, frame.columns[c].begin());
  }
  std::fill_n(frame.up.begin(), fired.count, 0);
  std::copy_n(fired.lane.begin(), fired.count, frame.lane.begin());
  firing.run_level(rule.intensity_program, 1);
  std::copy_n(firing.output(rule.intensity_program, 0), fired.count, fired.intensity.begin());
}

// 3. Dynamics.

void Simulation::Impl::dynamics(std::size_t k) {
  const double years = (model.times[k + 1] - model.times[k]) / static_cast<double>(model.substeps);
  for (std::size_t part = 0; part < model.substeps; ++part) {
    const auto draw = static_cast<std::uint32_t>(k * model.substeps + part);
    ProcessStep step{model, state, evaluator, changes, scratch, factors, years, draw};
    for (const auto& [id, process] : model.processes) {
      try {
        process->advance(step);
      } catch (const Fault& fault) {
        stop_change(id, fault.what(), fault.value, fault.lane, k);
      } catch (const NotFinite& fault) {
        stop_change(id, cell_name(model, fault.layer, fault.cell), fault.value, fault.lane, k);
      }
    }
    changes.apply(state);
    changes.decay(state, years);
  }
}

Simulation::Simulation(const Model& model, std::uint64_t seed, std::size_t lanes)
    : impl_(std::make_unique<Impl>(model, seed, lanes)) {}
Simulation::~Simulation() = default;

const BlockRecord& Simulation::run(std::size_t first_run, std::size_t count, const std::atomic<bool>* stop) {
  return impl_->run(first_run, count, stop);
}

}  // namespace entente
