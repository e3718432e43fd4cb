#include "simulation/emission_queue.h"

#include <algorithm>

#include "simulation/stops.h"

namespace entente::detail {
namespace {

/// Several effects add to one layer. Where none do, a cell sees what fired in its order, in strips of any size.
bool order_of_effects_counts(const EventTypeModel& type) {
  const auto alike = [](const EffectModel& a, const EffectModel& b) {
    return a.kind == EffectModel::Kind::change && b.kind == a.kind && a.target.layer == b.target.layer;
  };
  for (auto effect = type.effects.begin(); effect != type.effects.end(); ++effect)
    if (std::any_of(effect + 1, type.effects.end(), [&](const auto& other) { return alike(*effect, other); }))
      return true;
  return false;
}

std::size_t max_variables(const ModelData& model) {
  std::size_t most = std::max<std::size_t>(1, model.stream.columns.size());
  for (const RuleModel& rule : model.rules) most = std::max(most, rule.bindings.domains.size());
  return most;
}

}  // namespace

EmissionQueue::EmissionQueue(RunBlock& block, std::size_t max_lanes)
    : block_(block),
      evaluator_(block.model.world, block.model.needs, max_lanes),
      emitter_(block.model, max_lanes),
      fired_(max_variables(block.model)),
      by_run_(max_lanes) {}

void EmissionQueue::start() {
  fired_.clear();
  for (Fired& own : by_run_) own.clear();
  split_ = false;
}

Fired& EmissionQueue::room_for_one(const Occasion& occasion) {
  if (!fired_.full()) return fired_;
  const EventTypeModel& type = block_.model.types[occasion.emission.type];
  if (block_.state.lanes > 1 && order_of_effects_counts(type))
    split(occasion);
  else
    emit(occasion, fired_);
  assert(!fired_.full());
  return fired_;
}

void EmissionQueue::add(const Occasion& occasion, const ActorId* actors, std::uint32_t lane,
                        std::uint32_t times) {
  assert(lane < block_.state.lanes && times > 0);
  Fired& fired = room_for_one(occasion);
  for (std::size_t c = 0; c < occasion.rule->bindings.domains.size(); ++c)
    fired.columns[c][fired.count] = actors[c];
  fired.lane[fired.count] = lane;
  fired.add_times(times);
}

/// To the runs, of which each has a strip of its own.
void EmissionQueue::split(const Occasion& occasion) {
  for (std::size_t e = 0; e < fired_.count; ++e) {
    assert(fired_.lane[e] < block_.state.lanes);
    Fired& own = by_run_[fired_.lane[e]];
    if (own.lane.empty()) own = Fired(fired_.columns.size());
    if (own.full()) emit(occasion, own);
    own.take(fired_, e);
  }
  fired_.clear();
  split_ = true;
}

/// What is left of the runs, run after run.
void EmissionQueue::join(const Occasion& occasion) {
  split(occasion);
  for (Fired& own : by_run_) {
    if (!fired_.has_room_for(own.count)) emit(occasion, fired_);
    for (std::size_t e = 0; e < own.count; ++e) fired_.take(own, e);
    own.clear();
  }
  split_ = false;
}

void EmissionQueue::emit_rest(const Occasion& occasion) {
  if (split_) join(occasion);
  emit(occasion, fired_);
}

/// Counted, and the effects added to the phase's changes.
void EmissionQueue::emit(const Occasion& occasion, Fired& strip) {
  if (strip.count > 0 && occasion.rule) find_intensities(*occasion.rule, strip);
  const std::size_t causes = block_.model.catalogue.causes.size();
  block_.record.events[occasion.step * causes + occasion.cause] += strip.total(block_.state.lanes);
  try {
    emitter_.emit(occasion.emission, occasion.cause, strip, block_.state, block_.changes);
  } catch (const Fault& fault) {
    stop_change(block_, occasion.id, fault.what(), fault.change, occasion.step);
  } catch (const Unfit& unfit) {
    stop_run(block_, occasion.id, unfit.what(), unfit.lane, occasion.step);
  }
  strip.clear();
}

void EmissionQueue::find_intensities(const RuleModel& rule, Fired& strip) {
  if (!rule.intensity) {
    std::fill_n(strip.intensity.begin(), strip.count, 1.0);
    return;
  }
  evaluator_.run_root(rule.intensity_program, block_.state.inputs);
  language::start_sparse(evaluator_.frame(1), evaluator_.frame(0), strip.columns, strip.lane, strip.count);
  evaluator_.run_level(rule.intensity_program, 1);
  std::copy_n(evaluator_.output(rule.intensity_program, 0), strip.count, strip.intensity.begin());
}

}  // namespace entente::detail
