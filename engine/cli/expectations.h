#pragma once
/// What the author of a scenario holds it to, tested.
#include <entente/compare.h>

#include "cli/compare_worlds.h"

namespace entente::cli {

enum class Verdict { passed, failed, undecided };

/// An expectation and what became of it.
struct Tested {
  Verdict verdict = Verdict::undecided;
  double value = 0;    ///< the number, or the difference
  Interval interval;   ///< of `value`, 95 %
  bool share = false;  ///< a probability, or a difference of two
  std::size_t runs = 0;
  double runs_to_settle = 0;  ///< undecided and of a difference: the size that would tell it from 0
};

/// The world of an expectation, as its `what_if` and `set` make it.
LoadOptions world_of(const Expectation& expectation);

/// Runs what the expectations of the scenario need, each world once for every number of runs, and tests them in
/// order on the scenario's seed. Throws Failure, RunError.
std::vector<Tested> test_expectations(const std::string& file, const Scenario& scenario);

/// `increases`, `at least 0.4`: what is asked, in words.
std::string asked(const Expectation& expectation);

}  // namespace entente::cli
