#include "simulation/changes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "language/evaluator.h"

namespace entente::detail {
namespace {

/// Above so many touched places a layer is applied as a whole.
constexpr std::size_t most_touched = 1 << 16;

/// Where more than one cell of so many is off its baseline, all of a layer decay: neighbours are faster.
constexpr std::size_t live_share = 4;

/// sum[i] += values[i]. False where some value is not finite: adding one to an exponent of all ones carries
/// into the sign's bit.
bool add_finite(double* __restrict sum, const double* __restrict values, std::size_t count) {
  constexpr std::uint64_t exponent = 0x7ff0000000000000u, one = 0x0010000000000000u;
  std::uint64_t carried = 0;
  for (std::size_t i = 0; i < count; ++i) {
    carried |= (std::bit_cast<std::uint64_t>(values[i]) & exponent) + one;
    sum[i] += values[i];
  }
  return carried >> 63 == 0;
}

bool is_untouched(double x) { return x == 0 && std::signbit(x); }

}  // namespace

Changes::Changes(const ModelData& model, std::size_t most_lanes)
    : model_(model), ledger_(model, most_lanes), buffers_(model.layers.size()) {
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    const LayerModel& layer = model.layers[i];
    if (!model.constant_layers[i].empty()) continue;  // nothing ever changes it
    const std::size_t size = layer.cells * most_lanes;
    buffers_[i].sum.assign(size, untouched);
    if (layer.keeps_baselines() && layer.lasting) buffers_[i].lasting.assign(size, 0.0);
    if (layer.raised) buffers_[i].raise.assign(size, -infinite);
    if (layer.lowered) buffers_[i].lower.assign(size, infinite);
    buffers_[i].touched.reserve(std::min(size, most_touched));
    if (!decays(i)) continue;
    buffers_[i].is_live.resize(layer.cells);
    buffers_[i].live.reserve(layer.cells / live_share + 2);
  }
  before_.resize(language::strip_values);
  amount_.resize(language::strip_values);
}

void Changes::start(const State& state) {
  lanes_ = state.lanes;
  ledger_.start(lanes_);
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    if (decays(i)) start_live(i, state.layers[i]);
  }
}

std::size_t Changes::cell_of(const Target& target, const language::Frame& frame, std::size_t binding) const {
  const LayerModel& layer = model_.layers[static_cast<std::size_t>(target.layer)];
  const auto x = static_cast<std::size_t>(frame.actor(target.x, binding));
  if (!layer.relation) return x;
  const auto y = static_cast<std::size_t>(frame.actor(target.y, binding));
  const bool turned = layer.symmetric && x > y;
  return turned ? y * model_.actors() + x : x * model_.actors() + y;
}

void Changes::add(const StripEffect& effect, const language::Frame& frame) {
  const auto layer = static_cast<std::size_t>(effect.target->layer);
  Buffer& buffer = buffers_[layer];
  buffer.pending = true;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t cell = cell_of(*effect.target, frame, b);
    const int watch = ledger_.watch_of(layer, cell);
    for (std::size_t l = 0; l < frame.lanes; ++l) {
      const std::size_t element = b * frame.lanes + l;
      const std::size_t lane = frame.sparse ? frame.lane[b] : l;
      if (effect.where && effect.where[element] == 0) continue;
      const double value = effect.value[element];
      if (!std::isfinite(value)) throw NotFinite{effect.target->layer, cell, b, lane, value};
      put(buffer, effect, cell * lanes_ + lane, element);
      if (watch >= 0) ledger_.note(static_cast<std::size_t>(watch), effect.kind, effect.cause, lane, value);
    }
  }
}

void Changes::put(Buffer& buffer, const StripEffect& effect, std::size_t at, std::size_t element) {
  const double value = effect.value[element];
  switch (effect.kind) {
    case EffectModel::Kind::change:
      touch(buffer, at, value);
      if (!effect.lasting || buffer.lasting.empty()) return;
      buffer.lasting[at] += effect.lasting[element] * value;
      buffer.lasts = true;
      return;
    case EffectModel::Kind::raise:
      touch(buffer, at, 0.0);
      buffer.raise[at] = std::max(buffer.raise[at], value);
      return;
    case EffectModel::Kind::lower:
      touch(buffer, at, 0.0);
      buffer.lower[at] = std::min(buffer.lower[at], value);
      return;
  }
}

void Changes::touch(Buffer& buffer, std::size_t at, double amount) {
  double& sum = buffer.sum[at];
  if (!buffer.all && is_untouched(sum)) {
    if (buffer.touched.size() == buffer.touched.capacity()) {
      buffer.all = true;
    } else {
      buffer.touched.push_back(at);
    }
  }
  sum += amount + 0.0;  // + 0.0: a change of -0.0 must not look untouched
}

void Changes::open_cells(int layer) {
  Buffer& buffer = buffers_[static_cast<std::size_t>(layer)];
  buffer.pending = buffer.all = true;
}

void Changes::add_cells(int layer_number, std::size_t first, std::size_t count, const double* values,
                        int cause) {
  const auto index = static_cast<std::size_t>(layer_number);
  Buffer& buffer = buffers_[index];
  double* sum = buffer.sum.data() + first * lanes_;
  const std::size_t size = count * lanes_;
  if (!add_finite(sum, values, size)) {
    const auto bad = static_cast<std::size_t>(
        std::find_if(values, values + size, [](double v) { return !std::isfinite(v); }) - values);
    throw NotFinite{layer_number, first + bad / lanes_, 0, bad % lanes_, values[bad]};
  }
  for (const auto& [cell, watch] : ledger_.watched(index)) {
    if (cell < first || cell >= first + count) continue;
    const double* own = values + (cell - first) * lanes_;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      ledger_.note(watch, EffectModel::Kind::change, cause, lane, own[lane]);
    }
  }
}

bool Changes::decays(std::size_t layer) const {
  return model_.layers[layer].half_life > 0 && model_.constant_layers[layer].empty();
}

void Changes::start_live(std::size_t number, const LayerState& state) {
  const LayerModel& layer = model_.layers[number];
  Buffer& buffer = buffers_[number];
  buffer.live.clear();
  std::fill(buffer.is_live.begin(), buffer.is_live.end(), 0);
  buffer.all_live = false;
  if (!layer.baseline) return;  // everything starts at its baseline
  for (std::size_t cell = 0; cell < layer.cells && !buffer.all_live; ++cell) {
    const double* x = state.values.data() + cell * lanes_;
    const bool diagonal = layer.relation && cell % (model_.actors() + 1) == 0;
    if (!diagonal && std::any_of(x, x + lanes_, [&](double v) { return v != *layer.baseline; }))
      enliven(buffer, cell);
  }
}

void Changes::enliven(Buffer& buffer, std::size_t cell) {
  if (buffer.all_live || buffer.is_live[cell]) return;
  buffer.is_live[cell] = 1;
  buffer.live.push_back(cell);
  buffer.all_live = buffer.live.size() > buffer.is_live.size() / live_share;
}

}  // namespace entente::detail
