#include "cli/run_options.h"

#include <entente/explain.h>
#include <entente/results.h>

#include <array>
#include <charconv>
#include <limits>

#include "cli/commands.h"
#include "cli/report_page.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 17> options_of_run{{
    {"what-if", "ID", "apply a what-if of the scenario; may be repeated, in order", true},
    {"set", "PATH=VALUE", "change one value, e.g. parameters.pressure=0.3; may be repeated", true},
    {"runs", "N", "number of runs (default: the scenario's)"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"until", "DATE", "end on this date in place of the scenario's end, e.g. 2026-01-31"},
    {"out", "DIR",
     "folder for the results (default: results/SCENARIO+WHAT-IFS; with -2, -3 behind it where that is there)"},
    {"force", "", "replace the results of an earlier run in that folder"},
    {"save-trajectories", "", "keep every run: trajectories.csv and ledger.csv"},
    {"relations", "WHEN", "write relations.csv: always, never or auto (up to 2 million values; the default)",
     false, when_choices},
    {"evolution", "WHEN",
     "write evolution.bin: always, never or auto (up to 2 million values times dates; the default)", false,
     when_choices},
    {"resume", "",
     "keep a journal beside the results, and go on from that of an interrupted run: same bytes, no work twice"},
    {"shard", "K/N", "run shard K of N only, to be put together by 'entente merge'"},
    {"report", "", "make report.html too, a page to look at in a browser"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
    {"block", "N",
     "advanced: runs that advance together (default: by the size of the world); the results do not depend on "
     "it"},
}};

std::vector<Term> files_of_run() {
  std::vector<Term> files;
  for (const OutputInfo& file : output_files()) files.push_back({file.file, file.content});
  files.push_back(
      {silences_file, "rules that never fired, events that never happened, outcomes alike in all runs"});
  files.push_back({report_file, "with --report: a page to look at in a browser"});
  return files;
}

}  // namespace

const Usage usage_of_run{
    .command = "run",
    .arguments = "FILE",
    .summary =
        "Runs a scenario many times, reports the outcomes with their 95 % intervals, what was tracked and why "
        "it changed, and keeps everything in a folder.",
    .options = options_of_run,
    .example = "entente run scenarios/pakistan-afghanistan-2025.json --seed 2 --runs 5000",
    .writes = "A folder of results (--out), which appears when all of it is written. In it are:",
    .files = files_of_run};

std::optional<Shard> shard_of(const Arguments& arguments) {
  if (!arguments.has("shard")) return std::nullopt;
  const std::string text = *arguments.text("shard");
  Shard part{0, 0};
  const char* end = text.data() + text.size();
  const auto [slash, no_number] = std::from_chars(text.data(), end, part.number);
  if (no_number == std::errc{} && slash != end && *slash == '/') {
    const auto [last, nothing] = std::from_chars(slash + 1, end, part.of);
    if (nothing != std::errc{} || last != end) part.of = 0;
  }
  if (part.number < 1 || part.number > part.of || part.of > std::numeric_limits<std::uint32_t>::max())
    arguments.wrong("--shard takes K/N with K from 1 to N, as 2/8, not '" + text + "'");
  return part;
}

namespace {

void check_settings(const Arguments& arguments, const RunOptions& options) {
  for (const std::string& setting : options.variation.options.overrides)
    if (setting.find('=') == std::string::npos || setting.front() == '=')
      arguments.wrong("--set takes PATH=VALUE, not '" + setting + "'");
  arguments.date("until");  // refuses what is none; the reader takes its text
  if (options.records.relations == false && options.records.evolution == true)
    arguments.wrong("--evolution always needs the relations that --relations never leaves out");
  if (options.json && options.quiet) arguments.wrong("--json and --quiet exclude each other");
  if (options.out && options.out->empty()) arguments.wrong("--out needs the name of a folder");
}

}  // namespace

void check_shard(const Arguments& arguments) {
  if (!arguments.has("shard")) return;
  if (arguments.has("json")) arguments.wrong("--json needs all runs; give it to 'entente merge'");
  if (arguments.has("report"))
    arguments.wrong("--report needs all runs; 'entente report' makes it of merged ones");
}

RunOptions shared_run_options(const Arguments& arguments, const std::string& file) {
  RunOptions o;
  o.variation = {file, {{}, arguments.texts("set"), library_folders(), {}, arguments.text("until")}};
  o.seed = arguments.seed();
  o.threads = arguments.threads();
  o.out = arguments.text("out");
  o.force = arguments.has("force");
  o.records = records_asked(arguments);
  o.report = arguments.has("report");
  o.json = arguments.has("json");
  o.quiet = arguments.has("quiet");
  check_settings(arguments, o);
  return o;
}

std::vector<std::string> settings_told(const LoadOptions& options) {
  std::vector<std::string> settings = options.overrides;
  if (options.until) settings.push_back("time.end=" + *options.until);
  return settings;
}

RunOptions run_options(const Arguments& arguments) {
  constexpr std::uint64_t max_runs =
      std::numeric_limits<std::uint32_t>::max();  // a draw counts runs in 32 bits
  RunOptions o = shared_run_options(arguments, arguments.file());
  o.variation.options.what_ifs = arguments.texts("what-if");
  o.runs = arguments.number("runs", 1, max_runs);
  o.block = arguments.number("block", 1, 1024);
  o.shard = shard_of(arguments);
  o.save_trajectories = arguments.has("save-trajectories");
  o.resume = arguments.has("resume");
  check_shard(arguments);
  return o;
}

}  // namespace entente::cli
