#pragma once
/// Runs whose thresholds are known, and draws for tests.
#include <string_view>

#include "explore/draws.h"
#include "explore/tipping.h"

namespace entente::explore {

/// The outcome holds from a threshold of each run's own on (below it, where `falls`).
inline OutcomeAt tips_at(std::vector<double> own, bool falls = false) {
  return [own = std::move(own), falls](std::span<const Trial> trials) {
    std::vector<double> outcomes;
    for (const Trial& trial : trials) outcomes.push_back((trial.value >= own[trial.run]) != falls ? 1 : 0);
    return outcomes;
  };
}

inline Tipping tipping_of(const std::vector<double>& own, bool falls = false) {
  return thresholds({.runs = own.size()}, tips_at(own, falls)).value();
}

/// Over which intervals that should hold 95 % hold 92 to 98 %.
inline constexpr std::uint64_t coverage_seeds = 300;

}  // namespace entente::explore
