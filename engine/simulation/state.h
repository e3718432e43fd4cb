#pragma once
/// Everything that changes in a block of runs.
#include "language/program.h"
#include "model/data.h"
#include "simulation/aligned.h"
#include "simulation/team.h"

namespace entente::detail {

/// N actors, R lanes: a block's arrays have the lane as their fastest index.
struct LayerState {
  Values values;     ///< (cells x R)
  Values baselines;  ///< (cells x R), or empty where one number serves all
};

struct State {
  State(const ModelData& model, std::uint64_t seed_, std::size_t most_lanes);

  std::uint64_t seed = 0;
  std::uint32_t first_run = 0;
  std::size_t lanes = 0;
  std::vector<LayerState> layers;
  Values parameters;  ///< (parameters x R)
  std::vector<std::vector<std::int32_t>>
      last_fired;           ///< (rules): (bindings x R) step of the last firing, -1: never
  language::Inputs inputs;  ///< points to the arrays above

  /// Sets the block to the start of its runs: parameters drawn, layers at their initial values.
  void start(const ModelData& model, std::size_t first_run_, std::size_t lanes_, Team& team);
};

}  // namespace entente::detail
