#pragma once
/// What `entente check` finds in a file.
#include <entente/compare.h>

#include <map>

#include "cli/reading.h"

namespace entente::cli {

struct Checked {
  Scenario scenario;
  Remarks remarks;
  std::string unjudged = {};  ///< why it is not known which events and rules change nothing; empty: it is
  /// What-ifs of which it is not known whether they change anything, by the reason.
  std::map<std::string, std::vector<std::string>> untried;
};

/// Reads a scenario as it is, with each of its what-ifs, and as its expectations need it. Where nothing is
/// wrong a few runs tell which what-ifs change nothing. Throws FileError.
Checked check_file(const std::string& file);

/// Throws as `test_expectations`, and Failure where it was interrupted.
std::vector<TestedExpectation> tested_expectations(const std::string& file, const Scenario& scenario,
                                                   std::size_t threads);

/// `3 actors, 1 event, 2 rules, 2 what-ifs`.
std::string summary_of(const Scenario& scenario);

/// Lines about what was not tried, or nothing.
std::string untried_in_words(const Checked& checked);

}  // namespace entente::cli
