#pragma once
/// Where the bindings of a strip find the cells that they move.
#include "simulation/layer_sums.h"
#include "simulation/state.h"

namespace entente::detail {

/// The cell of a binding; of a symmetric relation i < j.
inline std::size_t cell_of(const ModelData& model, const Target& target, const language::Frame& frame,
                           std::size_t binding) {
  const LayerModel& layer = model.layers[target.layer];
  const std::size_t x = frame.actor(target.x, binding);
  if (!layer.relation) return x;
  const std::size_t y = frame.actor(target.y, binding);
  const bool turned = layer.symmetric && x > y;
  return turned ? y * model.actors() + x : x * model.actors() + y;
}

/// Where the binding's `cell` lies in the arrays: known where the strip walks its ties. `nowhere`: a pair
/// without a tie.
inline std::size_t place_of(const ModelData& model, const Target& target, const language::Frame& frame,
                            std::size_t binding, std::size_t cell, const State& state) {
  const LayerModel& layer = model.layers[target.layer];
  const LayerState& own = state.layers[target.layer];
  if (!layer.sparse()) return cell;
  if (!frame.follows(target.layer, target.x, target.y, layer.symmetric)) return own.place(cell, model.actors());
  const std::uint32_t slot = frame.slot_of(binding);
  const bool canonical = !layer.symmetric || own.ties->to[slot] == cell % model.actors();
  return canonical ? slot : own.ties->in_slot[slot];
}

/// The places of all bindings of the strip. False where some pair has no tie yet.
bool find_places(const ModelData& model, const Target& target, const language::Frame& frame, const State& state,
                 Places& places);

}  // namespace entente::detail
