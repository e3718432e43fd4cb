#include "simulation/changes.h"

#include "simulation/apply_whole.h"

namespace entente::detail {

Changes::Changes(const ModelData& model, std::size_t max_lanes)
    : model_(model),
      ledger_(model, max_lanes),
      sums_(model, max_lanes, ledger_),
      moved_(model),
      decay_(model, max_lanes, ledger_),
      touched_(model) {}

void Changes::start(const State& state) {
  ledger_.start(state.lanes);
  sums_.start(state.lanes);
  decay_.start(state);
  moved_.start(state);
}

void Changes::all_moved(std::size_t layer) {
  decay_.note_all(layer);
  moved_.note_all(layer);
}

void Changes::apply(State& state, ForkJoinPool& pool) {
  for (std::size_t i = 0; i < sums_.layers(); ++i) {
    if (!sums_.of(i).pending) continue;
    apply_layer(i, state, pool);
    if (sums_.of(i).pending_ties.empty()) continue;
    sums_.make_ties(i, state);
    apply_layer(i, state, pool);
  }
}

void Changes::apply_layer(std::size_t i, State& state, ForkJoinPool& pool) {
  LayerSums& sums = sums_.of(i);
  LayerState& layer = state.layers[i];
  ledger_.settle(i, layer, sums.sum.data());
  moved_.note(i, sums);
  sums.all ? apply_whole(model_, i, sums, layer, pool) : touched_.apply(i, sums, layer);
  decay_.note(i, sums);
  sums.forget();
}

}  // namespace entente::detail
