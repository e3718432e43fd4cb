/// A workbook as the table that stands in it.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/csv_field.h"
#include "spreadsheet/workbook.h"

namespace entente {
namespace {

using namespace spreadsheet;

/// Line ends would shift the lines that follow.
std::string field_of(const Cell& cell) {
  if (cell.date) return to_string(*cell.date);
  std::string text = cell.text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\r', ' ');
  return csv_field(text);
}

Sheet only_sheet(const std::filesystem::path& file) {
  Workbook workbook = read_workbook(file);
  std::erase_if(workbook.sheets, [](const Sheet& sheet) { return sheet.rows.empty(); });
  if (workbook.sheets.empty()) throw DataError(file.string() + ": there is nothing in its sheets");
  if (workbook.sheets.size() > 1)
    throw DataError(fmt::format("{}: it has several sheets ({}, {}{}); a file with one of them alone is needed",
                                file.string(), workbook.sheets[0].name, workbook.sheets[1].name,
                                workbook.sheets.size() > 2 ? ", ..." : ""));
  return std::move(workbook.sheets.front());
}

}  // namespace

std::string workbook_table(const std::filesystem::path& file) {
  Sheet sheet = only_sheet(file);
  find_table(sheet);
  std::size_t width = 0;
  for (const Row& row : sheet.rows) width = std::max(width, row.size());
  std::string text;
  std::uint64_t line = 0;
  for (const Row& row : sheet.rows) {
    for (const std::uint64_t its = row.back().at / max_columns; line < its; ++line) text += '\n';
    for (std::size_t k = 0; k < width; ++k)
      text += (k ? "," : "") + (k < row.size() ? field_of(row[k]) : std::string());
    text += '\n';
    ++line;
  }
  return text;
}

}  // namespace entente
