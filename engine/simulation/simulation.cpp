/// The step, as the list of its phases (spec section 3).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/compilation.h"
#include "simulation/impl.h"
#include "simulation/names.h"
#include "simulation/processes/kinds.h"

namespace entente {

std::optional<Model> compile(const Scenario& scenario, Diagnostics& diagnostics) {
  return compile_model(scenario, diagnostics, process_kinds(scenario.process_kinds));
}

namespace {

std::size_t max_variables(const ModelData& model) {
  std::size_t most = std::max<std::size_t>(1, model.stream.columns.size());
  for (const RuleModel& rule : model.rules) most = std::max(most, rule.bindings.domains.size());
  return most;
}

std::vector<Worker> make_workers(std::size_t count, const ModelData& model, std::size_t lanes) {
  std::vector<Worker> workers;
  workers.reserve(count);
  while (workers.size() < count) workers.emplace_back(model, lanes);
  return workers;
}

/// Small worlds have some rows of a relation at once.
std::size_t rows_of_scratch(const ModelData& model) { return model.actors() < 64 ? 4 : 1; }

}  // namespace

Worker::Worker(const ModelData& model, std::size_t max_lanes)
    : evaluator(model.world, model.needs, max_lanes),
      scratch(std::max({rows_of_scratch(model) * model.actors() * max_lanes, max_lanes, max_shocks})),
      uniform(std::max(max_lanes, language::strip_values)),
      bound(std::max(max_lanes, language::strip_values)),
      binding(std::max(max_lanes, language::strip_values)),
      draw_index(binding.size()),
      shocks(std::max(max_lanes, max_shocks)),
      max_means(model.catalogue.causes.size()) {}

Simulation::Impl::Impl(const Model& model_, std::uint64_t seed, std::size_t lanes, const RecordOptions& options,
                       std::size_t threads)
    : owner(model_),
      model(model_.data()),
      state(model, seed, lanes),
      changes(model, lanes),
      shocks(model, lanes),
      pool(std::max<std::size_t>(threads, 1)),
      workers(make_workers(pool.size(), model, lanes)),
      evaluator(workers.front().evaluator),
      firing(model.world, model.needs, lanes),
      emitter(model, lanes),
      fired(max_variables(model)),
      by_run(lanes),
      recorder(model, lanes, options, record),
      factors(lanes),
      off(model.catalogue.causes.size(), false),
      noted_above(off.size(), 0.0) {
  for (const RuleModel& rule : model.rules)
    if (rule.is_rate) noted_above[static_cast<std::size_t>(rule.cause)] = bound_rounding;
  if (options.evolution) changes.follow();
}

const BlockRecord& Simulation::Impl::run(std::size_t first_run, std::size_t count,
                                         const std::atomic<bool>* stop) {
  start(first_run, count);
  changes.start(state);
  forget_fired();  // of a run that stopped while its events happened
  state.inputs.time = 0;
  for (Worker& worker : workers) std::fill(worker.max_means.begin(), worker.max_means.end(), 0.0);
  recorder.start(state);
  record_date(0);
  for (std::size_t k = 0; k < model.catalogue.steps(); ++k) {
    if (stop && stop->load(std::memory_order_relaxed)) return record;
    step(k);
    state.inputs.time = model.times[k + 1];
    record_date(k + 1);
  }
  recorder.finish(state, changes);
  record_means();
  return record;
}

/// What rules have noted are bounds.
void Simulation::Impl::record_means() {
  record.max_means.assign(off.size(), 0.0);
  for (const Worker& worker : workers)
    for (std::size_t cause = 0; cause < off.size(); ++cause)
      record.max_means[cause] = std::max(record.max_means[cause], worker.max_means[cause] - noted_above[cause]);
}

void Simulation::Impl::record_date(std::size_t k) {
  try {
    recorder.record(k, state, evaluator);
  } catch (const UnknownOutcome& unknown) {
    stop_run(model.catalogue.outcomes[unknown.outcome].id, "the outcome's condition is not a number",
             unknown.lane, k);
  }
  recorder.record_changes(k, state, changes);
}

/// One step, from t_k to t_{k+1}. In each phase everything reads the state at the phase's start.
void Simulation::Impl::step(std::size_t k) {
  state.inputs.time = model.times[k];
  scheduled_events(k);
  apply(k);
  if (observer) observer->applied(k, 1, state, changes);
  rules(k);
  apply(k);
  if (observer) observer->applied(k, 2, state, changes);
  dynamics(k);
  if (observer) observer->applied(k, 3, state, changes);
}

void Simulation::Impl::apply(std::size_t k) {
  try {
    changes.apply(state, pool);
  } catch (const Overflow& overflow) {
    stop_overflow(overflow, k);
  }
}

void Simulation::Impl::stop_overflow(const Overflow& overflow, std::size_t k) const {
  throw RunawayError(fmt::format("run {} stopped on {}: {} {}", state.first_run + overflow.lane,
                                 to_string(model.catalogue.dates[k]), overflow_name(model, state, overflow),
                                 overflow.what));
}

std::string Simulation::Impl::stop_text(const std::string& cause, const std::string& what, std::size_t lane,
                                        std::size_t k) const {
  return fmt::format("run {} stopped on {}: '{}': {}", state.first_run + lane,
                     to_string(model.catalogue.dates[k]), cause, what);
}

void Simulation::Impl::stop_run(const std::string& cause, const std::string& what, std::size_t lane,
                                std::size_t k) const {
  throw RunError(stop_text(cause, what, lane, k));
}

void Simulation::Impl::stop_change(const std::string& cause, const std::string& cell, const NotFinite& change,
                                   std::size_t k) const {
  const double value = std::isnan(change.value) ? NAN : change.value;  // without a sign, which means nothing
  const std::string what = fmt::format("the change of {} is not finite ({})", cell, value);
  if (std::isinf(change.value)) throw RunawayError(stop_text(cause, what, change.lane, k));
  stop_run(cause, what, change.lane, k);
}

/// Before its first step.
void Simulation::Impl::start(std::size_t first_run, std::size_t count) {
  try {
    state.start(model, first_run, count, pool);
  } catch (const BadStart& bad) {
    stop_run(bad.what,
             std::isnan(bad.value) ? std::string(bad.drawn) + " is not a number"
                                   : fmt::format("{} is not finite ({})", bad.drawn, bad.value),
             bad.lane, 0);
  }
}

void Simulation::Impl::check_number(double value, const std::string& what, const std::string& cause,
                                    std::size_t lane, std::size_t k) const {
  if (std::isnan(value)) stop_run(cause, what + " is not a number", lane, k);
}

void Simulation::Impl::dynamics(std::size_t k) {
  const double years = (model.times[k + 1] - model.times[k]) / static_cast<double>(model.substeps);
  for (std::size_t part = 0; part < model.substeps; ++part) {
    const auto draw = static_cast<std::uint32_t>(k * model.substeps + part);
    ProcessStep step{model, state, evaluator, changes, shocks, pool, workers, factors, years, draw, normals};
    shocks.clear();
    for (const auto& [id, cause, process] : model.processes) {
      if (off[static_cast<std::size_t>(cause)]) continue;
      try {
        process->advance(step);
      } catch (const Fault& fault) {
        stop_change(id, fault.what(), fault.change, k);
      } catch (const Unfit& unfit) {
        stop_run(id, unfit.what(), unfit.lane, k);
      } catch (const NotFinite& fault) {
        stop_change(id, cell_name(model, fault.layer, fault.cell), fault, k);
      }
    }
    apply(k);
    try {
      shocks.apply(step, state);
      changes.decay(state, years, pool);
    } catch (const Overflow& overflow) {
      stop_overflow(overflow, k);
    }
  }
}

Simulation::Simulation(const Model& model, std::uint64_t seed, std::size_t lanes, const RecordOptions& options,
                       std::size_t threads)
    : impl_(std::make_unique<Impl>(model, seed, lanes, options, threads)) {}
Simulation::~Simulation() = default;

void Simulation::share(detail::SharedNormals* normals) { impl_->normals = normals; }
void Simulation::observe(detail::Observer* observer) { impl_->observer = impl_->emitter.observer = observer; }

const BlockRecord& Simulation::run(std::size_t first_run, std::size_t count, const std::atomic<bool>* stop) {
  return impl_->run(first_run, count, stop);
}

void Simulation::switch_off(const std::vector<bool>& causes) {
  if (causes.size() != impl_->off.size() || causes.back())
    throw std::invalid_argument("only the events, rules and processes of the catalogue can be switched off");
  impl_->off = causes;
}

}  // namespace entente
