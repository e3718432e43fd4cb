#include "simulation/moved_cells.h"

#include "simulation/decay.h"

namespace entente::detail {

bool MovedCells::follows(std::size_t number) const {
  const LayerModel& layer = model_.layers[number];
  return follows_ && layer.relation && !layer.constant && !layer.sparse();
}

void MovedCells::start(const State& state) {
  for (std::size_t i = 0; i < layers_.size(); ++i)
    if (follows(i)) start_layer(i, state);
}

/// At the start nothing has moved; what is off its baseline is about to decay.
void MovedCells::start_layer(std::size_t number, const State& state) {
  const LayerModel& layer = model_.layers[number];
  layers_[number].moved.clear();
  layers_[number].moved.reserve(layer.cells);
  layers_[number].has_moved.assign(layer.cells, 0);
  if (!decays(layer) || !layer.baseline) return;
  for (std::size_t cell = 0; cell < layer.cells; ++cell) {
    const double* x = state.layers[number].values.data() + cell * state.lanes;
    if (std::any_of(x, x + state.lanes, [&](double v) { return v != *layer.baseline; }))
      note_cell(number, cell);
  }
}

void MovedCells::note_cell(std::size_t number, std::size_t cell) {
  Layer& own = layers_[number];
  const std::size_t n = model_.actors(), from = cell / n, to = cell % n;
  if (model_.layers[number].symmetric && from > to) cell = to * n + from;
  assert(cell < own.has_moved.size());
  if (own.has_moved[cell] || from == to) return;
  own.has_moved[cell] = 1;
  own.moved.push_back(static_cast<std::uint32_t>(cell));
}

void MovedCells::note_all(std::size_t number) {
  const LayerModel& layer = model_.layers[number];
  const std::size_t n = model_.actors(), pairs = layer.symmetric ? n * (n - 1) / 2 : n * (n - 1);
  if (!follows(number) || layers_[number].moved.size() == pairs) return;
  for (std::size_t cell = 0; cell < layer.cells; ++cell) note_cell(number, cell);
}

void MovedCells::note(std::size_t number, const LayerSums& sums) {
  if (!follows(number)) return;
  if (sums.all) return note_whole(number, sums);
  for (const auto* touched : {&sums.touched, &sums.touched_cells})
    for (const std::size_t place : *touched) note_cell(number, place / sums.lanes);
}

void MovedCells::note_whole(std::size_t number, const LayerSums& sums) {
  for (std::size_t cell = 0; cell < model_.layers[number].cells; ++cell) {
    if (layers_[number].has_moved[cell]) continue;
    const double* sum = sums.sum.data() + cell * sums.lanes;
    if (!std::all_of(sum, sum + sums.lanes, is_untouched)) note_cell(number, cell);
  }
}

}  // namespace entente::detail
