#pragma once
/// A CSV file of a result folder, read back.
#include <filesystem>
#include <string>
#include <vector>

namespace entente {

/// A table with a header, whole.
class CsvTable {
 public:
  /// Throws ReadError where it cannot be read, or where a line has not as many fields as the header.
  explicit CsvTable(const std::filesystem::path& file);
  std::size_t rows() const { return rows_.size(); }
  std::size_t columns() const { return header_.size(); }
  const std::string& name(std::size_t column) const { return header_[column]; }
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
