#include "model/layer_values.h"

#include <algorithm>
#include <limits>

#include "numeric/cells.h"

namespace entente::detail {
namespace {

bool drawn(const InitialValue& value) { return bool{value.program}; }

double number_of(const InitialValue& value) {
  return drawn(value) ? std::numeric_limits<double>::quiet_NaN() : value.number;
}

}  // namespace

bool is_drawn(const LayerModel& layer) {
  if (layer.random.kind != RandomTies::Kind::none || drawn(layer.fill)) return true;
  return std::any_of(layer.ties.begin(), layer.ties.end(), [](const auto& tie) { return drawn(tie.value); }) ||
         std::any_of(layer.tie_values.begin(), layer.tie_values.end(), drawn);
}

bool is_given(const LayerModel& layer) {
  const auto by_chance = [](const InitialValue& value) { return drawn(value) && !value.given; };
  return layer.random.kind == RandomTies::Kind::none && !by_chance(layer.fill) &&
         std::none_of(layer.ties.begin(), layer.ties.end(),
                      [&](const auto& t) { return by_chance(t.value); }) &&
         std::none_of(layer.tie_values.begin(), layer.tie_values.end(), by_chance);
}

std::vector<double> initial_cells(const LayerModel& layer, std::size_t actors) {
  const bool random = layer.random.kind != RandomTies::Kind::none;
  std::vector<double> cells(layer.cells,
                            random ? std::numeric_limits<double>::quiet_NaN() : number_of(layer.fill));
  if (layer.sparse()) {
    std::transform(layer.tie_values.begin(), layer.tie_values.end(), cells.begin(), number_of);
    return cells;
  }
  for (std::size_t i = 0; layer.relation && i < actors; ++i) cells[i * actors + i] = 0.0;
  for (const InitialCell& tie : layer.ties) {
    cells[tie.cell] = number_of(tie.value);
    if (layer.symmetric) cells[numeric::mirrored(tie.cell, actors)] = number_of(tie.value);
  }
  return cells;
}

}  // namespace entente::detail
