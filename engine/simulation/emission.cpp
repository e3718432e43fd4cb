/// From what happens to its changes. They are summed in floating point, so the order counts: that of a run must
/// not depend on which other runs are in its block. It is: of 512 firings of the run after another, effect
/// after effect of their type, each for all of these firings in their order.
#include <algorithm>

#include "simulation/impl.h"

namespace entente {
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

}  // namespace

void Simulation::Impl::add_fired(const Occasion& occasion, const std::int32_t* actors, std::uint32_t lane,
                                 std::uint32_t times) {
  make_room(occasion);
  for (std::size_t c = 0; c < occasion.rule->bindings.domains.size(); ++c)
    fired.columns[c][fired.count] = actors[c];
  fired.lane[fired.count] = lane;
  fired.add_times(times);
}

/// For one more in `fired`.
void Simulation::Impl::make_room(const Occasion& occasion) {
  if (!fired.full()) return;
  const EventTypeModel& type = model.types[static_cast<std::size_t>(occasion.emission.type)];
  if (state.lanes > 1 && order_of_effects_counts(type))
    part(occasion);
  else
    emit(occasion, fired);
}

/// To the runs, of which each has a strip of its own.
void Simulation::Impl::part(const Occasion& occasion) {
  for (std::size_t e = 0; e < fired.count; ++e) {
    Fired& own = by_run[fired.lane[e]];
    if (own.lane.empty()) own = Fired(fired.columns.size());
    if (own.full()) emit(occasion, own);
    own.take(fired, e);
  }
  fired.clear();
  diverged = true;
}

/// What is left of the runs, run after run.
void Simulation::Impl::join(const Occasion& occasion) {
  part(occasion);
  for (Fired& own : by_run) {
    if (!fired.has_room_for(own.count)) emit(occasion, fired);
    for (std::size_t e = 0; e < own.count; ++e) fired.take(own, e);
    own.clear();
  }
  diverged = false;
}

void Simulation::Impl::emit_rest(const Occasion& occasion) {
  if (diverged) join(occasion);
  emit(occasion, fired);
}

/// Counted, and the effects added to the phase's changes.
void Simulation::Impl::emit(const Occasion& occasion, Fired& strip) {
  if (strip.count > 0 && occasion.rule) intensities(*occasion.rule, strip);
  record.events[occasion.step * model.catalogue.causes.size() + static_cast<std::size_t>(occasion.cause)] +=
      strip.total(state.lanes);
  try {
    emitter.emit(occasion.emission, occasion.cause, strip, state, changes);
  } catch (const Fault& fault) {
    stop_change(occasion.id, fault.what(), fault.change, occasion.step);
  } catch (const Unfit& unfit) {
    stop_run(occasion.id, unfit.what(), unfit.lane, occasion.step);
  }
  strip.clear();
}

void Simulation::Impl::intensities(const RuleModel& rule, Fired& strip) {
  if (rule.intensity < 0) {
    std::fill_n(strip.intensity.begin(), strip.count, 1.0);
    return;
  }
  firing.run_root(rule.intensity_program, state.inputs);
  language::start_sparse(firing.frame(1), firing.frame(0), strip.columns, strip.lane, strip.count);
  firing.run_level(rule.intensity_program, 1);
  std::copy_n(firing.output(rule.intensity_program, 0), strip.count, strip.intensity.begin());
}

void Simulation::Impl::forget_fired() {
  fired.clear();
  for (Fired& own : by_run) own.clear();
  diverged = false;
}

}  // namespace entente
