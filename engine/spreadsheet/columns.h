#pragma once
/// Tables with named columns.
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_dialect.h"
#include "spreadsheet/faults.h"

namespace entente::spreadsheet {

/// The first row of a sheet: names of columns, in any case.
class Columns {
 public:
  explicit Columns(const Sheet& sheet);
  /// Says which names stand twice.
  Columns(const Sheet& sheet, Faults& faults);
  /// The column with the first of these names that there is.
  std::optional<std::size_t> find(std::initializer_list<std::string_view> names) const;
  /// In small letters; empty: the column has no name.
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
};

/// The cell of a row in a column; a blank one where the row is shorter or there is no such column.
const Cell& cell_in(const Row& row, std::optional<std::size_t> column);
inline const std::string& text_in(const Row& row, std::optional<std::size_t> column) {
  return cell_in(row, column).text;
}

/// What is said of a number that no range could hold.
std::string too_large(std::string_view text);

/// Numbers of cells: those that the sheet holds, or that its texts tell. Nothing, and said, for others.
class Numbers {
 public:
  Numbers(const Sheet& sheet, Faults& faults) : sheet_(sheet), faults_(faults) {}
  /// Nothing is said.
  std::optional<double> look(const Cell& cell);
  std::optional<double> read(const Cell& cell);
  /// Whether anything stands there but a mark such as `n/a`, which is counted.
  bool is_filled(const Cell& cell);
  /// Where such marks stand.
  const std::vector<std::uint64_t>& marks() const { return marks_; }

 private:
  const Sheet& sheet_;
  Faults& faults_;
  CsvNumbers numbers_{';'};
  std::vector<std::uint64_t> marks_;
};

}  // namespace entente::spreadsheet
