#include "simulation/phase_sums.h"

#include <cmath>

#include "numeric/cells.h"
#include "simulation/effect_places.h"
#include "simulation/finite.h"

namespace entente::detail {

PhaseSums::PhaseSums(const ModelData& model, std::size_t max_lanes, Ledger& ledger)
    : model_(model), ledger_(ledger), layers_(model.layers.size()) {
  for (std::size_t i = 0; i < layers_.size(); ++i)
    if (!model.layers[i].constant) layers_[i].size(model.layers[i], model.layers[i].cells, max_lanes);
}

void PhaseSums::start(std::size_t lanes) {
  lanes_ = lanes;
  for (LayerSums& sums : layers_) sums.start(lanes);
}

void PhaseSums::add(const StripEffect& effect, const language::Frame& frame, const State& state) {
  assert(frame.sparse || frame.lanes == lanes_);
  LayerSums& sums = layers_[effect.target->layer];
  if (!sums.pending) sums.pending = true;  // several threads add where it is already
  if (add_plain(effect, frame, state)) return;
  for (std::size_t b = 0; b < frame.bindings; ++b) add_binding(effect, frame, b, state);
}

void PhaseSums::add_binding(const StripEffect& effect, const language::Frame& frame, std::size_t b,
                            const State& state) {
  const LayerId layer = effect.target->layer;
  LayerSums& sums = layers_[layer];
  const std::size_t cell = cell_of(model_, *effect.target, frame, b);
  const std::size_t place = place_of(model_, *effect.target, frame, b, cell, state);
  const auto watches = ledger_.watches_of(layer, cell);
  for (std::size_t l = 0; l < frame.lanes; ++l) {
    const std::size_t element = b * frame.lanes + l;
    const std::size_t lane = frame.sparse ? frame.lane[b] : l;
    assert(lane < lanes_);
    if (effect.where && effect.where[element] == 0) continue;
    const bool known = !effect.where || !std::isnan(effect.where[element]);
    const double value = known ? effect.value[element] : effect.where[element];
    if (!std::isfinite(value)) throw NotFinite{effect.target->layer, cell, b, lane, value};
    const Amount amount{effect.kind, effect.value[element], effect.lasting ? effect.lasting[element] : 0.0,
                        effect.lasting != nullptr};
    const double lasts = amount.lasting * amount.value;
    if (!std::isfinite(lasts)) throw NotFinite{effect.target->layer, cell, b, lane, lasts};
    if (place != LayerState::nowhere)
      sums.add(place * lanes_ + lane, amount);
    else
      sums.pending_ties.push_back({cell, lane, amount});
    for (const auto& [_, watch] : watches) ledger_.note(watch, effect.kind, effect.cause, lane, value);
  }
}

/// The usual case: plain changes in every lane. False, and nothing done, where it is another (or not finite).
bool PhaseSums::add_plain(const StripEffect& effect, const language::Frame& frame, const State& state) {
  Places places;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below; processes add from several
                  // threads
  if (frame.sparse || effect.where || effect.lasting || effect.kind != EffectModel::Kind::change ||
      !all_finite(effect.value, frame.bindings * lanes_) ||
      !find_places(model_, *effect.target, frame, state, places))
    return false;
  const LayerId layer = effect.target->layer;
  layers_[layer].add_strip(places, effect.value, frame.bindings);
  if (!ledger_.watched(layer).empty()) note_plain(effect, frame);
  return true;
}

void PhaseSums::note_plain(const StripEffect& effect, const language::Frame& frame) {
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t cell = cell_of(model_, *effect.target, frame, b);
    for (const auto& [_, watch] : ledger_.watches_of(effect.target->layer, cell))
      ledger_.note_all(watch, effect.cause, effect.value + b * lanes_);
  }
}

void PhaseSums::add_cells(LayerId layer, std::size_t first, std::size_t count, const double* values,
                          CauseId cause, const State& state) {
  if (!layers_[layer].add_cells(first, values, count)) {
    const std::size_t bad = first_not_finite(values, count * lanes_);
    throw NotFinite{layer, first + bad / lanes_, bad / lanes_, bad % lanes_, values[bad]};
  }
  for (const auto& [cell, watch] : ledger_.watched(layer)) {
    const std::size_t place = state.layers[layer].place(cell, model_.actors());
    if (place < first || place >= first + count) continue;
    ledger_.note_all(watch, cause, values + (place - first) * lanes_);
  }
}

void PhaseSums::make_ties(std::size_t number, State& state) {
  const LayerModel& layer = model_.layers[number];
  const std::uint64_t n = model_.actors();
  LayerSums& sums = layers_[number];
  std::vector<std::uint64_t> cells;
  for (const PendingTie& tie : sums.pending_ties) {
    cells.push_back(tie.cell);
    if (layer.symmetric) cells.push_back(numeric::mirrored(tie.cell, n));
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  state.grow(model_, number, cells);
  sums.size(layer, state.layers[number].ties->size(), lanes_);
  for (const PendingTie& tie : sums.pending_ties)
    sums.add(state.layers[number].place(tie.cell, n) * lanes_ + tie.lane, tie.amount);
  sums.pending_ties.clear();
  sums.pending = true;
}

}  // namespace entente::detail
