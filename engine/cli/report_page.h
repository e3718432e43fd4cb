#pragma once
/// The report of a folder of results, as `entente report` and `--report` write it.
#include <entente/interchange.h>

namespace entente::cli {

/// The file that `--report` puts into a folder of results.
inline constexpr const char* report_file = "report.html";

/// The page of those results. Throws ReadError, and Failure where it was interrupted.
std::string report_of(const ReportFolders& folders);

/// Puts the page of a complete folder of results into it, before it appears.
void add_report(const ResultFolder& folder);
/// The same of an exploration, which is to appear at `place`.
void add_exploration_report(const ResultFolder& folder, const std::filesystem::path& place);

}  // namespace entente::cli
