#include "spreadsheet/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/csv_reader.h"
#include "base/read_text.h"
#include "base/text_places.h"
#include "spreadsheet/limits.h"

namespace entente::spreadsheet {
namespace {

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const Cell& cell) { return !cell.text.empty(); }));
}

Row row_of(const std::vector<CsvField>& fields) {
  Row row;
  for (const CsvField& field : fields) row.push_back({std::string(field.text), field.offset});
  return row;
}

std::size_t blank_columns(const std::vector<Row>& rows) {
  std::size_t blank = max_columns;
  for (const Row& row : rows) {
    const auto first =
        std::find_if(row.begin(), row.end(), [](const Cell& cell) { return !cell.text.empty(); });
    blank = std::min(blank, static_cast<std::size_t>(first - row.begin()));
  }
  return blank;
}

}  // namespace

std::string cell_name(std::uint64_t at) {
  std::string letters;
  for (std::uint64_t column = at % max_columns + 1; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(at / max_columns + 1);
}

std::string Sheet::place(std::uint64_t at) const {
  if (in_workbook) return fmt::format("{}:{}!{}", file, name, cell_name(at));
  const Position position = reading::position_in(table, at);
  return fmt::format("{}:{}:{}", file, position.line, position.column);
}

std::string Sheet::source() const {
  const std::string own = std::filesystem::path(file).filename().string();
  return in_workbook ? own + ", sheet " + name : own;
}

std::string Sheet::called() const {
  return in_workbook ? std::filesystem::path(file).filename().string() + ":" + name : source();
}

/// A matrix with a blank corner begins in the column before that of its first name.
void find_table(Sheet& sheet) {
  std::vector<Row>& rows = sheet.rows;
  std::erase_if(rows, [](const Row& row) { return filled(row) == 0; });
  const auto first = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return filled(row) > 1; });
  if (first == rows.end()) return;
  rows.erase(rows.begin(), first);
  const std::size_t blank = blank_columns(rows);
  for (Row& row : rows) row.erase(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(blank));
}

bool is_name_of_program(std::string_view name) {
  while (!name.empty() && is_digit(name.back())) name.remove_suffix(1);
  if (name.ends_with(' ')) name.remove_suffix(1);
  constexpr auto words = std::to_array<std::string_view>(
      {"sheet", "tabelle", "feuil", "feuille", "hoja", "foglio", "planilha", "folha", "blad", "ark", "arkusz",
       "list", "munkalap", "taulukko", "sayfa", "\u041b\u0438\u0441\u0442", "\u0410\u0440\u043a\u0443\u0448",
       "\u5de5\u4f5c\u8868", "\u30b7\u30fc\u30c8"});
  return std::find(words.begin(), words.end(), in_small_letters(name)) != words.end();
}

/// A field that begins with a quote which nothing ends stands in the table as it is.
void find_open_quotes(const CsvReader& records, Sheet& sheet) {
  for (const CsvField& field : records.fields())
    if (field.text.starts_with('"') && field.text.data() == sheet.table.data() + field.offset)
      sheet.problems.emplace_back(field.offset, "this quote (\") is not closed as it should be");
}

Sheet read_table(const std::filesystem::path& file) {
  refuse_large(file);
  Sheet sheet;
  sheet.file = file.string();
  sheet.name = file.stem().string();
  sheet.table = read_text(file);
  CsvReader records(sheet.table, {.separator = CsvFormat::of_header, .trimmed = true});
  std::size_t cells = 0;
  while (records.next()) {
    sheet.rows.push_back(row_of(records.fields()));
    if (records.separator() != '\t') find_open_quotes(records, sheet);
    refuse_many_cells(cells += records.fields().size(), sheet.file);
  }
  sheet.separator = records.separator();
  return sheet;
}

}  // namespace entente::spreadsheet
