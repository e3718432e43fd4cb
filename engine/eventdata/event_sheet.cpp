#include "eventdata/event_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "eventdata/event_columns.h"

namespace entente::eventdata {
namespace {

std::vector<std::string> names_of_sheets(const std::vector<WorkbookTable>& sheets) {
  std::vector<std::string> names;
  for (const WorkbookTable& sheet : sheets) names.push_back(sheet.name);
  return names;
}

std::string list_of(const std::vector<WorkbookTable>& sheets) {
  return fmt::format("{}", fmt::join(names_of_sheets(sheets), ", "));
}

bool has_header_of(EventFormat format, const WorkbookTable& sheet) {
  CsvReader records(sheet.text, {.trimmed = true});
  return records.next() && columns_in(records.fields(), format).has_value();
}

/// As it is called, or else but for capitals.
const WorkbookTable& sheet_called(const std::string& name, const std::vector<WorkbookTable>& sheets,
                                  const std::filesystem::path& file) {
  for (const WorkbookTable& sheet : sheets)
    if (sheet.name == name) return sheet;
  for (const WorkbookTable& sheet : sheets)
    if (in_small_letters(sheet.name) == in_small_letters(name)) return sheet;
  const std::vector<std::string> names = names_of_sheets(sheets);
  throw UnknownNameError(fmt::format("{}: no sheet is called '{}'{}; there are {}", file.string(), name,
                                     did_you_mean(name, names), fmt::join(names, ", ")));
}

[[noreturn]] void fail_among(const std::vector<WorkbookTable>& fitting,
                             const std::vector<WorkbookTable>& others, EventFormat format,
                             const std::filesystem::path& file) {
  if (fitting.empty())
    throw DataError(fmt::format(
        "{}: none of its sheets ({}) has the columns of {} in its header; --sheet NAME says which it is",
        file.string(), list_of(others), known_format(format).name));
  throw RequestError(fmt::format("{}: several of its sheets hold events ({}); --sheet NAME takes one of them",
                                 file.string(), list_of(fitting)));
}

}  // namespace

EventSheet event_sheet(std::vector<WorkbookTable> sheets, const std::filesystem::path& file, EventFormat format,
                       const std::string& asked) {
  if (sheets.empty()) throw DataError(file.string() + ": there is nothing in its sheets");
  if (!asked.empty()) return {sheet_called(asked, sheets, file).text, ""};
  if (sheets.size() == 1) return {std::move(sheets.front().text), ""};
  const auto fits = [&](const WorkbookTable& sheet) { return has_header_of(format, sheet); };
  const auto first_other = std::stable_partition(sheets.begin(), sheets.end(), fits);
  const std::vector<WorkbookTable> others(std::make_move_iterator(first_other),
                                          std::make_move_iterator(sheets.end()));
  sheets.erase(first_other, sheets.end());
  if (sheets.size() != 1) fail_among(sheets, others, format, file);
  return {std::move(sheets.front().text),
          fmt::format("Events are those of the sheet {}; no other ({}) has their columns.", sheets.front().name,
                      list_of(others))};
}

}  // namespace entente::eventdata
