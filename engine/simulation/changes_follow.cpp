/// Which cells may have moved: those that something was added to, and those that decay to another value.
#include <algorithm>

#include "simulation/changes.h"

namespace entente::detail {

bool Changes::follows(std::size_t number) const {
  const LayerModel& layer = model_.layers[number];
  return follows_ && layer.relation && !layer.constant && !layer.sparse();
}

/// At the start nothing has moved; what is off its baseline is about to decay.
void Changes::start_stirred(std::size_t number, const LayerState& state) {
  const LayerModel& layer = model_.layers[number];
  Buffer& buffer = buffers_[number];
  buffer.moved.clear();
  buffer.moved.reserve(layer.cells);
  buffer.is_stirred.assign(layer.cells, 0);
  if (!decays(number) || !layer.baseline) return;
  for (std::size_t cell = 0; cell < layer.cells; ++cell) {
    const double* x = state.values.data() + cell * lanes_;
    if (std::any_of(x, x + lanes_, [&](double v) { return v != *layer.baseline; })) stir(layer, buffer, cell);
  }
}

void Changes::stir(const LayerModel& layer, Buffer& buffer, std::size_t cell) const {
  const std::size_t n = model_.actors(), from = cell / n, to = cell % n;
  if (layer.symmetric && from > to) cell = to * n + from;
  if (buffer.is_stirred[cell] || from == to) return;
  buffer.is_stirred[cell] = 1;
  buffer.moved.push_back(static_cast<std::uint32_t>(cell));
}

void Changes::all_moved(std::size_t number) {
  const LayerModel& layer = model_.layers[number];
  Buffer& buffer = buffers_[number];
  if (decays(number)) buffer.all_live = true;
  const std::size_t n = model_.actors(), pairs = layer.symmetric ? n * (n - 1) / 2 : n * (n - 1);
  if (!follows(number) || buffer.moved.size() == pairs) return;
  for (std::size_t cell = 0; cell < layer.cells; ++cell) stir(layer, buffer, cell);
}

void Changes::stir_touched(const LayerModel& layer, Buffer& buffer) const {
  if (!buffer.all) {
    for (const auto* touched : {&buffer.touched, &buffer.touched_cells})
      for (const std::size_t place : *touched) stir(layer, buffer, place / lanes_);
    return;
  }
  for (std::size_t cell = 0; cell < layer.cells; ++cell) {
    if (buffer.is_stirred[cell]) continue;
    const double* sum = buffer.sum.data() + cell * lanes_;
    if (!std::all_of(sum, sum + lanes_, is_untouched)) stir(layer, buffer, cell);
  }
}

}  // namespace entente::detail
