#pragma once
/// Cells that several processes draw at once: what each asks for alone may be fine, and all together too much.
#include "model/data.h"

namespace entente::detail {

struct JointShare {
  std::vector<std::string> processes;  ///< ids of those that draw the cell, in their order
  std::string cell;                    ///< `x[A]`
  double share = 0;                    ///< of its way, in the longest part of a step
};

/// For each layer the cell that is drawn the farthest, where that is beyond what it is drawn to (a share above
/// 1) and no process does so alone: as it is at the start of the first of `runs` runs. Of worlds of more than
/// `max_cells_to_follow` cells, and of those that cannot start, nothing is told.
std::vector<JointShare> joint_shares(const ModelData& model, std::uint64_t seed, std::size_t runs);

}  // namespace entente::detail
