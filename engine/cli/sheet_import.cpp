#include "cli/sheet_import.h"

#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "base/ascii.h"
#include "base/why_unread.h"
#include "cli/console.h"
#include "cli/event_options.h"
#include "cli/exit_codes.h"
#include "cli/import_options.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/new_file.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/sheet_report.h"
#include "cli/text.h"
#include "scenario/matrix_csv.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

SheetOptions sheet_options_of(const Arguments& arguments) {
  for (const char* other : {"actors", "window", "least-events", "most-actors", "problems"})
    if (arguments.has(other))
      arguments.wrong(fmt::format("--{} is for event data, not for spreadsheets", other));
  if (arguments.has("sheet"))
    arguments.wrong(
        "--sheet is for event data, of the kind that --format says; of spreadsheets all sheets are read, but "
        "those with '(ignore)' in their names");
  SheetOptions o;
  for (const std::string& file : arguments.files()) {
    o.files.emplace_back(file);
    std::error_code error;
    if (!fs::exists(o.files.back(), error)) throw FileError(why_absent(o.files.back()));
  }
  o.library = tables_folder();
  o.map = arguments.text("map").value_or("");
  o.scale = scale_of(arguments);
  o.from = arguments.date("from");
  o.to = arguments.date("to");
  o.stop = &interrupted();
  return o;
}

SheetScenario sheet_scenario_of(const SheetOptions& o, const Arguments& arguments) {
  SheetScenario scenario;
  scenario.title = "Relations of " + o.files.front().filename().string();
  scenario.start = o.from;
  scenario.end = o.to;
  scenario.step = step_of(arguments).value_or(scenario.step);
  if (scenario.start && scenario.end && *scenario.start >= *scenario.end)
    arguments.wrong("--from must be before --to");
  return scenario;
}

std::string names_of_files(const std::vector<fs::path>& files) {
  std::string names;
  for (const fs::path& file : files) names += (names.empty() ? "" : ", ") + file.filename().string();
  return names;
}

std::string text_report(const Sheets& sheets, const SheetOptions& o, const fs::path& out,
                        const Terminal& terminal) {
  Page page(terminal);
  page.title("Imported " + names_of_files(o.files));
  page.blank();
  tell_of_sheets(sheets, page);
  page.blank();
  page.line("Scenario: " + printable(out.string()));
  return page.text();
}

Json relation_json(const SheetRelation& relation) {
  const auto end = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
  const auto drawn = std::count_if(relation.ties.begin(), relation.ties.end(),
                                   [](const SheetTie& tie) { return tie.low < tie.high; });
  return {{"ties", relation.ties.size()},
          {"drawn", drawn},
          {"range", Json::array({end(relation.range.low), end(relation.range.high)})},
          {"symmetric", relation.symmetric},
          {"raters", relation.raters}};
}

std::string json_report(const Sheets& sheets, const fs::path& out, const Terminal& terminal) {
  Json json{{"scenario", out.string()},
            {"actors", sheets.actors.size()},
            {"attributes", sheets.attributes.size()},
            {"events", sheets.events.size()},
            {"event_types", sheets.event_types.size()}};
  json["relations"] = Json::object();
  for (const SheetRelation& relation : sheets.relations)
    json["relations"][relation.id] = relation_json(relation);
  json["remarks"] = sheets.remarks;
  return json_text(json, terminal);
}

/// Those that cannot be read as well: it is said then how to save them.
bool is_workbook_name(const std::string& file) {
  constexpr std::array<std::string_view, 4> endings{".xlsx", ".xlsm", ".xls", ".ods"};
  const std::string ending = in_small_letters(fs::path(file).extension().string());
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// Its first rows are those of a matrix. What can be read only once, such as a pipe, is left alone.
bool begins_as_matrix(const std::string& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return false;
  constexpr std::streamsize enough = 1 << 16;
  std::string head(enough, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), enough);
  head.resize(static_cast<std::size_t>(stream.gcount()));
  return reading::is_matrix_csv(head);
}

/// A table of events in a workbook is no sheet of relations: it is said how it is read.
std::optional<Sheets> sheets_or_hint(const SheetOptions& o, const SheetScenario& scenario, const fs::path& out,
                                     const Arguments& arguments) try {
  return import_sheets(o, scenario, out);
} catch (const DataError& error) {
  const bool asked = arguments.has("format") || o.files.size() > 1;
  const std::string known = asked ? "" : columns_known_of(arguments);
  if (known.empty()) throw;
  throw DataError(
      fmt::format("{}\n{}: this is a table of events: {}", error.what(), o.files.front().string(), known));
}

}  // namespace

bool is_sheet_file(const std::string& file) { return is_workbook_name(file) || begins_as_matrix(file); }

bool is_sheet_import(const Arguments& arguments) {
  if (const auto format = arguments.text("format")) return *format == matrix_format;
  const std::vector<std::string> files = arguments.named();
  return files.size() > 1 || (files.size() == 1 && is_workbook_name(files.front()));
}

int run_sheet_import(const Arguments& arguments) {
  const SheetOptions o = sheet_options_of(arguments);
  const fs::path out = scenario_to_write(arguments);
  const SheetScenario scenario = sheet_scenario_of(o, arguments);
  NewFiles files{{out}, o.files, arguments.has("force")};
  if (!o.map.empty()) files.read.push_back(o.map);
  check_new_files(files);
  const auto sheets = sheets_or_hint(o, scenario, out, arguments);
  if (!sheets) leave_if_interrupted();
  if (arguments.has("quiet")) return exit_code::success;
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_report(*sheets, out, terminal)
                                         : text_report(*sheets, o, out, terminal));
}

}  // namespace entente::cli
