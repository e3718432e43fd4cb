/// `entente live`: a page that runs the engine.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <array>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explain_subject.h"
#include "cli/new_file.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 7> options_of_live{{
    {"what-if", "ID", "switch this what-if on at first; may be repeated, in order", true},
    {"set", "PATH=VALUE", "change one value at first, e.g. parameters.pressure=0.3; may be repeated", true},
    {"runs", "N", "runs that the page makes of each world (default: 300, or the result's)"},
    {"seed", "S", "seed of all random draws (default: the scenario's, or the result's)"},
    {"out", "FILE", "the page (default: NAME-live.html here, by the scenario or the folder of results)"},
    {"force", "", "replace the file if it exists"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_live{
    .command = "live",
    .arguments = "FILE|RESULT",
    .summary =
        "Makes one HTML page that holds a scenario and the engine. In it assumptions are changed (parameters, "
        "what-ifs, rules, events, ties), and the outcomes of both worlds, paired run by run, are there within "
        "a second; it gives the command line for the same numbers. It needs no network, and opens in any "
        "browser.",
    .options = options_of_live,
    .example = "entente live scenarios/pakistan-afghanistan-2025.json --out live.html",
    .writes = "One HTML file: that of --out, or NAME-live.html."};

namespace {

constexpr std::size_t max_runs = 20'000;  // MOST of engine/live/page/src/engine/stages.js

/// By the name of the scenario, or of the folder of results.
fs::path page_file(const Arguments& arguments, const Subject& subject) {
  if (const auto out = arguments.text("out")) return *out;
  const fs::path named =
      subject.results ? fs::absolute(subject.file).lexically_normal().parent_path() : subject.file;
  return (subject.results ? named.filename() : named.stem()).string() + "-live.html";
}

/// What is changed at first must fit: its mistakes are told, and nothing is written.
void check_changes(const Subject& subject, const LiveOptions& options) {
  if (options.what_ifs.empty() && options.overrides.empty()) return;
  read_scenario(subject.file, {options.what_ifs, options.overrides, {}}, Warnings::silent);
}

std::string page_of(const Subject& subject, const Arguments& arguments) {
  const Warnings warnings = subject.results ? Warnings::silent : warnings_of(arguments);
  const Compiled written = read_scenario(subject.file, {}, warnings);
  const LiveOptions options{subject.file.string(),  arguments.texts("what-if"),
                            arguments.texts("set"), subject.runs,
                            subject.seed,           "entente " + program_version()};
  check_changes(subject, options);
  return live_page(written.scenario, options);
}

}  // namespace

int run_command_live(const Arguments& arguments) {
  const auto out = arguments.text("out");
  if (out && out->empty()) arguments.wrong("--out needs the name of a file");
  const Subject subject = subject_of(arguments);
  if (arguments.has("runs") && subject.runs > max_runs)
    arguments.wrong(fmt::format("--runs: a page makes at most {} runs", max_runs));
  const fs::path file = page_file(arguments, subject);
  check_new_files({{file}, {arguments.file()}, arguments.has("force")});
  const std::string page = page_of(subject, arguments);
  write_file(page, file);
  if (arguments.has("quiet")) return exit_code::success;
  return to_stdout(fmt::format("{} ({:.1f} MB)\n", file.string(), static_cast<double>(page.size()) / 1e6));
}

}  // namespace entente::cli
