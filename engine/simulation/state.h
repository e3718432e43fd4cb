#pragma once
/// Everything that changes in a block of runs.
#include <entente/ensemble.h>

#include <limits>
#include <unordered_map>

#include "base/fork_join_pool.h"
#include "language/program.h"
#include "language/ties.h"
#include "model/data.h"
#include "simulation/aligned.h"
#include "simulation/luck.h"

namespace entente::detail {

/// A step of a run.
using StepId = Id<struct StepTag>;

/// N actors, R lanes: a block's arrays have the lane as their fastest index.
struct LayerState {
  Values values;     ///< (cells x R); empty where a single run reads the model's own: see `State::inputs`
  Values baselines;  ///< (cells x R), or empty where one number serves all
  /// Of a sparse relation: a cell for each tie, at its slot. Shared with the model until the first new tie.
  std::shared_ptr<const language::Ties> ties;

  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  /// Where a cell (of a relation i * N + j) lies in the arrays; `nowhere`: a pair without a tie.
  std::size_t place(std::size_t cell, std::size_t actors) const;
};

/// A run cannot start: a parameter that is drawn for it, or the value at which a cell starts, is not finite.
struct BadStart {
  std::string what;   ///< name of the parameter or cell
  const char* drawn;  ///< in words
  double value = 0;
  std::size_t lane = 0;
};

struct State {
  State(const ModelData& model, std::uint64_t seed_, std::size_t max_lanes);

  std::uint64_t seed = 0;
  std::vector<std::uint32_t> runs;  ///< (R) number of each lane's run
  Luck luck;                        ///< as which run each lane draws
  std::size_t lanes = 0;
  IdVector<LayerId, LayerState> layers;
  Values parameters;                            ///< (parameters x R)
  std::vector<std::vector<StepId>> last_fired;  ///< (rules): (bindings x R) of the last firing; none: never
  /// (rules) that walk ties: the same for those that fired, by draw index * R + lane.
  std::vector<std::unordered_map<std::uint64_t, StepId>> fired_ties;
  language::Inputs inputs;  ///< points to the arrays above

  /// Sets the block to the start of its runs: parameters drawn or as they are given, layers at their initial
  /// values. Throws BadStart.
  void start(const ModelData& model, std::span<const LaneRun> lanes_, ForkJoinPool& pool);
  /// Adds ties (cells i * N + j, ascending, not there yet) to a sparse relation, with the value 0.
  void grow(const ModelData& model, std::size_t layer, const std::vector<std::uint64_t>& cells);

 private:
  void start_sparse(const LayerModel& layer, std::size_t number);
  void point(std::size_t layer);
};

}  // namespace entente::detail
