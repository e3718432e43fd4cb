#pragma once
/// A table of a folder of results, row after row: large ones are not held.
#include <entente/model.h>

#include <fstream>
#include <set>
#include <span>

#include "base/csv_reader.h"
#include "results/columns.h"

namespace entente {

using Names = std::set<std::string, std::less<>>;

/// Whether two numbers are one but for rounding; where one is none, so is the other. `size` is that of what
/// they were made of.
bool agree(double a, double b, double size = 1);

/// Throws ReadError, which names the file and the line, where something else stands than is required.
class StoredRows {
 public:
  /// Requires these columns, by name and order, and in each row what they hold.
  StoredRows(const std::filesystem::path& file, std::span<const Column> columns);
  bool next();
  std::size_t rows() const { return rows_; }
  std::string_view text(std::size_t column) const { return records_.fields()[column].text; }
  /// Of a column of numbers; NaN where it is empty.
  double number(std::size_t column) const { return numbers_[column]; }
  void require(std::size_t column, std::string_view text) const {
    if (this->text(column) != text) wrong_text(column, text);
  }
  /// Of the columns from `first` on, as many as there are; numbers need be the same but for rounding.
  void require_all(std::size_t first, std::span<const std::string> texts) const;
  void require_one_of(std::size_t column, const Names& names, const char* what) const;
  /// Of finite numbers in the columns up to `end`, with spreads that such numbers can have.
  void require_within(std::size_t first, std::size_t end, Range range) const;
  /// Of a mean over so many runs of what is counted: it happened in one, or more often.
  void require_counted(std::size_t column, std::size_t runs) const;
  /// Rows that may be left out but stand in an order: the first place from `from` on that fits.
  template <typename Fits>
  std::size_t place(std::size_t from, std::size_t end, const Fits& fits) const {
    while (from < end && !fits(from)) ++from;
    if (from == end) wrong(": no such row can stand there");
    return from;
  }
  void require_rows(std::size_t rows) const;
  [[noreturn]] void wrong(const std::string& why) const;

 private:
  void require_header();
  bool next_line();  ///< As tables are written.
  void check(std::size_t column);
  bool can_be(std::size_t column, double value) const;
  [[noreturn]] void wrong_text(std::size_t column, std::string_view wanted) const;

  std::filesystem::path file_;
  std::ifstream in_;
  CsvReader records_;
  std::vector<Column> columns_;
  std::vector<double> numbers_;  ///< (columns) of the row, where they hold such
  std::size_t rows_ = 0;
};

}  // namespace entente
