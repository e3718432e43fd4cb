#pragma once
/// A world at one date, from whatever holds one: a scenario, or a folder of results.
#include <entente/model.h>

#include "cli/options.h"

namespace entente::cli {

struct WorldAt {
  std::string title;  ///< of the scenario
  std::string when;   ///< `at the start`, `on 2026-05-27, mean of 1000 runs`
  Catalogue catalogue;
  /// (attributes * N + relations * N * N). Means of a folder hold no attributes: they are NaN there.
  std::vector<double> cells;

  /// (N) Throws Failure(usage), which says what there is instead.
  std::vector<double> attribute(const std::string& name) const;
  /// (N x N) The same of a relation.
  std::vector<double> relation(const std::string& name) const;
};

/// The options `what-if`, `set`, `date`, `run` and `seed`, for the tables of commands.
inline constexpr Option what_if_option{"what-if", "ID", "of a scenario: apply this what-if, or several: A+B",
                                       true};
inline constexpr Option set_option{"set", "PATH=VALUE", "of a scenario: change one value; may be repeated",
                                   true};
inline constexpr Option date_option{"date", "DATE",
                                    "a recorded date (default: the start of a scenario, the end of a result)"};
inline constexpr Option run_option{"run", "N",
                                   "the world of this run (default: 0 of a scenario, the mean of a result)"};
inline constexpr Option seed_option{"seed", "S", "of a scenario: seed of all draws (default: the scenario's)"};

/// Reads it. Throws Failure, FileError, ReadError.
WorldAt world_at(const Arguments& arguments, const std::string& path);

}  // namespace entente::cli
