#pragma once
/// Square sheets with names in both margins, as spreadsheets hold what each has toward each other.
#include <cstdint>
#include <functional>
#include <limits>
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

/// What a sheet holds. Blank cells are no entries, nor are marks such as `n/a`, nor is the diagonal.
struct Matrix {
  /// A column or a row beside the matrix: no name of the other margin heads it, and it holds no number.
  struct Note {
    bool is_column = false;
    std::string name;      ///< as it stands in its margin; may be empty
    std::uint64_t at = 0;  ///< where that stands, or where it would
  };
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
  std::vector<std::uint64_t> marks;     ///< where marks stand that count as blank, such as `n/a`
  std::vector<Note> notes;              ///< what was left out: columns, then rows
};

/// Reads such a sheet row by row. The rows may be in another order than the columns; blank rows, and columns
/// without a name, count as long as they are empty. Notes beside and below are left out where two names at
/// least stand in both margins. What is wrong is said once all is read, and left out.
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
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  /// A row or a column, in its margin.
  struct Line {
    enum class Head { unnamed, repeated, named };
    Head head = Head::unnamed;
    std::string key = {}, text = {};
    std::uint64_t at = 0;
    std::size_t numbers = 0, texts = 0;       ///< cells with these
    std::optional<std::uint32_t> other = {};  ///< number of the line of the same name in the other margin
    bool is_note = false;
  };
  struct Problem {
    std::size_t row = none, column = none;  ///< nothing is said where either is a note
    std::uint64_t at = 0;
    std::string message = {};
  };
  /// Numbers of lines by key.
  using Margin = std::unordered_map<std::string, std::uint32_t>;

  Line line_of(const MatrixCell& cell, const std::vector<Line>& lines, Margin& margin, Problem problem,
               const char* what);
  void add_cell(Line& row, std::size_t column, const MatrixCell& cell);
  void add_mark(const Line& row, std::size_t column, const MatrixCell& cell);
  void add_value(const Line& row, std::size_t column, const MatrixCell& cell);
  void say_unnamed(std::size_t column, const MatrixCell& cell);
  std::optional<double> value_of(const MatrixCell& cell);
  void join_margins();
  void find_notes();
  void say_problems();
  void say_one_sided();
  void take_names();
  void take_entries();

  Key key_;
  Say say_;
  char separator_;
  CsvNumbers numbers_{';'};  // a comma in a field was quoted, or is no separator
  std::vector<Line> rows_, columns_;
  std::size_t width_ = 0;  ///< columns that the header has
  Margin row_keys_, column_keys_;
  std::vector<Problem> problems_;
  std::vector<Matrix::Entry> pending_;  ///< `from` and `to` are still numbers of lines
  Matrix matrix_;
};

/// As messages show what stands in a cell.
std::string in_quotes(std::string_view text);
/// `the column 'Notes', the row 'Source: ...'` and how many more; `place` tells where a byte or cell is.
std::string notes_in_words(const std::vector<Matrix::Note>& notes,
                           const std::function<std::string(std::uint64_t)>& place);

/// Whether rows look like such a sheet: the corner is blank and two names follow, or a name in the first row
/// stands before another row, too.
bool begins_matrix(const std::vector<std::string_view>& header);
bool shares_name(const std::vector<std::string_view>& header, std::string_view row);

}  // namespace entente
