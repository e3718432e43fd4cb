#pragma once
/// Comparisons of worlds over the ranks of a job.
#include <entente/compare.h>

#include "ensemble/ranks.h"

namespace entente {

/// `compare_worlds` over the ranks of a job (null: by this process alone): rank 0 calls this while the others
/// help with each ensemble. Nothing also where another rank has ended.
std::optional<std::vector<ComparedWorld>> compare_worlds(std::span<const ComparisonWorld> worlds,
                                                         ComparisonObserver& observer, const StopFlag* stop,
                                                         Ranks* ranks);

}  // namespace entente
