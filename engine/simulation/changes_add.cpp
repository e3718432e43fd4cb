/// Adding the effects of a strip of bindings.
#include <algorithm>
#include <cmath>

#include "language/evaluator.h"
#include "simulation/changes.h"
#include "simulation/finite.h"

namespace entente::detail {
namespace {

/// As long as there is room; else all count as touched.
void remember(std::vector<std::size_t>& touched, std::span<const std::size_t> places, bool& all) {
  if (all) return;  // several threads may come here
  all = touched.size() + places.size() > touched.capacity();
  if (!all) touched.insert(touched.end(), places.begin(), places.end());
}
void remember(std::vector<std::size_t>& touched, std::size_t place, bool& all) {
  if (all) return;
  all = touched.size() == touched.capacity();
  if (!all) touched.push_back(place);
}

}  // namespace

std::size_t Changes::cell_of(const Target& target, const language::Frame& frame, std::size_t binding) const {
  const LayerModel& layer = model_.layers[static_cast<std::size_t>(target.layer)];
  const auto x = static_cast<std::size_t>(frame.actor(target.x, binding));
  if (!layer.relation) return x;
  const auto y = static_cast<std::size_t>(frame.actor(target.y, binding));
  const bool turned = layer.symmetric && x > y;
  return turned ? y * model_.actors() + x : x * model_.actors() + y;
}

/// Where the cell lies in the arrays: known where the strip walks its ties.
std::size_t Changes::place_of(const StripEffect& effect, const language::Frame& frame, std::size_t binding,
                              std::size_t cell, const State& state) const {
  const Target& target = *effect.target;
  const LayerModel& layer = model_.layers[static_cast<std::size_t>(target.layer)];
  const LayerState& own = state.layers[static_cast<std::size_t>(target.layer)];
  if (!layer.sparse()) return cell;
  if (!frame.follows(target.layer, target.x, target.y, layer.symmetric))
    return own.place(cell, model_.actors());
  const std::uint32_t slot = frame.slot_of(binding);
  const bool canonical =
      !layer.symmetric || own.ties->to[slot] == static_cast<std::int32_t>(cell % model_.actors());
  return canonical ? slot : own.ties->in_slot[slot];
}

void Changes::add(const StripEffect& effect, const language::Frame& frame, const State& state) {
  const auto layer = static_cast<std::size_t>(effect.target->layer);
  Buffer& buffer = buffers_[layer];
  if (!buffer.pending) buffer.pending = true;  // several threads add where it is already
  if (add_plain(effect, frame, state)) return;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t cell = cell_of(*effect.target, frame, b);
    const std::size_t place = place_of(effect, frame, b, cell, state);
    const auto watches = ledger_.watches_of(layer, cell);
    for (std::size_t l = 0; l < frame.lanes; ++l) {
      const std::size_t element = b * frame.lanes + l;
      const std::size_t lane = frame.sparse ? frame.lane[b] : l;
      if (effect.where && effect.where[element] == 0) continue;
      const bool known = !effect.where || !std::isnan(effect.where[element]);
      const double value = known ? effect.value[element] : effect.where[element];
      if (!std::isfinite(value)) throw NotFinite{effect.target->layer, cell, b, lane, value};
      const Amount amount = amount_of(effect, element);
      const double lasts = amount.lasting * amount.value;
      if (!std::isfinite(lasts)) throw NotFinite{effect.target->layer, cell, b, lane, lasts};
      if (place != LayerState::nowhere)
        put(buffer, place * lanes_ + lane, amount);
      else
        buffer.fresh.push_back({cell, lane, amount});
      for (const auto& [_, watch] : watches) ledger_.note(watch, effect.kind, effect.cause, lane, value);
    }
  }
}

/// Into `places`, of a layer that is not sparse: its cells.
void Changes::find_cells(const Target& target, const language::Frame& frame, Places& places) const {
  const LayerModel& layer = model_.layers[static_cast<std::size_t>(target.layer)];
  const auto column_of = [&](ActorRef ref) {
    return ref.column < 0 ? nullptr : frame.columns[static_cast<std::size_t>(ref.column)];
  };
  const std::int32_t *xs = column_of(target.x), *ys = layer.relation ? column_of(target.y) : nullptr;
  const std::size_t actors = model_.actors(), count = frame.bindings;
  for (std::size_t b = 0; b < count; ++b) places[b] = static_cast<std::size_t>(xs ? xs[b] : target.x.actor);
  if (!layer.relation) return;
  for (std::size_t b = 0; b < count; ++b) {
    const std::size_t x = places[b], y = static_cast<std::size_t>(ys ? ys[b] : target.y.actor);
    places[b] = layer.symmetric ? std::min(x, y) * actors + std::max(x, y) : x * actors + y;
  }
}

/// Into `places`. False where some pair has no tie yet.
bool Changes::find_places(const StripEffect& effect, const language::Frame& frame, const State& state,
                          Places& places) const {
  if (!model_.layers[static_cast<std::size_t>(effect.target->layer)].sparse()) {
    find_cells(*effect.target, frame, places);
    return true;
  }
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    places[b] = place_of(effect, frame, b, cell_of(*effect.target, frame, b), state);
    if (places[b] == LayerState::nowhere) return false;
  }
  return true;
}

/// The usual case: plain changes in every lane. False, and nothing done, where it is another (or not finite).
bool Changes::add_plain(const StripEffect& effect, const language::Frame& frame, const State& state) {
  Places places;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below; processes add from several
                  // threads
  if (frame.sparse || effect.where || effect.lasting || effect.kind != EffectModel::Kind::change ||
      !all_finite(effect.value, frame.bindings * lanes_) || !find_places(effect, frame, state, places))
    return false;
  const auto layer = static_cast<std::size_t>(effect.target->layer);
  touch_places(buffers_[layer], places, effect.value, frame.bindings);
  if (!ledger_.watched(layer).empty()) note_plain(effect, frame);
  return true;
}

/// Adds to all lanes of `places`. What comes a few places later is asked for.
void Changes::touch_places(Buffer& buffer, const Places& places, const double* values,
                           std::size_t count) const {
  if (lanes_ == 1) return touch_single(buffer, places, values, count);
  constexpr std::size_t ahead = 8, line = 8;
  for (std::size_t b = 0; b < count; ++b, values += lanes_) {
    const double* later = buffer.sum.data() + places[std::min(b + ahead, count - 1)] * lanes_;
    for (std::size_t lane = 0; lane < lanes_; lane += line) __builtin_prefetch(later + lane, 1);
    touch_lanes(buffer, places[b] * lanes_, values);
  }
}

/// Of a single run; places are remembered without a branch for each.
void Changes::touch_single(Buffer& buffer, const Places& places, const double* values, std::size_t count) {
  Places fresh;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
  std::size_t found = 0;
  for (std::size_t b = 0; b < count; ++b) {
    double& sum = buffer.sum[places[b]];
    fresh[found] = places[b];
    found += is_untouched(sum);
    sum += values[b] + 0.0;
  }
  remember(buffer.touched, {fresh.data(), found}, buffer.all);
}

/// A cell that is touched in all lanes at once is remembered as one.
void Changes::touch_lanes(Buffer& buffer, std::size_t first, const double* amounts) const {
  double* sum = &buffer.sum[first];
  std::size_t free = 0;
  for (std::size_t lane = 0; lane < lanes_; ++lane) free += is_untouched(sum[lane]);
  const bool fits = lanes_ <= language::strip_values;
  if (free > 0 && (free < lanes_ || !fits)) {
    for (std::size_t lane = 0; lane < lanes_; ++lane) touch(buffer, first + lane, amounts[lane]);
    return;
  }
  if (free > 0) remember(buffer.touched_cells, first, buffer.all);
  for (std::size_t lane = 0; lane < lanes_; ++lane) sum[lane] += amounts[lane] + 0.0;
}

void Changes::note_plain(const StripEffect& effect, const language::Frame& frame) {
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t cell = cell_of(*effect.target, frame, b);
    for (const auto& [_, watch] : ledger_.watches_of(static_cast<std::size_t>(effect.target->layer), cell))
      ledger_.note_all(watch, effect.cause, effect.value + b * lanes_);
  }
}

Changes::Amount Changes::amount_of(const StripEffect& effect, std::size_t element) {
  return {effect.kind, effect.value[element], effect.lasting ? effect.lasting[element] : 0.0,
          effect.lasting != nullptr};
}

void Changes::put(Buffer& buffer, std::size_t at, const Amount& amount) {
  switch (amount.kind) {
    case EffectModel::Kind::change:
      touch(buffer, at, amount.value);
      if (!amount.lasts || buffer.lasting.empty()) return;
      buffer.lasting[at] += amount.lasting * amount.value;
      buffer.lasts = true;
      return;
    case EffectModel::Kind::raise:
      touch(buffer, at, 0.0);
      buffer.raise[at] = std::max(buffer.raise[at], amount.value);
      return;
    case EffectModel::Kind::lower:
      touch(buffer, at, 0.0);
      buffer.lower[at] = std::min(buffer.lower[at], amount.value);
      return;
  }
}

void Changes::touch(Buffer& buffer, std::size_t at, double amount) {
  double& sum = buffer.sum[at];
  if (is_untouched(sum)) remember(buffer.touched, at, buffer.all);
  sum += amount + 0.0;  // + 0.0: a change of -0.0 must not look untouched
}

}  // namespace entente::detail
