/// Decay, and which cells it may move.
#include <algorithm>
#include <cmath>

#include "numeric/cells.h"
#include "simulation/changes.h"
#include "simulation/overflow.h"
#include "simulation/pieces.h"

namespace entente::detail {

namespace {

/// Where more than one cell of so many is off its baseline, all of a layer decay: neighbours are faster.
constexpr std::size_t live_share = 4;

/// What is left where the share `kept` of the distance to a baseline stays.
double nearer(double x, double to, double kept) { return to + (x - to) * kept; }

}  // namespace

bool Changes::decays(std::size_t layer) const {
  return model_.layers[layer].half_life > 0 && !model_.layers[layer].constant;
}

void Changes::size_live(const LayerModel& layer, Buffer& buffer) {
  buffer.is_live.resize(layer.cells);
  buffer.live.reserve(layer.cells / live_share + 2);
}

void Changes::start_live(std::size_t number, const LayerState& state) {
  const LayerModel& layer = model_.layers[number];
  Buffer& buffer = buffers_[number];
  buffer.live.clear();
  std::fill(buffer.is_live.begin(), buffer.is_live.end(), 0);
  buffer.all_live = layer.sparse();  // slots move; what stands at its baseline stays there
  if (!layer.baseline) return;       // everything starts at its baseline
  for (std::size_t cell = 0; cell < layer.cells && !buffer.all_live; ++cell) {
    const double* x = state.values.data() + cell * lanes_;
    const bool diagonal = layer.relation && cell % (model_.actors() + 1) == 0;
    if (!diagonal && std::any_of(x, x + lanes_, [&](double v) { return v != *layer.baseline; }))
      mark_decaying(buffer, cell);
  }
}

void Changes::mark_decaying(Buffer& buffer, std::size_t cell) {
  if (buffer.all_live || buffer.is_live[cell]) return;
  buffer.is_live[cell] = 1;
  buffer.live.push_back(cell);
  buffer.all_live = buffer.live.size() > buffer.is_live.size() / live_share;
}

void Changes::decay(State& state, double years, ForkJoinPool& pool) {
  for (std::size_t i = 0; i < state.layers.size(); ++i) {
    const LayerModel& layer = model_.layers[i];
    if (!decays(i)) continue;
    const double kept = std::exp2(-years / layer.half_life);
    tell_decay(i, state.layers[i], kept);
    buffers_[i].all_live ? decay_all(i, state.layers[i], kept, pool) : decay_live(i, state.layers[i], kept);
  }
}

/// Tells the ledger what becomes of the watched cells.
void Changes::tell_decay(std::size_t number, const LayerState& state, double kept) {
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
void Changes::decay_all(std::size_t number, LayerState& state, double kept, ForkJoinPool& pool) const {
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

void Changes::decay_live(std::size_t number, LayerState& state, double kept) const {
  const LayerModel& layer = model_.layers[number];
  for (const std::size_t cell : buffers_[number].live) {
    double* x = state.values.data() + cell * lanes_;
    const double* b = layer.keeps_baselines() ? state.baselines.data() + cell * lanes_ : nullptr;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      const double to = b ? b[lane] : *layer.baseline;
      x[lane] = nearer(x[lane], to, kept);
    }
    if (!layer.bounded()) check_finite(number, cell * lanes_, x, lanes_, lanes_, is_far);
  }
}

/// What moved may be off its baseline from now on.
void Changes::mark_touched_decaying(const LayerModel& layer, Buffer& buffer) const {
  buffer.all_live = buffer.all_live || buffer.all;
  const std::size_t n = model_.actors();
  for (const auto* touched : {&buffer.touched, &buffer.touched_cells}) {
    for (std::size_t t = 0; t < touched->size() && !buffer.all_live; ++t) {
      const std::size_t cell = (*touched)[t] / lanes_;
      mark_decaying(buffer, cell);
      if (layer.symmetric) mark_decaying(buffer, numeric::mirrored(cell, n));
    }
  }
}

}  // namespace entente::detail
