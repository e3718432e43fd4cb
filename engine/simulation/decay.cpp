#include "simulation/decay.h"

#include <algorithm>
#include <cmath>

#include "numeric/cells.h"
#include "simulation/overflow.h"
#include "simulation/pieces.h"

namespace entente::detail {

namespace {

/// Where more than one cell of so many is off its baseline, all of a layer decay: neighbours are faster.
constexpr std::size_t listed_share = 4;

/// What is left where the share `kept` of the distance to a baseline stays.
double nearer(double x, double to, double kept) { return to + (x - to) * kept; }

}  // namespace

Decay::Decay(const ModelData& model, std::size_t max_lanes, Ledger& ledger)
    : model_(model), ledger_(ledger), layers_(model.layers.size()), decayed_(max_lanes) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const LayerModel& layer = model.layers[i];
    if (!decays(layer) || layer.sparse()) continue;
    layers_[i].listed.resize(layer.cells);
    layers_[i].cells.reserve(layer.cells / listed_share + 2);
  }
}

void Decay::start(const State& state) {
  lanes_ = state.lanes;
  for (std::size_t i = 0; i < layers_.size(); ++i)
    if (decays(model_.layers[i])) start_layer(i, state);
}

void Decay::start_layer(std::size_t number, const State& state) {
  const LayerModel& layer = model_.layers[number];
  Layer& own = layers_[number];
  own.cells.clear();
  std::fill(own.listed.begin(), own.listed.end(), 0);
  own.all = layer.sparse();     // slots move; what stands at its baseline stays there
  if (!layer.baseline) return;  // everything starts at its baseline
  for (std::size_t cell = 0; cell < layer.cells && !own.all; ++cell) {
    const double* x = state.layers[number].values.data() + cell * lanes_;
    const bool diagonal = layer.relation && cell % (model_.actors() + 1) == 0;
    if (!diagonal && std::any_of(x, x + lanes_, [&](double v) { return v != *layer.baseline; }))
      list(own, cell);
  }
}

void Decay::list(Layer& layer, std::size_t cell) {
  if (layer.all || layer.listed[cell]) return;
  layer.listed[cell] = 1;
  layer.cells.push_back(cell);
  layer.all = layer.cells.size() > layer.listed.size() / listed_share;
}

void Decay::note(std::size_t number, const LayerSums& sums) {
  const LayerModel& layer = model_.layers[number];
  if (!decays(layer)) return;
  Layer& own = layers_[number];
  own.all = own.all || sums.all;
  for (const auto* touched : {&sums.touched, &sums.touched_cells}) {
    for (std::size_t t = 0; t < touched->size() && !own.all; ++t) {
      const std::size_t cell = (*touched)[t] / lanes_;
      list(own, cell);
      if (layer.symmetric) list(own, numeric::mirrored(cell, model_.actors()));
    }
  }
}

void Decay::advance(State& state, double years, ForkJoinPool& pool) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const LayerModel& layer = model_.layers[i];
    if (!decays(layer)) continue;
    const double kept = std::exp2(-years / layer.half_life);
    tell(i, state.layers[i], kept);
    layers_[i].all ? decay_all(i, state.layers[i], kept, pool) : decay_listed(i, state.layers[i], kept);
  }
}

/// Tells the ledger what becomes of the watched cells.
void Decay::tell(std::size_t number, const LayerState& state, double kept) {
  const LayerModel& layer = model_.layers[number];
  for (const auto& [cell, watch] : ledger_.watched(number)) {
    const std::size_t place = state.place(cell, model_.actors());
    if (place == LayerState::nowhere) continue;
    const double* x = state.values.data() + place * lanes_;
    const double* b = layer.keeps_baselines() ? state.baselines.data() + place * lanes_ : nullptr;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      const double to = b ? b[lane] : *layer.baseline;
      decayed_[lane] = nearer(x[lane], to, kept);
    }
    ledger_.decayed(watch, x, decayed_.data());
  }
}

/// The distance to a baseline can be too large a number where a range has no ends.
void Decay::decay_all(std::size_t number, LayerState& state, double kept, ForkJoinPool& pool) const {
  const LayerModel& layer = model_.layers[number];
  double* __restrict x = state.values.data();
  const double* __restrict b = state.baselines.data();
  const double to = layer.keeps_baselines() ? 0 : *layer.baseline;
  each_piece((state.ties ? state.ties->size() : layer.cells) * lanes_, pool,
             [&](std::size_t first, std::size_t count) {
               if (layer.keeps_baselines()) {
                 for (std::size_t c = first; c < first + count; ++c) x[c] = nearer(x[c], b[c], kept);
               } else {
                 for (std::size_t c = first; c < first + count; ++c) x[c] = nearer(x[c], to, kept);
               }
               if (!layer.bounded()) check_finite(number, first, x + first, count, lanes_, is_far);
             });
  if (layer.keeps_baselines() || !layer.relation || layer.sparse()) return;
  // no cell of an actor and itself: it stays 0
  for (std::size_t a = 0; a < model_.actors(); ++a)
    std::fill_n(x + a * (model_.actors() + 1) * lanes_, lanes_, 0.0);
}

void Decay::decay_listed(std::size_t number, LayerState& state, double kept) const {
  const LayerModel& layer = model_.layers[number];
  for (const std::size_t cell : layers_[number].cells) {
    double* x = state.values.data() + cell * lanes_;
    const double* b = layer.keeps_baselines() ? state.baselines.data() + cell * lanes_ : nullptr;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      const double to = b ? b[lane] : *layer.baseline;
      x[lane] = nearer(x[lane], to, kept);
    }
    if (!layer.bounded()) check_finite(number, cell * lanes_, x, lanes_, lanes_, is_far);
  }
}

}  // namespace entente::detail
