#pragma once
/// What each effect of a phase did to its cell: the ledger's rule (spec section 4), effect by effect.
#include "simulation/observer.h"

namespace entente::detail {

/// What one effect means to do.
struct Claim {
  std::size_t entry = 0, change = 0;  ///< whose it is
  CauseId cause;
  Intent intent;
  double before = 0;  ///< of the cell, at the start of the phase
  double share = 0;   ///< the result
  std::size_t sharers = 0;
};

/// Shares out the changes of a phase; `claims` come in the order in which the effects were added, and leave
/// sorted by cell.
void share_changes(const ModelData& model, std::vector<Claim>& claims);

}  // namespace entente::detail
