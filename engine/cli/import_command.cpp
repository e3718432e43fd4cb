/// `entente import`: from event data to a scenario.
#include <entente/interchange.h>
#include <entente/results.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "base/ordinal.h"
#include "base/text_file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/event_options.h"
#include "cli/exit_codes.h"
#include "cli/explain_subject.h"
#include "cli/import_formats.h"
#include "cli/import_names.h"
#include "cli/import_options.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/new_file.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/sheet_import.h"
#include "cli/text.h"
#include "eventdata/import_document.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr auto import_formats = [] {
  std::array<std::string_view, eventdata::format_names.size() + 1> all{};
  std::copy(eventdata::format_names.begin(), eventdata::format_names.end(), all.begin());
  all.back() = matrix_format;
  return all;
}();

constexpr auto options_of_import = std::to_array<Option>({
    {"format", "FORMAT",
     "matrix: spreadsheets (the default of more than one file, and of .xlsx); or event data, as text, JSON or "
     "XLSX, also in .gz, .bz2 or .zip: acled, cow, gdelt, icews, matrices, phoenix, polecat, ucdp, or "
     "csv: a table with the columns date, source, target and cameo, and, if it has them, source_country, "
     "target_country, goldstein, weight and event_id",
     false, import_formats},
    {"list-formats", "", "say of each format which columns it needs, and what becomes of what"},
    {"out", "SCENARIO",
     "the scenario to write; its tables get its name, with other endings; of matrices also a table (.csv) of "
     "series"},
    scale_option,
    {"actors", "A,B,C",
     "only events between these: ISO codes of countries, and codes made from names (BOKO_HARAM)"},
    map_option,
    codes_option,
    dates_option,
    encoding_option,
    sheet_option,
    every_line_option,
    one_a_day_option,
    {"from", "DATE", "leave out events that are earlier; of spreadsheets also the scenario's start"},
    {"to", "DATE", "leave out events that are later; of spreadsheets also the scenario's end"},
    {"step", "DURATION",
     "the scenario's step (default: 1 day, 1 month where rows are years; of spreadsheets 1 week)"},
    {"window", "DAYS", "days from which the initial values are taken (default: the first quarter)"},
    {"least-events", "N", "leave out actors with fewer (default: 20; of alliances and of series 1)"},
    {"most-actors", "N", "keep those with most events (default: 250)"},
    {"problems", "FILE", "list every row that was left out, and why"},
    {"actors-found", "FILE",
     "list every name as written, the actor that it became, by which rule, how often, and what country it is "
     "near to"},
    {"force", "", "replace the scenario, its tables and the lists if they exist"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
});

}  // namespace

const Usage usage_of_import{
    .command = "import",
    .arguments = "EVENTS|SHEET...",
    .summary =
        "Makes a scenario from spreadsheets: matrices with names in both margins, lists of ties, actors with "
        "attributes, calendars of events, in workbooks (XLSX) or tables (CSV). Or from event data: folds who "
        "did it and to whom into countries and named groups, maps "
        "CAMEO codes to the library's event types, and takes what relations are at the start from a first "
        "window. Nothing is dropped silently: every row left out is counted, by reason.",
    .options = options_of_import,
    .example = "entente import events.2018.tab --format icews -o scenarios/events-2018.json",
    .writes =
        "The scenario (--out) and its tables beside it; with --problems, the list of rows left out; with "
        "--actors-found, that of the names."};

namespace {

/// A table of series, or a scenario.
fs::path table_or_scenario(const Arguments& arguments) {
  const fs::path out = arguments.text("out").value_or("");
  return out.extension() == ".csv" ? out : scenario_to_write(arguments);
}

ImportOptions import_options_of(const Arguments& arguments) {
  ImportOptions o;
  o.stop = &interrupted();
  constexpr std::uint64_t most = 1'000'000'000;
  const EventSource source = event_source(arguments, arguments.file());
  o.file = source.file;
  o.format = source.format;
  o.map = source.map;
  o.reading = source.reading;
  o.library = source.library;
  o.out = o.format == EventFormat::matrices ? table_or_scenario(arguments) : scenario_to_write(arguments);
  if (const auto actors = arguments.text("actors")) o.actors = split({*actors}, ',');
  o.from = arguments.date("from");
  o.to = arguments.date("to");
  o.step = step_of(arguments);
  if (const auto days = arguments.number("window", 1, most)) o.window = static_cast<int>(*days);
  o.min_events = arguments.number("least-events", 1, most);
  o.max_actors = arguments.number("most-actors", 2, 1'000'000).value_or(o.max_actors);
  return o;
}

std::size_t left_out(const ImportReport& report) {
  std::size_t sum = 0;
  for (const std::size_t count : report.problems) sum += count;
  return sum;
}

void add_counts(Page& page, const ImportReport& r) {
  const bool events = r.kind == ImportKind::events;
  const std::size_t rows = r.in_window + left_out(r) + (events ? r.events : 0) - r.further_pairs;
  page.definition("rows", with_commas(rows) + (r.header ? ", below a header" : ""));
  if (r.kind == ImportKind::ties)
    page.definition("ties", fmt::format("{} in force on {}", with_commas(r.ties), to_string(r.start)));
  constexpr auto names = std::to_array<std::string_view>({"events", "changes", "values"});  // by ImportKind
  page.definition(names[ordinal(r.kind)], fmt::format("{} from {} to {}", with_commas(r.events),
                                                      to_string(r.start), to_string(r.last)));
  if (events)
    page.definition("window", fmt::format("{} from {} on, for {}", counted(r.in_window, "event"),
                                          to_string(r.first), counted(r.ties, "initial tie")));
}

std::string text_report(const ImportReport& r, const ImportOptions& o, const Terminal& terminal) {
  Page page(terminal);
  page.title("Imported " + eventdata::file_called(o));
  page.blank();
  add_counts(page, r);
  page.definition("actors", with_commas(r.actors));
  page.definition("left out", counted(left_out(r), "row"));
  for (std::size_t k = 0; k < line_problems; ++k)
    if (r.problems[k] > 0)
      page.remark(fmt::format("{} {} (first in line {})", with_commas(r.problems[k]),
                              words_of(static_cast<LineProblem>(k)), with_commas(r.first_line[k])),
                  4);
  for (const std::string& remark : r.remarks) page.remark(remark, 4);
  constexpr std::size_t most = 10;
  if (!r.left_out.empty()) {
    std::string names;
    for (std::size_t k = 0; k < std::min(most, r.left_out.size()); ++k)
      names += fmt::format("{}{} ({})", k ? ", " : "", r.left_out[k].first, with_commas(r.left_out[k].second));
    if (r.left_out.size() > most) names += fmt::format(", and {} more", with_commas(r.left_out.size() - most));
    page.remark("actors left out, with their events: " + names, 4);
  }
  add_names(page, r);
  page.blank();
  if (r.kind == ImportKind::events)
    page.remark(
        "Initial values: the mean Goldstein score of the window, drawn to the mean of all; events a day. How "
        "events move relations is judgement: see the library's cameo.json.",
        0);
  page.line((r.kind == ImportKind::series ? "Series: " : "Scenario: ") + printable(o.out.string()));
  return page.text();
}

std::string json_report(const ImportReport& r, const ImportOptions& o, const Terminal& terminal) {
  Json json{{r.kind == ImportKind::series ? "series" : "scenario", o.out.string()},
            {"lines", r.lines},
            {"events", r.events},
            {"window_events", r.in_window},
            {"ties", r.ties},
            {"actors", r.actors},
            {"first", to_string(r.first)},
            {"start", to_string(r.start)},
            {"last", to_string(r.last)}};
  json["left_out"] = Json::object();
  for (std::size_t k = 0; k < line_problems; ++k)
    if (r.problems[k] > 0)
      json["left_out"][std::string(words_of(static_cast<LineProblem>(k)))] = {{"lines", r.problems[k]},
                                                                              {"first", r.first_line[k]}};
  json["actors_left_out"] = Json::object();
  for (const auto& [code, count] : r.left_out) json["actors_left_out"][code] = count;
  json["remarks"] = r.remarks;
  add_names(json, r);
  return json_text(json, terminal);
}

std::string in_words(LineProblem why, std::string_view text) {
  const std::string words(words_of(why));
  if (why == LineProblem::encoding && is_utf8(text)) return "a NUL in it";
  return why == LineProblem::encoding ? fmt::format("{} from byte {} on", words, end_of_utf8(text) + 1) : words;
}

/// Throws Failure where an interrupt has stopped it.
ImportReport whole_import(const ImportOptions& o, const EventReader::Problem& problem) try {
  auto report = import_events(o, problem);
  if (!report) leave_if_interrupted();
  return std::move(*report);
} catch (const DataError& error) {
  if (!is_sheet_file(o.file.string())) throw;
  throw DataError(error.what() + std::string("; a spreadsheet is read with --format matrix"));
}

constexpr std::string_view header_of_problems = "line\twhy\ttext",
                           header_of_names = "name,country,actor,rule,times,near";

/// Whether it is a list that an import has written before: that is made anew, as one tries until all is read.
bool is_own_list(const fs::path& file, std::string_view header) {
  std::error_code error;
  std::string line;
  return fs::is_regular_file(file, error) && std::getline(std::ifstream(file), line) && line == header;
}

/// Throws where one of the files to write may not be.
void check_files(const Arguments& arguments, const ImportOptions& o) {
  NewFiles files{import_files(o),
                 {o.file, o.map},
                 arguments.has("force"),
                 "--out, --problems and --actors-found name others"};
  for (const auto& [option, header] :
       {std::pair("problems", header_of_problems), std::pair("actors-found", header_of_names)})
    if (const auto list = arguments.text(option); list && (files.force || !is_own_list(*list, header)))
      files.written.emplace_back(*list);
  check_new_files(files);
}

ImportReport imported(const ImportOptions& o, const std::optional<std::string>& problems) {
  if (!problems) return whole_import(o, nullptr);
  ImportReport report;
  std::exception_ptr no_scenario;  // the list says why
  write_file(*problems, [&](const fs::path& partial) {
    TextFile list(partial);
    list.write(std::string(header_of_problems) + "\n");
    const auto add = [&](std::size_t line, LineProblem why, std::string_view text) {
      std::string one_line(text);
      std::replace(one_line.begin(), one_line.end(), '\n', ' ');
      list.write(fmt::format("{}\t{}\t{}\n", line, in_words(why, text), one_line));
    };
    try {
      report = whole_import(o, add);
    } catch (const Error&) {
      no_scenario = std::current_exception();
    }
    list.close();
  });
  if (no_scenario) std::rethrow_exception(no_scenario);
  return report;
}

[[noreturn]] void refuse_without_format(const Arguments& arguments) {
  const std::string known = columns_known_of(arguments);
  if (!known.empty()) arguments.wrong("--format must say what the file is: " + known);
  arguments.wrong(fmt::format("--format must say what the file is: {}", fmt::join(import_formats, ", ")));
}

}  // namespace

int run_command_import(const Arguments& arguments) {
  if (arguments.has("list-formats")) return list_formats(arguments);
  if (is_sheet_import(arguments)) return run_sheet_import(arguments);
  if (!arguments.has("format")) refuse_without_format(arguments);
  if (arguments.has("scale"))
    arguments.wrong("--scale is for spreadsheets (--format matrix), not for event data");
  ImportOptions o = import_options_of(arguments);
  const auto problems = arguments.text("problems");
  const auto actors_found = arguments.text("actors-found");
  check_files(arguments, o);
  std::vector<ActorFound> found;
  o.actors_found = [&](const std::vector<ActorFound>& names) { found = names; };
  std::exception_ptr no_scenario;  // the lists say why
  ImportReport report;
  try {
    report = imported(o, problems);
  } catch (const Error&) {
    no_scenario = std::current_exception();
  }
  if (actors_found && !found.empty())
    write_file(*actors_found, [&](const fs::path& partial) { write_actors_found(found, partial); });
  if (no_scenario) std::rethrow_exception(no_scenario);
  if (arguments.has("quiet")) return exit_code::success;
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_report(report, o, terminal) : text_report(report, o, terminal));
}

}  // namespace entente::cli
