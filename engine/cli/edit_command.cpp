/// `entente edit`: a page that edits a scenario.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <array>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/new_file.h"
#include "cli/reading.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 3> options_of_edit{{
    {"out", "FILE", "the page (default: NAME-edit.html here, by the scenario)"},
    {"force", "", "replace the file if it exists"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_edit{
    .command = "edit",
    .arguments = "FILE",
    .summary =
        "Makes one HTML page in which a scenario is edited: relations as sheets that take what is pasted from "
        "a "
        "spreadsheet, actors as a table, events as a calendar, rules and event types as cards, all of it as "
        "text. The engine in the page says what is wrong beside the place, completes names, and runs what is "
        "written. The page saves the scenario's file with comments and order kept. It needs no network. A "
        "scenario with errors opens too.",
    .options = options_of_edit,
    .example = "entente edit scenarios/tutorial.json --out edit.html",
    .writes = "One HTML file: that of --out, or NAME-edit.html. The scenario's own file is left alone."};

namespace {

/// What is wrong with the scenario is told, and is no reason to make no page.
std::string errors_in(const fs::path& file) {
  Diagnostics said;
  read_into(said, file, {});
  Remarks remarks;
  remarks.add(said);
  return remarks.errors() == 0 ? "" : fmt::format("; the page shows {} of the scenario", remarks.count());
}

}  // namespace

int run_command_edit(const Arguments& arguments) {
  const auto out = arguments.text("out");
  if (out && out->empty()) arguments.wrong("--out needs the name of a file");
  const fs::path scenario = arguments.file();
  const fs::path file = out ? fs::path(*out) : fs::path(scenario.stem().string() + "-edit.html");
  check_new_files({{file}, {scenario}, arguments.has("force")});
  const std::string page = edit_page(scenario, {library_folders(), "entente " + program_version()});
  write_file(page, file);
  if (arguments.has("quiet")) return exit_code::success;
  const std::string megabytes = fmt::format("{:.1f} MB", static_cast<double>(page.size()) / 1e6);
  return to_stdout(fmt::format("{} ({}{})\n", file.string(), megabytes, errors_in(scenario)));
}

}  // namespace entente::cli
