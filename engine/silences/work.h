#pragma once
/// How many runs it is worth looking at. It is the same however relations are stored.
#include "silences/judged_rule.h"
#include "silences/silent.h"

namespace entente::detail {

/// Of changes of cells and judgements of bindings, that take about a second.
inline constexpr double affordable_work = 5e8;

/// How many are worth being made again: at most what the options say; of a large world as many as take about a
/// second, or as a thirty-second part of the ensemble. 0: not even one.
std::size_t runs_worth(const Scenario& scenario, const Model& model, std::size_t runs,
                       const SilenceOptions& options);

/// Leaves out rules that cannot be judged in a run of so many steps, beside those before them, within about a
/// second. Returns in how many runs the rest can be.
std::size_t leave_out_longest(std::vector<JudgedRule>& rules, std::size_t steps);

/// So many are looked into at most; the rest are left out.
inline constexpr std::size_t max_looked_into = 200;
/// Rules first, then events, then outcomes. Returns how many were left out.
std::size_t leave_out(Silent& silent);

}  // namespace entente::detail
