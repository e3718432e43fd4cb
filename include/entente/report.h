#pragma once
/// A report to look at: one page of HTML that holds everything it shows and asks no network for anything.
#include <entente/results.h>

namespace entente {

/// A folder of results (of a run or of a comparison) as a report sees it.
struct ReportInput {
  std::filesystem::path folder;  ///< of a run, or of a comparison
  std::string program;           ///< name and version, for the head
  /// One JSON text for each variant, the baseline first: a run told event by event (see tell_runs of the
  /// program), or `null`.
  std::vector<std::string> stories;
  std::vector<std::string> omitted;  ///< sentences: what is not shown, and why
};

/// What a variant of the report is: its id, and its folder. A folder of a run is one variant.
struct ReportVariant {
  std::string id;                ///< `baseline`, or of the variant
  std::filesystem::path folder;  ///< of its run
};
/// The baseline first; their folders are not looked into yet. Throws ReadError where it is no folder of
/// results, or what a comparison itself holds is not as it was written.
std::vector<ReportVariant> report_variants(const std::filesystem::path& folder);

/// Opens all of its folders as well. Throws ReadError, which says what is wrong.
void check_results(const std::filesystem::path& folder);

/// What the page shows, as the JSON text and the block of numbers that it holds (engine/report/README.md).
struct ReportData {
  /// Of the page; what it shows; the block of numbers that the JSON refers to.
  std::string title, json, cells;
};
/// Statistics are those of the folder's files. What they do not hold (single runs, causes of cells that are not
/// watched) is found by making up to `again` of the runs again, which must come out as in runs.csv. Throws
/// ReadError.
ReportData report_data(const ReportInput& input, std::size_t again = 128);

/// The whole page.
std::string report_page(const ReportData& data);

}  // namespace entente
