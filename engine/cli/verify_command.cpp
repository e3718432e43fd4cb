/// `entente verify`: whether folders of results are as they were written, and what their scenarios give.
#include <entente/explore.h>
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/text.h"
#include "explore/parts.h"
#include "results/hashes.h"
#include "results/read_folder.h"
#include "results/replay.h"
#include "services/check_contents.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 4> options_of_verify{{
    {"replay", "",
     "make a sample of the runs again and compare them with runs.csv, byte for byte; ask an exploration again"},
    {"sample", "N", "with --replay: how many runs (default: 32, spread over the ensemble)"},
    {"json", "", "print one JSON document"},
    {"quiet", "", "print nothing but what is wrong"},
}};

}  // namespace

const Usage usage_of_verify{
    .command = "verify",
    .arguments = "RESULT...",
    .summary =
        "Says whether folders of results (of runs, shards, comparisons, explorations) are as they were "
        "written: "
        "every file "
        "against its hash, none missing, none added.",
    .options = options_of_verify,
    .example = "entente verify results/pakistan-afghanistan-2025 --replay",
    .not_met = "A file is missing, added or altered, or a run that is made again comes out otherwise."};

namespace {

struct FolderVerdict {
  std::string folder;
  HashCheck hashes;
  std::vector<std::string> replayed;  ///< what came of it, in sentences
  std::vector<std::string> problems;  ///< of the replay
  std::size_t runs = 0;               ///< that were made again
  bool asked_again = false;           ///< of an exploration
  bool good() const { return hashes.problems.empty() && problems.empty(); }
};

std::string numbers(const std::vector<std::size_t>& runs) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t k = 0; k < std::min(most, runs.size()); ++k)
    text += (k ? ", " : "") + std::to_string(runs[k]);
  return runs.size() > most ? text + ", ..." : text;
}

/// Another version, or another set of instructions, may differ in last digits.
std::string excuse(const Manifest& manifest) {
  return manifest.program_version == program_version()
             ? " (another processor may differ in last digits)"
             : fmt::format(" (version {} wrote it, this is {}; last digits may differ)",
                           manifest.program_version, program_version());
}

/// An exploration has no sample of its runs: the whole question is asked again.
void ask_again(const fs::path& folder, FolderVerdict& verdict) {
  const auto again = explore::ask_again(folder, &interrupted());
  leave_if_interrupted();
  verdict.runs = again->runs;
  verdict.asked_again = true;
  for (const std::string& file : again->differing)
    verdict.problems.push_back((folder / file).string() + ": comes out otherwise");
}

void replay(const fs::path& place, std::size_t count, FolderVerdict& verdict) {
  const StoredRun stored(place);
  const ReplayCheck check = replay_runs(stored, count, &interrupted());
  leave_if_interrupted();
  verdict.runs += check.runs;
  if (!check.differing.empty())
    verdict.problems.push_back(fmt::format(
        "{}: {} of {} come out otherwise: {} {}{}", (place / "runs.csv").string(), check.differing.size(),
        counted(check.runs, "run"), check.differing.size() == 1 ? "run" : "runs", numbers(check.differing),
        excuse(stored.manifest())));
}

bool holds_results(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / hashes_file, error) || is_of_results(folder);
}

/// `; folders of results in it are: r/one, r/two, ...`; empty where there are none.
std::string results_within(const fs::path& folder) {
  constexpr std::size_t most = 3;
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_directory() && holds_results(entry.path())) found.push_back(entry.path().string());
  if (found.empty()) return "";
  std::sort(found.begin(), found.end());
  const bool more = found.size() > most;
  found.resize(std::min(most, found.size()));
  return fmt::format("; folders of results in it are: {}{}", fmt::join(found, ", "), more ? ", ..." : "");
}

/// Of a folder that never held results nothing is missing. Throws ReadError.
void require_results(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error) || holds_results(folder)) return;
  throw ReadError(folder.string() + " is not a folder of results" + results_within(folder));
}

FolderVerdict verdict_of(const std::string& folder, bool again, std::size_t count) {
  require_results(folder);
  FolderVerdict verdict{folder, check_hashes(folder), {}, {}, 0};
  if (verdict.hashes.problems.empty()) check_contents(folder);
  if (!again) return verdict;
  try {
    if (explore::is_exploration(folder)) return ask_again(folder, verdict), verdict;
    if (explore::is_exploration_part(folder)) explore::refuse_part(folder);
    for (const ReportVariant& variant : report_variants(folder)) replay(variant.folder, count, verdict);
  } catch (const ReadError& error) {
    verdict.problems.emplace_back(error.what());
  }
  return verdict;
}

Json json_of(const FolderVerdict& verdict) {
  Json problems = Json::array();
  for (const HashProblem& problem : verdict.hashes.problems)
    problems.push_back({{"file", problem.file}, {"problem", problem.what}});
  for (const std::string& problem : verdict.problems)
    problems.push_back({{"file", nullptr}, {"problem", problem}});
  return {{"folder", verdict.folder},        {"good", verdict.good()},
          {"files", verdict.hashes.files},   {"runs_made_again", verdict.runs},
          {"problems", std::move(problems)}, {"not_part_of_the_results", verdict.hashes.extra_files}};
}

std::string verdict_of_folder(const FolderVerdict& verdict, bool quiet) {
  std::string text;
  for (const HashProblem& problem : verdict.hashes.problems)
    text += printable(verdict.folder + "/" + problem.file + " " + problem.what) + "\n";
  for (const std::string& problem : verdict.problems) text += printable(problem) + "\n";
  if (quiet || !verdict.good()) return text;
  text += fmt::format("{}: {} as they were written", printable(verdict.folder),
                      counted(verdict.hashes.files, "file"));
  if (verdict.runs > 0)
    text += fmt::format(", {} made again, the same to the byte", counted(verdict.runs, "run"));
  else if (verdict.asked_again)
    text += ", asked again with the same answer";
  for (const std::string& name : verdict.hashes.extra_files)
    text += "; " + printable(name) + " is not part of the results";
  return text + "\n";
}

}  // namespace

int run_command_verify(const Arguments& arguments) {
  if (arguments.has("sample") && !arguments.has("replay")) arguments.wrong("--sample is for --replay");
  if (arguments.has("json") && arguments.has("quiet")) arguments.wrong("--json and --quiet exclude each other");
  const std::size_t count = arguments.number("sample", 1, 1'000'000'000).value_or(32);
  std::string text;
  Json json = Json::array();
  bool good = true;
  for (const std::string& folder : arguments.files()) {
    const FolderVerdict verdict = verdict_of(folder, arguments.has("replay"), count);
    good = good && verdict.good();
    text += verdict_of_folder(verdict, arguments.has("quiet"));
    json.push_back(json_of(verdict));
  }
  const int code = to_stdout(arguments.has("json") ? json_text(json, terminal_of(1)) : text);
  return code != exit_code::success ? code : good ? exit_code::success : exit_code::not_met;
}

}  // namespace entente::cli
