/// The sheets of a workbook as tables.
#include <entente/interchange.h>

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

std::string table_of(Sheet sheet) {
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

}  // namespace

std::vector<WorkbookTable> workbook_tables(const std::filesystem::path& file) {
  std::vector<WorkbookTable> tables;
  for (Sheet& sheet : read_workbook(file).sheets)
    if (!sheet.rows.empty()) tables.push_back({sheet.name, table_of(sheet)});
  return tables;
}

}  // namespace entente
