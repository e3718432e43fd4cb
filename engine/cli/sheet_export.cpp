#include "cli/sheet_export.h"

#include <entente/interchange.h>
#include <entente/networks.h>
#include <fmt/format.h>

#include <filesystem>

#include "base/position_of.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/new_file.h"
#include "cli/reading.h"
#include "cli/text.h"
#include "model/relation_meant.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// At the start, with what is drawn at its centre.
Sheets sheets_of_scenario(const fs::path& file, const Arguments& arguments) {
  for (const char* other : {"date", "variant"})
    if (arguments.has(other))
      arguments.wrong(
          fmt::format("--{} is for folders of results; of a scenario its start is exported", other));
  LoadOptions options;
  options.library = library_folders();
  const Compiled drawn = read_scenario(file, options, warnings_of(arguments));
  options.overrides = drawn_at_centre(drawn.scenario);
  const Compiled centred = options.overrides.empty() ? drawn : read_variant(file, options);
  return sheets_of(centred.scenario, world_at(centred.scenario, centred.model));
}

Sheets exported_sheets(const Arguments& arguments) {
  const fs::path path = arguments.file();
  std::error_code error;
  Sheets sheets = fs::is_regular_file(path, error)
                      ? sheets_of_scenario(path, arguments)
                      : read_result_sheets(path, arguments.text("variant").value_or(""),
                                           arguments.text("date").value_or(""));
  if (sheets.relations.empty()) throw RequestError(path.string() + ": it has no relation");
  if (!arguments.has("quiet"))
    for (const std::string& remark : sheets.remarks) to_stderr("entente: " + printable(remark) + "\n");
  return sheets;
}

}  // namespace

std::string exported_matrix(const Arguments& arguments) {
  const Sheets sheets = exported_sheets(arguments);
  Catalogue all;
  std::vector<std::string> names;
  for (const SheetRelation& relation : sheets.relations) {
    all.relations.push_back({relation.id, relation.range});
    names.push_back(relation.id);
  }
  const std::string meant = detail::relation_meant(all, arguments.text("relation").value_or(""));
  const auto found = position_of(names, meant);
  if (!found) throw UnknownNameError(is_not_a("relation", meant, names));
  return matrix_csv(sheets, *found);
}

int export_workbook(const Arguments& arguments, const std::optional<std::string>& out) {
  if (arguments.has("relation")) arguments.wrong("--relation is not for --xlsx, which holds all of them");
  if (!out) arguments.wrong("--xlsx needs --out FILE");
  const Sheets sheets = exported_sheets(arguments);
  write_file(fs::path(*out), [&](const fs::path& file) { write_workbook(sheets, file); });
  return exit_code::success;
}

}  // namespace entente::cli
