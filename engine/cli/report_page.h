#pragma once
/// The report of a folder of results, as `entente report` and `--report` write it.
#include <entente/results.h>

namespace entente::cli {

/// The file that `--report` puts into a folder of results.
inline constexpr const char* report_file = "report.html";

/// The page of the results in `folder`. Throws ReadError, and Failure where it was interrupted.
std::string report_of(const std::filesystem::path& folder);

/// Puts the page of a complete folder of results into it, before it appears.
void add_report(const ResultFolder& folder);

}  // namespace entente::cli
