/// The step, as the list of its phases (spec section 3).
#include <entente/ensemble.h>

#include "model/model_access.h"
#include "model/compilation.h"
#include "simulation/dynamics_phase.h"
#include "simulation/events_phase.h"
#include "simulation/processes/kinds.h"
#include "simulation/purposes.h"
#include "simulation/recorder.h"
#include "simulation/rules_phase.h"
#include "simulation/simulation_access.h"
#include "simulation/stops.h"

namespace entente {

using namespace detail;  // the implementation of the public class is made of the rooms' own nouns

std::optional<Model> compile(const Scenario& scenario, Diagnostics& diagnostics,
                             std::span<const std::string> free_parameters) {
  return compile_model(scenario, diagnostics, process_kinds(scenario.process_kinds), free_parameters);
}

/// Each phase works on the block of runs and has what else it needs for itself; events and rules share the way
/// from what happens to its changes.
struct Simulation::Impl {
  Impl(const Model& model, std::uint64_t seed, std::size_t lanes, const RecordOptions& options,
       std::size_t threads);
  const BlockRecord& run(std::size_t first, std::span<const LaneRun> lanes, const StopFlag* stop);
  void start(std::size_t first, std::span<const LaneRun> lanes);
  void step(std::size_t k);
  void record_date(std::size_t k);

  Model owner;
  RunBlock block;
  EmissionQueue emission;
  EventsPhase events;
  RulesPhase rules;
  DynamicsPhase dynamics;
  Recorder recorder;
  std::vector<LaneRun> in_a_row;  ///< (lanes): runs that are numbered one after the other
};

/// One step, from t_k to t_{k+1}. In each phase everything reads the state at the phase's start.
void Simulation::Impl::step(std::size_t k) {
  block.state.inputs.time = block.model.times[k];
  events.run(k);
  block.apply(k);
  block.show(k, 1);
  rules.run(k);
  block.apply(k);
  block.show(k, 2);
  dynamics.run(k);  // several parts, each of which is applied
  block.show(k, 3);
  block.state.inputs.time = block.model.times[k + 1];
}

const BlockRecord& Simulation::Impl::run(std::size_t first, std::span<const LaneRun> lanes,
                                         const StopFlag* stop) {
  start(first, lanes);
  for (std::size_t k = 0; k < block.model.catalogue.steps(); ++k) {
    if (is_set(stop)) return block.record;
    step(k);
    record_date(k + 1);
  }
  recorder.finish(block.state, block.changes);
  block.record_means();
  return block.record;
}

void Simulation::Impl::start(std::size_t first, std::span<const LaneRun> lanes) {
  block.start(lanes);
  block.record.first_run = first;
  emission.start();
  recorder.start(block.state);
  record_date(0);
}

void Simulation::Impl::record_date(std::size_t k) {
  try {
    recorder.record(k, block.state, block.evaluator);
  } catch (const UnknownOutcome& unknown) {
    stop_run(block, block.model.catalogue.outcomes[unknown.outcome].id,
             "the outcome's condition is not a number", unknown.lane, k);
  }
  recorder.record_changes(k, block.state, block.changes);
}

Simulation::Impl::Impl(const Model& model, std::uint64_t seed, std::size_t lanes, const RecordOptions& options,
                       std::size_t threads)
    : owner(model),
      block(ModelAccess::data(owner), seed, lanes, threads),
      emission(block, lanes),
      events(block, emission),
      rules(block, emission),
      dynamics(block, lanes),
      recorder(block.model, lanes, options, block.record),
      in_a_row(lanes) {
  if (options.evolution) block.changes.follow();
}

Simulation::Simulation(const Model& model, std::uint64_t seed, std::size_t lanes, const RecordOptions& options,
                       std::size_t threads)
    : impl_(std::make_unique<Impl>(model, seed, lanes, options, threads)) {}
Simulation::~Simulation() = default;

const BlockRecord& Simulation::run(std::size_t first_run, std::size_t count, const StopFlag* stop) {
  std::vector<LaneRun>& lanes = impl_->in_a_row;
  lanes.resize(count);
  for (std::size_t lane = 0; lane < count; ++lane)
    lanes[lane].run = static_cast<std::uint32_t>(first_run + lane);
  return impl_->run(first_run, lanes, stop);
}

const BlockRecord& Simulation::run(std::size_t first, std::span<const LaneRun> lanes, const StopFlag* stop) {
  return impl_->run(first, lanes, stop);
}

void Simulation::switch_off(const std::vector<bool>& causes) {
  if (causes.size() != impl_->block.off.size() || causes.back())
    throw std::invalid_argument("only the events, rules and processes of the catalogue can be switched off");
  impl_->block.off.assign(causes.begin(), causes.end());
}

void Simulation::tell_apart(std::span<const std::vector<std::string>> purposes) {
  State& state = impl_->block.state;
  state.luck.tell_apart(purpose_streams(impl_->block.model, purposes), purposes.size());
}

void detail::SimulationAccess::observe(Simulation& simulation, Observer* observer) {
  simulation.impl_->block.observer = observer;
  simulation.impl_->emission.observe(observer);
}

void detail::SimulationAccess::share(Simulation& simulation, SharedNormals* normals) {
  simulation.impl_->dynamics.share(normals);
}

}  // namespace entente
