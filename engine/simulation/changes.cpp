#include "simulation/changes.h"

#include <algorithm>
#include <cmath>

#include "language/evaluator.h"
#include "simulation/finite.h"

namespace entente::detail {
namespace {

/// Above so many touched places a layer is applied as a whole.
constexpr std::size_t max_touched = 1 << 16;

/// sum[i] += values[i]. False where some value is not finite.
bool add_finite(double* __restrict sum, const double* __restrict values, std::size_t count) {
  std::uint64_t carried = 0;
  for (std::size_t i = 0; i < count; ++i) {
    carried |= carry_of(values[i]);
    sum[i] += values[i];
  }
  return carried >> 63 == 0;
}

}  // namespace

Changes::Changes(const ModelData& model, std::size_t max_lanes)
    : model_(model), ledger_(model, max_lanes), buffers_(model.layers.size()) {
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    const LayerModel& layer = model.layers[i];
    if (layer.constant) continue;
    size_buffer(i, layer.cells, max_lanes);
    if (decays(i) && !layer.sparse()) size_live(layer, buffers_[i]);
  }
  before_.resize(language::strip_values);
  amount_.resize(language::strip_values);
  decayed_.resize(max_lanes);
}

/// Between phases: nothing is in it.
void Changes::size_buffer(std::size_t number, std::size_t cells, std::size_t lanes) {
  const std::size_t size = cells * lanes;
  const LayerModel& layer = model_.layers[number];
  Buffer& buffer = buffers_[number];
  buffer.sum.resize(size, untouched);
  if (layer.keeps_baselines() && layer.lasting) buffer.lasting.resize(size, 0.0);
  if (layer.raised) buffer.raise.resize(size, -infinite);
  if (layer.lowered) buffer.lower.resize(size, infinite);
  buffer.touched.reserve(std::min(size, max_touched));
  buffer.touched_cells.reserve(std::min(cells, max_touched));
}

void Changes::start(const State& state) {
  lanes_ = state.lanes;
  ledger_.start(lanes_);
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    if (buffers_[i].pending) wipe(buffers_[i]);
    if (decays(i)) start_live(i, state.layers[i]);
    if (follows(i)) start_stirred(i, state.layers[i]);
  }
}

void Changes::open_cells(int layer) {
  Buffer& buffer = buffers_[static_cast<std::size_t>(layer)];
  buffer.pending = buffer.all = true;
}

/// Of a phase that was not brought to its end: a run that stops leaves its changes behind.
void Changes::wipe(Buffer& buffer) {
  std::fill(buffer.sum.begin(), buffer.sum.end(), untouched);
  std::fill(buffer.lasting.begin(), buffer.lasting.end(), 0.0);
  std::fill(buffer.raise.begin(), buffer.raise.end(), -infinite);
  std::fill(buffer.lower.begin(), buffer.lower.end(), infinite);
  buffer.touched.clear();
  buffer.touched_cells.clear();
  buffer.fresh.clear();
  buffer.all = buffer.pending = buffer.lasts = false;
}

void Changes::add_cells(int layer_number, std::size_t first, std::size_t count, const double* values, int cause,
                        const State& state) {
  const auto index = static_cast<std::size_t>(layer_number);
  Buffer& buffer = buffers_[index];
  double* sum = buffer.sum.data() + first * lanes_;
  const std::size_t size = count * lanes_;
  if (!add_finite(sum, values, size)) {
    const auto bad = static_cast<std::size_t>(
        std::find_if(values, values + size, [](double v) { return !std::isfinite(v); }) - values);
    throw NotFinite{layer_number, first + bad / lanes_, bad / lanes_, bad % lanes_, values[bad]};
  }
  for (const auto& [cell, watch] : ledger_.watched(index)) {
    const std::size_t place = state.layers[index].place(cell, model_.actors());
    if (place < first || place >= first + count) continue;
    ledger_.note_all(watch, cause, values + (place - first) * lanes_);
  }
}

}  // namespace entente::detail
