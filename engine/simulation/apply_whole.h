#pragma once
/// A phase's changes of a layer of which most cells may be moved: all of them are gone through.
#include "base/fork_join_pool.h"
#include "simulation/layer_sums.h"
#include "simulation/state.h"

namespace entente::detail {

/// Moves the layer by its sums, which then hold no change. Throws Overflow.
void apply_whole(const ModelData& model, std::size_t layer, LayerSums& sums, LayerState& state,
                 ForkJoinPool& pool);

}  // namespace entente::detail
