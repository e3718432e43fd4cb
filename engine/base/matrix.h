#pragma once
/// Square sheets with names in both margins, as spreadsheets hold what each has toward each other.
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/csv_dialect.h"

namespace entente {

/// A cell of a sheet.
struct MatrixCell {
  std::string_view text;              ///< as it stands there, without blanks around it
  std::uint64_t at = 0;               ///< where it stands: later cells of a sheet have larger ones
  std::optional<double> number = {};  ///< what it holds where the sheet itself knows, else its text tells
};

/// What a sheet holds. Blank cells are no entries, nor is the diagonal.
struct Matrix {
  /// A number off the diagonal.
  struct Entry {
    std::uint32_t from = 0, to = 0;  ///< numbers of `names`: of the row and of the column
    double value = 0;
    std::uint64_t row_at = 0, at = 0;  ///< where the name of its row stands, and where the number does
  };
  std::vector<std::string> names;       ///< as `MatrixReader::Key` gives them, in the order of the rows
  std::vector<std::string> written;     ///< (names): as they stand before the rows
  std::vector<std::uint64_t> names_at;  ///< (names): where they stand there
  std::vector<Entry> entries;           ///< row by row
  std::vector<std::uint64_t> diagonal;  ///< where cells on it stand that are neither blank nor 0
};

/// Reads such a sheet row by row. The rows may be in another order than the columns; blank rows, and columns
/// without a name, count as long as they are empty. What is wrong is said, and left out.
class MatrixReader {
 public:
  /// What makes names one: `Turkey` and `TUR` have the same key.
  using Key = std::function<std::string(std::string_view)>;
  using Say = std::function<void(std::uint64_t at, std::string message)>;
  /// `separator`: what stands between the fields of a table; 0 in sheets that have none.
  MatrixReader(Key key, Say say, char separator = '\0');
  /// The first row: a corner, which means nothing, and the names of the columns.
  void header(const std::vector<MatrixCell>& cells);
  void row(const std::vector<MatrixCell>& cells);
  /// After the last row: says which names stand in one margin only.
  Matrix finish();

 private:
  struct Column {
    std::string text;
    std::uint64_t at = 0;
    std::optional<std::uint32_t> row;  ///< that of the same name, once there was one
  };
  /// Keys of a margin, and how they are written there.
  using Margin = std::unordered_map<std::string, std::string>;
  enum class Head { unnamed, repeated, named };

  std::optional<std::string> key_of(const MatrixCell& cell, Margin& margin, const char* what);
  void add_value(std::uint32_t row, std::size_t column, const MatrixCell& cell, std::uint64_t row_at);
  std::optional<double> value_of(const MatrixCell& cell);
  void say_one_sided();
  void take_entries();

  Key key_;
  Say say_;
  char separator_;
  CsvNumbers numbers_{';'};                          // a comma in a field was quoted, or is no separator
  std::vector<std::pair<Head, std::string>> heads_;  ///< (columns): with their keys
  std::map<std::string, Column> columns_;            ///< by key
  Margin rows_, tops_;
  std::vector<Matrix::Entry> pending_;  ///< `to` is still a number of `heads_`
  Matrix matrix_;
};

/// Whether rows look like such a sheet: the corner is blank and two names follow, or a name in the first row
/// stands before another row, too.
bool begins_matrix(const std::vector<std::string_view>& header);
bool shares_name(const std::vector<std::string_view>& header, std::string_view row);

}  // namespace entente
