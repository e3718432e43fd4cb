#pragma once
/// The cheapest set of what-ifs and events that brings an outcome to a target.
#include <entente/results.h>

#include <functional>
#include <optional>

namespace entente::explore {

/// Numbers of candidates, ascending.
using CandidateSet = std::vector<std::size_t>;

/// What an outcome comes to with a set: without any candidate, over all runs, plus the paired difference from
/// that over the first runs, so that few runs go a long way.
struct SetMean {
  double mean = 0;
  double se = 0;             ///< standard error of `mean`
  double difference_se = 0;  ///< of the difference alone: by that sets are told from each other
};

/// (sets) Means with each, as the first `runs` runs have them; nothing of a set that cannot be. Empty where it
/// was stopped.
using EvaluateSets =
    std::function<std::vector<std::optional<SetMean>>(std::span<const CandidateSet> sets, std::size_t runs)>;

/// What is looked for.
struct ReachOptions {
  std::size_t candidates = 0;
  double target = 0;
  bool at_least = true;  ///< else the mean is to be at most the target
  bool share = true;     ///< the outcome is 0 or 1: few runs that agree do not make it certain
  std::vector<double> costs =
      {};                       ///< (candidates), above 0; none: 1 each, so that the smallest is the cheapest
  std::size_t max_size = 3;     ///< candidates in a set
  std::size_t first_runs = 64;  ///< on which every set is tried; then twice as many, and so on
  std::size_t runs = 1000;      ///< on which the last are
  std::size_t max_sets = 100'000;
  double confidence = 0.95;  ///< of all intervals together
};

/// A set and what it comes to.
struct SetFound {
  CandidateSet set;
  double cost = 0;
  double mean = 0;
  Interval interval;     ///< of the mean, Student's; all intervals of the search hold at once
  Interval race;         ///< the same for a comparison with other sets, which share the runs without any
  std::size_t runs = 0;  ///< on which it was tried
  bool sure = false;     ///< the whole interval meets the target
};

/// What was found.
struct Reach {
  std::vector<SetFound> reaching;  ///< of the least cost at which any does: all whose mean over all runs does
  /// Sets of no more cost whose mean does not, and whose interval does not rule it out.
  std::vector<SetFound> open;
  SetFound best;  ///< the one nearest to the target or furthest beyond it, of all that were tried
  std::vector<CandidateSet> impossible;  ///< sets that cannot be, of those that were to be tried
  std::size_t tried = 0;                 ///< sets
  std::size_t runs_made = 0;             ///< of all sets together, none twice

  /// Intervals rule out that any set does.
  bool none_reaches() const { return reaching.empty() && open.empty(); }
};

/// How many sets of up to `max_size` of so many candidates there are, the empty one too. Throws MemoryError
/// above `most`, with the count.
std::size_t sets_of(std::size_t candidates, std::size_t max_size, std::size_t most);

/// Goes through sets by growing cost, the empty one first: each is tried on few runs, those that intervals rule
/// out are dropped, the others tried on twice as many, up to all. Ends with the first cost at which a set
/// reaches the target. That more candidates help is not taken for granted. Where none does, sets are raced for
/// the best in the same way. Nothing where it was stopped. Throws std::invalid_argument for options that make
/// no sense, MemoryError for too many sets.
std::optional<Reach> reach(const ReachOptions& options, const EvaluateSets& evaluate);

}  // namespace entente::explore
