#include "base/matrix.h"

#include <entente/diagnostics.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/blank_mark.h"
#include "base/csv_number.h"

namespace entente {
namespace {

/// `1,234`: a thousand, or a little more than one.
bool may_be_thousands(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.size() - comma != 4) return false;
  std::string_view whole = text.substr(0, comma);
  for (const std::string_view sign : {std::string_view("-"), std::string_view("+"), minus_sign})
    if (whole.starts_with(sign)) whole.remove_prefix(sign.size());
  return !whole.empty() && whole.size() <= 3 && whole.front() != '0' &&
         std::all_of(whole.begin(), whole.end(), is_digit) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(comma) + 1, text.end(), is_digit);
}

bool is_filled(const MatrixCell& cell) { return !cell.text.empty(); }

}  // namespace

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

bool begins_matrix(const std::vector<std::string_view>& header) {
  return header.size() > 2 && header[0].empty() && !header[1].empty() && !header[2].empty();
}

bool shares_name(const std::vector<std::string_view>& header, std::string_view row) {
  return !row.empty() && header.size() > 1 && std::find(header.begin() + 1, header.end(), row) != header.end();
}

MatrixReader::MatrixReader(Key key, Say say, char separator)
    : key_(std::move(key)), say_(std::move(say)), separator_(separator) {}

/// Its name may stand in that margin already.
MatrixReader::Line MatrixReader::line_of(const MatrixCell& cell, const std::vector<Line>& lines, Margin& margin,
                                         Problem problem, const char* what) {
  Line line{.key = key_(cell.text), .text = std::string(cell.text), .at = cell.at};
  const auto [it, fresh] = margin.emplace(line.key, static_cast<std::uint32_t>(lines.size()));
  line.head = fresh ? Line::Head::named : Line::Head::repeated;
  if (fresh) return line;
  const std::string& first = lines[it->second].text;
  const std::string already = std::string("names a ") + what + " already";
  problem.at = cell.at;
  problem.message = first == cell.text ? in_quotes(cell.text) + " " + already
                                       : in_quotes(cell.text) + " is " + line.key + ", as " + in_quotes(first) +
                                             " is, which " + already;
  problems_.push_back(std::move(problem));
  return line;
}

void MatrixReader::header(const std::vector<MatrixCell>& cells) {
  width_ = cells.empty() ? 0 : cells.size() - 1;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const Problem problem{.column = i - 1};
    columns_.push_back(is_filled(cells[i]) ? line_of(cells[i], columns_, column_keys_, problem, "column")
                                           : Line{.at = cells[i].at});
  }
}

void MatrixReader::row(const std::vector<MatrixCell>& cells) {
  const auto filled = std::find_if(cells.begin(), cells.end(), is_filled);
  if (filled == cells.end()) return;
  const Problem problem{.row = rows_.size()};
  Line row =
      filled == cells.begin() ? line_of(cells[0], rows_, row_keys_, problem, "row") : Line{.at = cells[0].at};
  if (row.head == Line::Head::unnamed)
    problems_.push_back(
        {rows_.size(), none, filled->at, "this row has no name, and holds " + in_quotes(filled->text)});
  for (std::size_t i = 1; i < cells.size(); ++i)
    if (is_filled(cells[i])) add_cell(row, i - 1, cells[i]);
  rows_.push_back(std::move(row));
}

void MatrixReader::add_cell(Line& row, std::size_t column, const MatrixCell& cell) {
  if (column >= columns_.size()) columns_.resize(column + 1);
  if (!cell.number && is_blank_mark(cell.text)) return add_mark(row, column, cell);
  const bool number = cell.number || csv_number(cell.text) || looks_like_number(cell.text);
  for (Line* line : {&row, &columns_[column]}) ++(number ? line->numbers : line->texts);
  if (row.head == Line::Head::named) add_value(row, column, cell);
}

/// On the diagonal it is as good as anything.
void MatrixReader::add_mark(const Line& row, std::size_t column, const MatrixCell& cell) {
  if (row.key != columns_[column].key) matrix_.marks.push_back(cell.at);
}

void MatrixReader::say_unnamed(std::size_t column, const MatrixCell& cell) {
  problems_.push_back({rows_.size(), column, cell.at,
                       "this column has no name, and holds " + in_quotes(cell.text) +
                           decimal_comma_hint(column + 1, width_, separator_)});
}

/// Of the row that comes next.
void MatrixReader::add_value(const Line& row, std::size_t column, const MatrixCell& cell) {
  const Line& top = columns_[column];
  if (top.head == Line::Head::unnamed) return say_unnamed(column, cell);
  const auto value = value_of(cell);
  if (top.key == row.key) {
    if (!value || *value != 0) matrix_.diagonal.push_back(cell.at);
  } else if (!value) {
    problems_.push_back({rows_.size(), column, cell.at, numbers_.problem(cell.text) + ", or nothing"});
  } else if (top.head == Line::Head::named) {
    pending_.push_back({static_cast<std::uint32_t>(rows_.size()), static_cast<std::uint32_t>(column), *value,
                        row.at, cell.at});
  }
}

std::optional<double> MatrixReader::value_of(const MatrixCell& cell) {
  if (cell.number) return cell.number;
  if (separator_ == ',' && may_be_thousands(cell.text)) return std::nullopt;
  return numbers_.read_finite(cell.text);
}

void MatrixReader::take_names() {
  for (const Line& row : rows_) {
    if (row.head != Line::Head::named || row.is_note) continue;
    matrix_.names.push_back(row.key);
    matrix_.written.push_back(row.text);
    matrix_.names_at.push_back(row.at);
  }
}

void MatrixReader::take_entries() {
  std::vector<std::uint32_t> numbers(rows_.size());  // of names
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (rows_[i].head == Line::Head::named && !rows_[i].is_note) numbers[i] = next++;
  for (Matrix::Entry& entry : pending_) {
    const Line& column = columns_[entry.to];
    if (!column.other) continue;
    entry.from = numbers[entry.from];
    entry.to = numbers[*column.other];
    matrix_.entries.push_back(entry);
  }
}

Matrix MatrixReader::finish() {
  join_margins();
  find_notes();
  say_problems();
  say_one_sided();
  take_names();
  take_entries();
  return std::move(matrix_);
}

}  // namespace entente
