#pragma once
/// Phase 3 of a step: dynamics, in parts; in each all processes, then noise, then decay (spec 3.3).
#include "simulation/run_block.h"
#include "simulation/shocks.h"

namespace entente::detail {

class DynamicsPhase {
 public:
  DynamicsPhase(RunBlock& block, std::size_t max_lanes);
  /// Advances all processes through step k and applies their changes. Throws RunError.
  void run(std::size_t k);
  /// From the next run on what is drawn alike with others is taken from there; null: from nobody.
  void share(SharedNormals* normals) { normals_ = normals; }

 private:
  void advance(ProcessStep& step, std::size_t k);
  void settle(const ProcessStep& step, std::size_t k);

  RunBlock& block_;
  Shocks shocks_;
  Values factors_;  ///< scratch of processes, (lanes)
  SharedNormals* normals_ = nullptr;
};

}  // namespace entente::detail
