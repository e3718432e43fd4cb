#pragma once
/// A CSV file of a result folder, read back.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// The records of a table after RFC 4180: fields between quotes may hold commas, quotes (doubled) and line
/// ends. Lines end with LF, CR LF or CR; a byte order mark is left out.
class CsvRecords {
 public:
  explicit CsvRecords(std::string text);
  /// The fields of the next record that is not blank; false after the last.
  bool next(std::vector<std::string>& fields);
  /// The line in which the record that was read last begins, from 1 on.
  std::size_t line() const { return line_; }

 private:
  std::string field();
  std::string quoted();
  bool end_line();

  std::string text_;
  std::size_t at_ = 0, line_ = 0, next_line_ = 1;
};

/// NaN where it is empty, nothing where it is no number. A plus sign may stand before it.
std::optional<double> csv_number(const std::string& text);

/// A table with a header, whole.
class CsvTable {
 public:
  /// Throws ReadError where it cannot be read, or where a line has not as many fields as the header.
  explicit CsvTable(const std::filesystem::path& file);
  std::size_t rows() const { return rows_.size(); }
  /// Number of the column of that name. Throws ReadError where there is none.
  std::size_t column(const std::string& name) const;
  const std::string& text(std::size_t row, std::size_t column) const { return rows_[row][column]; }
  /// NaN where it is empty. Throws ReadError where it is no number.
  double number(std::size_t row, std::size_t column) const;

 private:
  [[noreturn]] void damaged(std::size_t row) const;
  std::string file_;
  std::vector<std::size_t> lines_;  ///< (rows): where they begin
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace entente
