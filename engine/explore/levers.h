#pragma once
/// The least change of numbers that brings an outcome to a target.
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace entente::explore {

/// A parameter that may be moved.
struct Lever {
  double low = 0, high = 1;
  double start = 0;  ///< where it is, within the range
};

/// (levers) What the outcome comes to, always at the same luck; nothing where it was stopped. What it throws
/// ends the search.
using OutcomeOfLevers = std::function<std::optional<double>(std::span<const double>)>;

/// What is looked for.
struct LeverOptions {
  double target = 0;
  bool at_least = true;  ///< else the outcome is to be at most the target
  std::size_t evaluations =
      300;                  ///< of the search over several levers, after which there are some 20 more each
  std::size_t steps = 16;   ///< of one lever, from its start to each end of its range
  double tolerance = 1e-3;  ///< of where the target is met, as a share of a range
};

/// What was found.
struct LeverChange {
  bool reached = false;
  std::vector<double> values;   ///< (levers) of the least change; where none reaches it, of what comes nearest
  double outcome = 0;           ///< there
  double change = 0;            ///< length of the change, each lever in shares of its range (Euclidean)
  std::size_t evaluations = 0;  ///< made
};

/// One lever: outwards from its start step by step, both ways, then bisection, so that the nearest value is
/// found unless it lies in a window narrower than a step. Several: a global and a local search (NLopt) for the
/// least change with a penalty on what lacks, then the way back towards the start, together and lever by lever,
/// as far as the target allows; deterministic, and not sure to be the very least. Nothing where it was stopped.
/// Throws std::invalid_argument where there is no lever, a range is upside down, a start lies outside, or an
/// outcome is no number.
std::optional<LeverChange> least_change(std::span<const Lever> levers, const LeverOptions& options,
                                        const OutcomeOfLevers& outcome);

}  // namespace entente::explore
