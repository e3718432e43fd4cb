#pragma once
/// Sheets as they are read, whatever file they stand in.
#include <entente/scenario.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::spreadsheet {

/// A cell. A blank one has no text.
struct Cell {
  std::string text;                   ///< as it stands there, without blanks around it
  std::uint64_t at = 0;               ///< a byte of a table; of a workbook's sheet row and column (`cell_at`)
  std::optional<double> number = {};  ///< that the sheet itself holds; a table holds texts alone
  std::optional<Date> date = {};      ///< that the sheet itself holds
};
using Row = std::vector<Cell>;

/// No sheet of a workbook has more columns.
inline constexpr std::uint64_t max_columns = 1U << 14U;
/// Where a cell of a workbook stands; both are counted from 0.
constexpr std::uint64_t cell_at(std::uint64_t row, std::uint64_t column) { return row * max_columns + column; }

/// A sheet of a workbook, or a table (CSV), which is one sheet.
struct Sheet {
  std::size_t number = 0;  ///< among all that are read
  std::string file, name;  ///< as messages show the file; of a table its name without the ending
  std::string title = {};  ///< of its relation where that is another than the name
  bool in_workbook = false;
  std::string table;                      ///< of a table: all of it, for the places of its cells
  char separator = '\0';                  ///< of a table
  std::vector<Row> rows;                  ///< those that hold something
  std::vector<std::string> remarks = {};  ///< what was understood of its cells
  std::vector<std::pair<std::uint64_t, std::string>> problems =
      {};  ///< what is wrong with its cells, and where

  /// `trust.csv:3:5`, `book.xlsx:trust!C4`.
  std::string place(std::uint64_t at) const;
  /// `trust.csv`, `book.xlsx, sheet trust`.
  std::string source() const;
  /// `trust.csv`, `book.xlsx:trust`: what remarks begin with.
  std::string called() const;
};

/// `C4`.
std::string cell_name(std::uint64_t at);

/// Leaves out what stands above and beside the table in it: rows with one filled cell, such as a title, and
/// columns in which nothing stands.
void find_table(Sheet& sheet);

/// A name that a spreadsheet program gives by itself, in some language: `Sheet1`, `Tabelle1`.
bool is_name_of_program(std::string_view name);

/// Throws DataError, FileError.
Sheet read_table(const std::filesystem::path& file);

}  // namespace entente::spreadsheet
