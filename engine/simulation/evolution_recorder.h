#pragma once
/// The values over time of every cell of a relation that may move: BlockRecord::moved and what belongs to it.
#include <entente/ensemble.h>

#include "simulation/changes.h"

namespace entente::detail {

/// Cells of relations whose values over time can differ from run to run: the most that a block records.
std::size_t cells_to_follow(const ModelData& model);

class EvolutionRecorder {
 public:
  /// All memory is taken here.
  EvolutionRecorder(const ModelData& model, std::size_t max_lanes, BlockRecord& record);
  /// `record.start` holds the relations at t_0.
  void start(std::size_t lanes);
  /// Date number k.
  void record(const State& state, const Changes& changes);
  /// After the last date.
  void finish();

 private:
  struct Followed {
    std::size_t layer = 0, cell = 0;
    bool fits_float = false;  ///< no value of its range is beyond the largest float
  };
  void follow(std::size_t layer, std::size_t cell);
  void follow_moved(std::size_t layer, const Changes& changes);
  void follow_ties(std::size_t layer, const State& state);
  void follow_drawn(std::size_t layer);
  void copy(const Followed& cell, const State& state, float* out) const;
  std::size_t relation_of(std::size_t layer) const { return layer - model_.catalogue.attributes.size(); }

  const ModelData& model_;
  BlockRecord& record_;
  std::size_t lanes_ = 0;
  std::size_t filled_ = 0;               ///< values of BlockRecord::moved_values that are of this block
  std::vector<Followed> followed_;       ///< as BlockRecord::moved
  std::vector<std::size_t> seen_;        ///< (layers): how many of the moved cells are followed
  std::vector<std::vector<char>> tied_;  ///< (layers), of sparse ones (N * N): followed already
};

}  // namespace entente::detail
