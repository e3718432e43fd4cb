#pragma once
/// How many runs it is worth looking at.
#include "silences/silent.h"

namespace entente::detail {

/// At most what the options say; of a large world as many as take about a second, or as a hundredth of the
/// ensemble. 0: not even one.
std::size_t runs_worth(const Scenario& scenario, const Model& model, const Silent& silent, std::size_t runs,
                       const SilenceOptions& options);

/// So many are looked into at most; the rest are left out.
inline constexpr std::size_t max_looked_into = 200;
/// Rules first, then events, then outcomes. Returns how many were left out.
std::size_t leave_out(Silent& silent);

}  // namespace entente::detail
