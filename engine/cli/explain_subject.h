#pragma once
/// What `entente explain` explains: a scenario, or the scenario in a folder of results.
#include <entente/explain.h>

#include "cli/options.h"
#include "cli/reading.h"

namespace entente::cli {

struct Subject {
  std::filesystem::path file;               ///< the scenario's
  std::optional<std::uint64_t> runs, seed;  ///< else the scenario's
  std::size_t threads = 0;
  bool results = false;  ///< what is wrong with the scenario was told when they were made
};
/// Of the file or folder that is named first. Throws Failure and ReadError; what is wrong with a scenario goes
/// to stderr.
Subject subject_of(const Arguments& arguments);

EnsembleOptions ensemble_of(const Subject& subject, const Compiled& compiled);

/// The scenario with these what-ifs and the command line's `--set`; what is said of it joins the remarks.
Compiled read_variant(const Subject& subject, const std::vector<std::string>& what_ifs,
                      const Arguments& arguments, Remarks& remarks);

/// `A+B` and `C` as A, B and C.
std::vector<std::string> split(const std::vector<std::string>& words, char separator);

}  // namespace entente::cli
