#pragma once
/// Decay toward baselines, and which cells it may move.
#include "base/fork_join_pool.h"
#include "simulation/layer_sums.h"
#include "simulation/ledger.h"

namespace entente::detail {

inline bool decays(const LayerModel& layer) { return layer.half_life > 0 && !layer.constant; }

class Decay {
 public:
  Decay(const ModelData& model, std::size_t max_lanes, Ledger& ledger);

  /// `state` stands at the start of its runs.
  void start(const State& state);
  /// What was added to a layer has been applied: it may be off its baseline from now on.
  void note(std::size_t layer, const LayerSums& sums);
  /// Every cell of the layer may be off its baseline from now on.
  void note_all(std::size_t layer) { layers_[layer].all = layers_[layer].all || decays(model_.layers[layer]); }
  /// x <- b + (x - b) * 2^(-years / half_life), for every layer that decays. Throws Overflow.
  void advance(State& state, double years, ForkJoinPool& pool);

 private:
  /// The cells that may be off their baselines, unless `all`. The others stay where they are.
  struct Layer {
    std::vector<std::size_t> cells;
    std::vector<char> listed;  ///< (cells)
    bool all = false;
  };

  void start_layer(std::size_t layer, const State& state);
  static void list(Layer& layer, std::size_t cell);
  void decay_all(std::size_t layer, LayerState& state, double kept, ForkJoinPool& pool) const;
  void decay_listed(std::size_t layer, LayerState& state, double kept) const;
  void tell(std::size_t layer, const LayerState& state, double kept);

  const ModelData& model_;
  Ledger& ledger_;
  std::size_t lanes_ = 0;
  std::vector<Layer> layers_;
  Values decayed_;  ///< scratch, (lanes)
};

}  // namespace entente::detail
