#pragma once
/// What the author of a scenario holds it to, tested.
#include <entente/compare.h>

namespace entente {

/// An expectation and what became of it.
struct TestedExpectation {
  /// Undecided: the interval holds values that meet it and values that do not.
  enum class Verdict { passed, failed, undecided } verdict = Verdict::undecided;
  double value = 0;           ///< the number, or the difference
  Interval interval;          ///< of `value`, 95 %
  bool share = false;         ///< a probability, or a difference of two
  std::size_t runs = 0;       ///< of each ensemble
  double runs_to_settle = 0;  ///< undecided and of a difference: the size that would tell it from 0
};

/// How the world of an expectation is read: with its `what_if` and `set`, from the file and with the library of
/// `scenario`.
Variation world_of(const Expectation& expectation, const Variation& scenario);

/// Runs what the expectations of the scenario need, each world once for every number of runs, and tests them in
/// order on the scenario's seed; `from` is how the scenario was read. Nothing where `stop` was set before the
/// end. Throws FileError, ScenarioError, RunError, MemoryError; ScenarioError also where a world lacks
/// what an expectation asks of it.
std::optional<std::vector<TestedExpectation>> test_expectations(const Variation& from, const Scenario& scenario,
                                                                std::size_t threads = 0,
                                                                const std::atomic<bool>* stop = nullptr);

/// `increases`, `at least 0.4`: what is asked, in words.
std::string requirement_text(const Expectation& expectation);

}  // namespace entente
