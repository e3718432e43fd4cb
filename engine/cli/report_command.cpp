/// `entente report`: a page to look at.
#include <entente/explore.h>
#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/kept_run.h"
#include "cli/new_file.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/report_page.h"
#include "explore/parts.h"
#include "results/read_folder.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 3> options_of_report{{
    {"out", "FILE", "the page (default: report.html in the folder of results; of several folders, here)"},
    {"force", "", "replace the file if it exists"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_report{
    .command = "report",
    .arguments = "RESULT|FILE...",
    .summary =
        "Makes one HTML page of folders of results: of a run, of a comparison, or of several runs, which are "
        "compared first, and of explorations, alone or beside them. A scenario is run first, as 'entente run' "
        "does it, and its folder of results is kept. The page holds all it shows, needs no "
        "network, and opens in any browser.",
    .options = options_of_report,
    .example = "entente report results/pakistan-afghanistan-2025",
    .writes = "One HTML file: that of --out, or report.html in the folder of results."};

namespace {

/// A folder in the system's place for what is temporary, gone with everything in it.
struct TemporaryFolder {
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "entente-report-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw WriteError("cannot write " + pattern);
    path = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  fs::path path;
};

/// The folders of runs, and what comes after them.
struct Shown {
  std::vector<std::string> runs = {};
  std::vector<ReportExploration> explorations = {};
};

Shown shown_of(const std::vector<std::string>& folders) {
  Shown shown;
  for (const std::string& folder : folders) {
    if (explore::is_exploration_part(folder)) explore::refuse_part(folder);
    if (explore::is_exploration(folder))
      shown.explorations.push_back(report_exploration(folder));
    else
      shown.runs.push_back(folder);
  }
  return shown;
}

/// Each scenario is run first: its folder of results stands in its place.
std::vector<std::string> folders_of(const Arguments& arguments) {
  std::vector<std::string> folders = arguments.files();
  for (std::string& folder : folders)
    if (is_scenario_file(folder)) folder = run_first(folder, arguments.has("quiet")).string();
  return folders;
}

/// Several folders of runs are compared, as `entente compare` does it.
std::string page_of(const Shown& shown) {
  if (shown.runs.size() < 2)
    return report_of({shown.runs.empty() ? "" : shown.runs.front(), shown.explorations});
  const TemporaryFolder place;
  const fs::path comparison = place.path / "comparison";
  std::vector<std::string> words = shown.runs;
  words.insert(words.end(), {"--out", comparison.string(), "--quiet"});
  run_command_compare({usage_of_compare, words});
  return report_of({comparison, shown.explorations});
}

}  // namespace

int run_command_report(const Arguments& arguments) {
  const auto out = arguments.text("out");
  const bool force = arguments.has("force");
  if (out && out->empty()) arguments.wrong("--out needs the name of a file");
  const std::vector<std::string> named = arguments.files();
  if (out) check_new_files({{*out}, {named.begin(), named.end()}, force});
  const std::vector<std::string> folders = folders_of(arguments);
  const fs::path file = out                   ? fs::path(*out)
                        : folders.size() == 1 ? fs::path(folders.front()) / report_file
                                              : fs::path(report_file);
  const Shown shown = shown_of(folders);
  if (shown.runs.size() == 1)
    report_variants(shown.runs.front());  // no folder of results: said before all else
  check_new_files({{file}, {folders.begin(), folders.end()}, force});
  const std::string page = page_of(shown);
  write_file(page, file);
  if (arguments.has("quiet")) return exit_code::success;
  return to_stdout(fmt::format("{} ({:.1f} MB)\n", file.string(), static_cast<double>(page.size()) / 1e6));
}

}  // namespace entente::cli
