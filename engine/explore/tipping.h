#pragma once
/// Where runs tip along a parameter. Each has thresholds of its own, found by bisection: a run is the same luck
/// at every value, so that what it does differently is the parameter's doing.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace entente::explore {

/// A run, by the number of its luck, at a value of the parameter.
struct Trial {
  std::size_t run = 0;
  double value = 0;
};

/// (trials) What the outcome comes to in each: 0 or 1, or a number, which may be infinite. Empty where it was
/// stopped. What it throws ends the search.
using OutcomeAt = std::function<std::vector<double>(std::span<const Trial>)>;

/// How thresholds are looked for.
struct TippingOptions {
  double low = 0, high = 1;  ///< the range of the parameter, in its unit
  std::size_t runs = 0;      ///< their numbers are 0 ... runs - 1
  double level = 0.5;        ///< the outcome holds where it is at least that
  double tolerance = 0;      ///< between the values that a threshold lies between; 0: a thousandth of the range
  std::size_t inner = 3;     ///< values within the range at which every run is made first, beside its ends
  std::size_t checks = 4;    ///< values, others for each run, at which thresholds must hold good
  std::size_t grid = 33;     ///< values over the range at which runs are made that switch more than once
  std::uint64_t seed = 1;    ///< of where it is checked
};

/// What an outcome does in a run as the parameter grows. `several`: it switches more than once.
enum class Course { never, always, rises, falls, several };

/// What is known of a run.
struct RunTipping {
  bool holds_at_low = false;     ///< the outcome holds at the lower end of the range
  std::vector<double> switches;  ///< where it turns, ascending; each within half of the tolerance

  Course course() const;
  bool holds(double value) const;  ///< Whether the outcome holds at a value of the range.
};

/// What is known of all runs.
struct Tipping {
  double low = 0, high = 1, tolerance = 0;  ///< as asked
  std::vector<RunTipping> runs;
  std::size_t trials = 0;  ///< how many were made

  std::size_t count(Course course) const;  ///< Runs of this course.
  bool falls() const;                      ///< More runs fall than rise.
  /// Of a run that does as most do, rises or falls once: its threshold.
  std::optional<double> threshold(std::size_t run) const;
};

/// All runs at both ends of the range and at `inner` values, bisection of what lies between two that differ,
/// then, at `checks` values of each run's own, whether it is as its thresholds say; a run that switches more
/// than once is made on the grid, and each of its switches bisected. Nothing where it was stopped. Throws
/// std::invalid_argument for options that make no sense and for an outcome that is no number.
std::optional<Tipping> thresholds(const TippingOptions& options, const OutcomeAt& outcome_at);

}  // namespace entente::explore
