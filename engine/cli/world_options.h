#pragma once
/// Options of commands that look at a world at one date: of a scenario, or of a folder of results.
#include <entente/networks.h>

#include "cli/options.h"

namespace entente::cli {

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

/// Throws FileError or ReadError where the path is neither a file nor a folder of results.
void require_world(const std::string& path);

/// The world they choose; of results without `--run` the `usual` one, or the mean. Throws Failure, FileError,
/// ReadError, UnknownNameError.
WorldAt chosen_world(const Arguments& arguments, const std::string& path,
                     std::optional<std::size_t> usual = {});

}  // namespace entente::cli
