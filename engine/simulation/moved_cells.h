#pragma once
/// Which cells of relations may have moved since the start: those that something was added to, and those that
/// decay to another value.
#include "simulation/layer_sums.h"
#include "simulation/state.h"

namespace entente::detail {

class MovedCells {
 public:
  explicit MovedCells(const ModelData& model) : model_(model), layers_(model.layers.size()) {}

  /// From the next start on, they are remembered.
  void follow() { follows_ = true; }
  /// `state` stands at the start of its runs.
  void start(const State& state);
  /// What was added to a layer is about to be applied.
  void note(std::size_t layer, const LayerSums& sums);
  /// Every cell of the layer may be another from now on.
  void note_all(std::size_t layer);
  /// Of a layer that is followed and not sparse: each once, in the order in which they did. Of a symmetric one
  /// from < to.
  const std::vector<std::uint32_t>& of(std::size_t layer) const { return layers_[layer].moved; }

 private:
  struct Layer {
    std::vector<std::uint32_t> moved;
    std::vector<char> has_moved;  ///< (cells)
  };

  bool follows(std::size_t layer) const;
  void start_layer(std::size_t layer, const State& state);
  void note_whole(std::size_t layer, const LayerSums& sums);
  void note_cell(std::size_t layer, std::size_t cell);

  const ModelData& model_;
  bool follows_ = false;
  std::vector<Layer> layers_;
};

}  // namespace entente::detail
