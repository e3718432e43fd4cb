/// `entente new`: a scenario to begin with.
#include <entente/interchange.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "base/why_unread.h"
#include "cli/ask_new.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/event_options.h"
#include "cli/exit_codes.h"
#include "cli/import_options.h"
#include "cli/new_file.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/sheet_report.h"
#include "cli/shell_word.h"
#include "cli/text.h"
#include "scenario/judgement.h"
#include "starter/told_scenario.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

// what the library of this version has, for completion; it may have more
constexpr std::array<std::string_view, 4> template_choices{"alliance", "crisis", "mediation", "rivalry"};
constexpr std::array<std::string_view, 8> move_choices{"attack",      "talks", "mediation", "sanctions",
                                                       "recognition", "aid",   "exercise",  "arms"};
constexpr std::array<std::string_view, 5> question_choices{"war", "peace", "tension", "standing", "blocs"};

constexpr std::array<Option, 14> options_of_new{{
    {"from", "FILE", "take actors and relations from spreadsheets: a matrix (CSV), a workbook (XLSX)", true},
    {"scale", "A:B=C:D", "what the numbers of the sheets go from and to, and what they become, as -3:3=-1:1"},
    {"actors", "A,B,...",
     "who takes part, by names or codes; the two that it is about first; beside --from only these"},
    {"relations", "R,S,...",
     "how they stand toward each other: trust, trade, alliance, hostility, ...; with a range: trade=0:100"},
    {"start", "DATE", "when it begins (default: 2026-01-01)"},
    {"end", "DATE", "when it ends (default: two years later)"},
    {"step", "DURATION", "from one date to the next (default: 1 week)"},
    {"with", "MOVE,...",
     "what may happen, of the moves that --list shows (default: attack, talks, and one more)", false,
     move_choices, true},
    {"ask", "WHAT", "what you want to know: war, peace, tension, standing, blocs, or in your own words", true,
     question_choices, true},
    {"title", "TEXT", "what it is called"},
    {"template", "TEMPLATE", "copy a whole scenario of the library in place of all these", false,
     template_choices, true},
    {"list", "", "show templates and moves, and write nothing"},
    {"out", "FILE", "the file to write (default: NAME.json)"},
    {"force", "", "replace the file if it exists"},
}};

constexpr auto content_options = std::to_array<const char*>(
    {"from", "scale", "actors", "relations", "start", "end", "step", "with", "ask", "title"});

}  // namespace

const Usage usage_of_new{
    .command = "new",
    .arguments = "[NAME]",
    .summary =
        "Writes a first scenario that runs at once, with remarks that explain it: actors, relations, what may "
        "happen, outcomes, what-ifs. On a terminal it asks what it is to be about, unless options say so; "
        "elsewhere, and where an option is left out, it takes a first guess. Every number says in its "
        "\"source\" that it is to be judged; 'entente check' counts these. A template and a single sheet need "
        "no NAME: theirs is taken.",
    .options = options_of_new,
    .example =
        "entente new kashmir --actors \"India, Pakistan, China\" --with attack,talks,mediation --ask war",
    .writes = "NAME.json, or the file that --out names."};

namespace {

/// The name that is given; else that of the template, or of the sheet or workbook.
std::string name_of_new(const Arguments& arguments) {
  if (!arguments.named().empty()) return arguments.file();
  if (const auto copied = arguments.text("template")) return *copied;
  const auto sheets = arguments.texts("from");
  if (sheets.size() == 1) return fs::path(sheets.front()).stem().string();
  arguments.wrong("a new scenario needs a name: entente new NAME");
}

fs::path file_of(const Arguments& arguments) {
  const std::string name = name_of_new(arguments);
  const fs::path path(name);
  const std::string last = path.filename().string();
  if (last.empty() || last == "." || last == ".." || last == ".json")
    arguments.wrong("'" + name + "' is not a name for a scenario");
  const std::string file = arguments.text("out").value_or(last.ends_with(".json") ? name : name + ".json");
  if (!file.ends_with(".json")) arguments.wrong("the scenario's name must end with .json, not '" + file + "'");
  return file;
}

bool has_content(const Arguments& arguments) {
  return std::any_of(content_options.begin(), content_options.end(),
                     [&](const char* option) { return arguments.has(option); });
}

std::vector<std::string> listed_option(const Arguments& arguments, const char* option) {
  const auto words = arguments.text(option);
  return words ? listed(*words) : std::vector<std::string>{};
}

void add_sheets(const Arguments& arguments, NewScenario& request) {
  std::error_code error;
  for (const std::string& file : arguments.texts("from")) {
    request.sheets.emplace_back(file);
    if (!fs::exists(request.sheets.back(), error)) throw FileError(why_absent(request.sheets.back()));
  }
  if (arguments.has("from") && arguments.has("relations"))
    arguments.wrong("--relations has no place beside --from: the sheets say how actors stand");
  if (arguments.has("scale") && !arguments.has("from")) arguments.wrong("--scale is for the sheets of --from");
  request.scale = scale_of(arguments);
}

NewScenario request_of(const Arguments& arguments, const fs::path& file) {
  NewScenario request;
  request.library = tables_folder();
  request.file = shell_word(file.string());
  add_sheets(arguments, request);
  request.actors = listed_option(arguments, "actors");
  request.relations = listed_option(arguments, "relations");
  request.start = arguments.date("start");
  request.end = arguments.date("end");
  request.step = step_of(arguments).value_or(request.step);
  request.moves = listed_option(arguments, "with");
  request.questions = arguments.texts("ask");
  request.title = arguments.text("title").value_or("");
  const bool asks = !has_content(arguments) && ::isatty(STDIN_FILENO) == 1 && terminal_of(1).interactive;
  return asks ? ask_for_scenario(std::move(request), std::cin, std::cout) : request;
}

starter::ToldScenario scenario_of(const Arguments& arguments, const fs::path& file) {
  const auto copied = arguments.text("template");
  if (!copied) return starter::told_scenario(request_of(arguments, file));
  for (const char* option : content_options)
    if (arguments.has(option))
      arguments.wrong(
          fmt::format("--template copies a whole scenario, so that --{} has no place beside it", option));
  return {scenario_template(tables_folder(), *copied), {}, {}};
}

int list_of_starters() {
  const fs::path library = tables_folder();
  Page page(terminal_of(1));
  page.heading("Templates: entente new NAME --template TEMPLATE");
  for (const StarterEntry& entry : scenario_templates(library)) page.definition(entry.name, entry.title);
  page.blank();
  page.heading("Moves: entente new NAME --with MOVE,MOVE,...");
  for (const StarterEntry& entry : scenario_moves(library)) page.definition(entry.name, entry.title);
  return to_stdout(page.text());
}

std::string report_on(const fs::path& file, const starter::ToldScenario& made) {
  Page page(terminal_of(1));
  if (made.sheets) tell_of_sheets(*made.sheets, page);
  for (const std::string& remark : made.remarks) page.remark(remark, 0);
  const std::size_t open = count_to_be_judged(made.text);
  const std::string word = shell_word(file.string());
  return page.text() + fmt::format("Scenario: {}{}\n  Run it with: entente run {}\n", printable(file.string()),
                                   open > 0 ? ", with " + counted(open, "number") + " to be judged" : "", word);
}

}  // namespace

int run_command_new(const Arguments& arguments) {
  if (arguments.has("list")) {
    arguments.none();
    return list_of_starters();
  }
  const fs::path file = file_of(arguments);
  const auto read = arguments.texts("from");
  check_new_files({{file}, {read.begin(), read.end()}, arguments.has("force")});
  const starter::ToldScenario made = scenario_of(arguments, file);
  write_file(made.text, file);
  return to_stdout(report_on(file, made));
}

}  // namespace entente::cli
