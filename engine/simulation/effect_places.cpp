#include "simulation/effect_places.h"

namespace entente::detail {
namespace {

/// Into `places`, of a layer that is not sparse: its cells.
void find_cells(const ModelData& model, const Target& target, const language::Frame& frame, Places& places) {
  const LayerModel& layer = model.layers[target.layer];
  const auto column_of = [&](ActorRef ref) { return ref.column ? frame.columns[ref.column] : nullptr; };
  const ActorId *xs = column_of(target.x), *ys = layer.relation ? column_of(target.y) : nullptr;
  const std::size_t actors = model.actors(), count = frame.bindings;
  for (std::size_t b = 0; b < count; ++b) places[b] = xs ? xs[b] : target.x.actor;
  if (!layer.relation) return;
  for (std::size_t b = 0; b < count; ++b) {
    const std::size_t x = places[b], y = ys ? ys[b] : target.y.actor;
    places[b] = layer.symmetric ? std::min(x, y) * actors + std::max(x, y) : x * actors + y;
  }
}

}  // namespace

bool find_places(const ModelData& model, const Target& target, const language::Frame& frame, const State& state,
                 Places& places) {
  assert(frame.bindings <= places.size());
  if (!model.layers[target.layer].sparse()) {
    find_cells(model, target, frame, places);
    return true;
  }
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    places[b] = place_of(model, target, frame, b, cell_of(model, target, frame, b), state);
    if (places[b] == LayerState::nowhere) return false;
  }
  return true;
}

}  // namespace entente::detail
