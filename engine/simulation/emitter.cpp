#include "simulation/emitter.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "numeric/width.h"
#include "simulation/effect_places.h"
#include "simulation/names.h"

namespace entente::detail {
namespace {

// `out` is written in the lambda  NOLINTNEXTLINE(readability-non-const-parameter)
void read_intensity(double* out, const double* intensity, std::size_t count, std::size_t lanes) {
  numeric::with_width(lanes, [&](auto width) {
    for (std::size_t e = 0; e < count; ++e)
      for (std::size_t lane = 0; lane < width; ++lane) out[e * width + lane] = intensity[e];
  });
}

}  // namespace

Fired::Fired(std::size_t max_columns)
    : columns(max_columns, std::vector<ActorId>(language::strip_values)),
      lane(language::strip_values),
      times(language::strip_values, 1),
      intensity(language::strip_values) {}

void Fired::take(const Fired& other, std::size_t e) {
  assert(e < other.count && columns.size() == other.columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c][count] = other.columns[c][e];
  intensity[count] = other.intensity[e];
  lane[count] = other.lane[e];
  add_times(other.times[e]);
}

std::size_t Fired::total(std::size_t lanes) const {
  if (whole) return count * lanes;
  if (!repeats) return count;
  return std::accumulate(times.data(), times.data() + count, std::size_t{0});
}

Emitter::Emitter(const ModelData& model, std::size_t max_lanes)
    : model_(model), evaluator_(model.world, model.needs, max_lanes), repeated_(language::strip_values) {
  std::size_t columns = 0, lists = 0, width = 0;
  for (const EventTypeModel& type : model.types) {
    columns = std::max(columns, type.columns);
    lists = std::max(lists, type.lists);
  }
  for (const RuleModel& rule : model.rules) {
    for (const auto& list : rule.emission.lists) width = std::max(width, list.size());
  }
  roles_.assign(columns, std::vector<ActorId>(language::strip_values));
  lists_.slots.resize(lists);
  for (auto& slot : lists_.slots) {
    slot.members.resize(width * language::strip_values);
    slot.counts.resize(language::strip_values);
  }
}

void Emitter::emit(const EmissionModel& emission, CauseId cause, const Fired& fired, const State& state,
                   Changes& changes) {
  if (fired.count == 0) return;
  if (observer) observer->emits(emission, fired, state);
  fill_roles(emission, fired);
  for (const EffectModel& effect : model_.types[emission.type].effects) {
    run_effect(effect, cause, fired, state, changes);
  }
}

void Emitter::fill_roles(const EmissionModel& emission, const Fired& fired) {
  for (std::size_t r = 0; r < emission.actors.size(); ++r) {
    const ActorRef ref = emission.actors[r];
    if (ref.column)
      std::copy_n(fired.columns[ref.column].begin(), fired.count, roles_[r].begin());
    else
      std::fill_n(roles_[r].begin(), fired.count, ref.actor);
  }
  for (std::size_t slot = 0; slot < emission.lists.size(); ++slot) fill_list(slot, emission, fired);
}

/// A list of variables is made anew for each binding: ascending, without repeats.
void Emitter::fill_list(std::size_t number, const EmissionModel& emission, const Fired& fired) {
  language::RoleLists::Slot& slot = lists_.slots[number];
  const std::vector<ActorRef>& refs = emission.lists[number];
  slot.shared = refs.empty() ? &emission.shared[number] : nullptr;
  slot.width = refs.size();
  for (std::size_t e = 0; e < fired.count && !refs.empty(); ++e) {
    ActorId* members = slot.members.data() + e * slot.width;
    for (std::size_t m = 0; m < refs.size(); ++m) members[m] = fired.actor(refs[m], e);
    std::sort(members, members + refs.size());
    slot.counts[e] = static_cast<std::uint32_t>(std::unique(members, members + refs.size()) - members);
  }
}

/// Levels 0 and 1 of an effect. The root comes first: its aggregates use the frames above it.
/// Of the part of what fired that begins at `first`; returns how many it is.
std::size_t Emitter::prepare(const Program& program, const Fired& fired, std::size_t first,
                             const State& state) {
  assert(first < fired.count && (fired.whole || first == 0));
  evaluator_.run_root(program, state.inputs);
  language::Frame& frame = evaluator_.frame(1);
  const std::size_t most = fired.whole ? fired.max_of_whole(state.lanes) : fired.count;
  const std::size_t count = std::min(most, fired.count - first);
  if (fired.whole)
    language::start_dense(frame, evaluator_.frame(0), roles_, first, count);
  else
    language::start_sparse(frame, evaluator_.frame(0), roles_, fired.lane, count);
  frame.lists = lists_.slots.empty() ? nullptr : &lists_;
  if (frame.lists)
    std::iota(frame.emission.data(), frame.emission.data() + count, static_cast<std::uint32_t>(first));
  if (program.input)
    read_intensity(frame.write(program.input), fired.intensity.data() + first, count, frame.lanes);
  evaluator_.run_level(program, 1);
  return count;
}

/// Of what happens in all lanes a strip has room for a part only; all parts have had an effect before the next
/// effect comes, so that sums are in an order that does not depend on the lanes.
void Emitter::run_effect(const EffectModel& effect, CauseId cause, const Fired& fired, const State& state,
                         Changes& changes) {
  for (std::size_t first = 0; first < fired.count;) {
    first += prepare(effect.program, fired, first, state);
    add_part(effect, cause, fired, state, changes);
  }
}

void Emitter::add_part(const EffectModel& effect, CauseId cause, const Fired& fired, const State& state,
                       Changes& changes) {
  language::Cursor cursor;
  while (language::expand(effect.bindings, model_.world, state.inputs, evaluator_.frame(1), cursor,
                          evaluator_.frame(2))) {
    evaluator_.run_level(effect.program, 2);
    change_strip(effect, cause, fired, state, changes);
  }
}

/// The changes of what happens several times at once (spec 3.2): a strip of single lanes.
const double* Emitter::repeated(const double* value, const Fired& fired) {
  const language::Frame& frame = evaluator_.frame(2);
  for (std::size_t b = 0; b < frame.bindings; ++b)
    repeated_[b] = value[b] * fired.times[frame.parent_binding[b]];
  return repeated_.data();
}

void Emitter::change_strip(const EffectModel& effect, CauseId cause, const Fired& fired, const State& state,
                           Changes& changes) {
  const auto output = [&](OutputId number) {
    return number ? evaluator_.output(effect.program, number) : nullptr;
  };
  const bool several = fired.repeats && effect.kind == EffectModel::Kind::change;
  const double* value = several ? repeated(output(effect.value), fired) : output(effect.value);
  const StripEffect strip{&effect.target,         effect.kind, output(effect.where), value,
                          output(effect.lasting), cause};
  if (strip.lasting) check_lasting(effect, strip);
  try {
    changes.add(strip, evaluator_.frame(2), state);
  } catch (const NotFinite& fault) {
    const std::string where =
        describe_binding(model_, evaluator_.frame(2), effect.columns, effect.target, fault.binding);
    throw Fault(where, fault);
  }
  if (observer) tell(strip, state);
}

/// It is a share. What rounding adds to 1 is none of its author's doing.
void Emitter::check_lasting(const EffectModel& effect, const StripEffect& strip) const {
  constexpr double rounding = 1e-9;
  const language::Frame& frame = evaluator_.frame(2);
  for (std::size_t e = 0; e < frame.count(); ++e) {
    const double share = strip.lasting[e];
    if ((share >= -rounding && share <= 1 + rounding) || (strip.where && strip.where[e] == 0)) continue;
    const std::size_t b = e / frame.lanes;
    const std::string what = share == share ? fmt::format("{:.4g}, outside [0, 1]", share) : "no number";
    throw Unfit("the lasting share of the change of " +
                    describe_binding(model_, frame, effect.columns, effect.target, b) + " is " + what,
                frame.sparse ? frame.lane[b] : e % frame.lanes);
  }
}

void Emitter::tell(const StripEffect& strip, const State& state) const {
  const language::Frame& frame = evaluator_.frame(2);
  const Target& target = *strip.target;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    if (strip.where && strip.where[b] == 0) continue;
    const double lasting = strip.lasting ? strip.lasting[b] : 0.0;
    // every effect has a value  NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
    observer->intends(frame.parent_binding[b],
                      {target.layer, cell_of(model_, target, frame, b), strip.kind, strip.value[b], lasting},
                      state);
  }
}

}  // namespace entente::detail
