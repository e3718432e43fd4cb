#pragma once
/// What questions came to: the answers of explorations.
#include "explore/stored_exploration.h"
#include "report/source.h"

namespace entente::report {

struct Exploration {
  std::string name;  ///< what the page calls it
  explore::StoredExploration stored;
};
/// Throws ReadError.
std::vector<Exploration> opened(const std::vector<ReportExploration>& shown);

/// The scenarios that a page is of: explorations of others say so.
struct PageScenarios {
  std::vector<std::string> hashes = {};
  std::string what = {};  ///< `the runs of this page`
};
Json explorations_of(const std::vector<Exploration>& explorations, const PageScenarios& of);

/// A page without runs. Throws ReadError.
ReportData page_of_explorations(const ReportInput& input);

}  // namespace entente::report
