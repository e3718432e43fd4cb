#include "base/matrix.h"

#include <entente/diagnostics.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"

namespace entente {
namespace {

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

/// `1,234`: a thousand, or a little more than one.
bool may_be_thousands(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.size() - comma != 4) return false;
  std::string_view whole = text.substr(0, comma);
  if (whole.starts_with('-') || whole.starts_with('+')) whole.remove_prefix(1);
  return !whole.empty() && whole.size() <= 3 && whole.front() != '0' &&
         std::all_of(whole.begin(), whole.end(), is_digit) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(comma) + 1, text.end(), is_digit);
}

bool is_filled(const MatrixCell& cell) { return !cell.text.empty(); }

}  // namespace

bool begins_matrix(const std::vector<std::string_view>& header) {
  return header.size() > 2 && header[0].empty() && !header[1].empty() && !header[2].empty();
}

bool shares_name(const std::vector<std::string_view>& header, std::string_view row) {
  return !row.empty() && header.size() > 1 && std::find(header.begin() + 1, header.end(), row) != header.end();
}

MatrixReader::MatrixReader(Key key, Say say, char separator)
    : key_(std::move(key)), say_(std::move(say)), separator_(separator) {}

/// Nothing, and said, where the name stands in that margin already.
std::optional<std::string> MatrixReader::key_of(const MatrixCell& cell, Margin& margin, const char* what) {
  std::string key = key_(cell.text);
  const auto [it, fresh] = margin.emplace(key, cell.text);
  if (fresh) return key;
  const std::string already = std::string("names a ") + what + " already";
  say_(cell.at, it->second == cell.text ? in_quotes(cell.text) + " " + already
                                        : in_quotes(cell.text) + " is " + key + ", as " + in_quotes(it->second) +
                                              " is, which " + already);
  return std::nullopt;
}

void MatrixReader::header(const std::vector<MatrixCell>& cells) {
  for (std::size_t i = 1; i < cells.size(); ++i) {
    auto& [head, text] = heads_.emplace_back();
    if (!is_filled(cells[i])) continue;
    const auto key = key_of(cells[i], tops_, "column");
    head = key ? Head::named : Head::repeated;
    if (!key) continue;
    text = *key;
    columns_[*key] = {std::string(cells[i].text), cells[i].at, {}};
  }
}

void MatrixReader::row(const std::vector<MatrixCell>& cells) {
  const auto filled = std::find_if(cells.begin(), cells.end(), is_filled);
  if (filled == cells.end()) return;
  if (filled != cells.begin())
    return say_(filled->at, "this row has no name, and holds " + in_quotes(filled->text));
  const auto key = key_of(cells[0], rows_, "row");
  if (!key) return;
  const auto number = static_cast<std::uint32_t>(matrix_.names.size());
  matrix_.names.push_back(*key);
  matrix_.written.emplace_back(cells[0].text);
  matrix_.names_at.push_back(cells[0].at);
  if (const auto column = columns_.find(*key); column != columns_.end()) column->second.row = number;
  for (std::size_t i = 1; i < cells.size(); ++i)
    if (is_filled(cells[i])) add_value(number, i - 1, cells[i], cells[0].at);
}

void MatrixReader::add_value(std::uint32_t row, std::size_t column, const MatrixCell& cell,
                             std::uint64_t row_at) {
  if (column >= heads_.size() || heads_[column].first == Head::unnamed)
    return say_(cell.at, "this column has no name, and holds " + in_quotes(cell.text) +
                             decimal_comma_hint(column + 1, heads_.size(), separator_));
  const auto& [head, key] = heads_[column];
  const auto value = value_of(cell);
  if (key == matrix_.names[row]) {
    if (!value || *value != 0) matrix_.diagonal.push_back(cell.at);
  } else if (!value) {
    say_(cell.at, numbers_.problem(cell.text) + ", or nothing");
  } else if (head == Head::named) {
    pending_.push_back({row, static_cast<std::uint32_t>(column), *value, row_at, cell.at});
  }
}

std::optional<double> MatrixReader::value_of(const MatrixCell& cell) {
  if (cell.number) return cell.number;
  if (separator_ == ',' && may_be_thousands(cell.text)) return std::nullopt;
  return numbers_.read_finite(cell.text);
}

/// A name that is written otherwise in each margin is told in both, with what it may be meant to be.
void MatrixReader::say_one_sided() {
  std::vector<std::string> rows, columns;
  for (const auto& [key, text] : rows_)
    if (!columns_.contains(key)) rows.push_back(text);
  for (const auto& [key, column] : columns_)
    if (!column.row) columns.push_back(column.text);
  std::sort(rows.begin(), rows.end());
  std::sort(columns.begin(), columns.end());
  for (std::size_t i = 0; i < matrix_.names.size(); ++i)
    if (!columns_.contains(matrix_.names[i]))
      say_(matrix_.names_at[i], in_quotes(matrix_.written[i]) + " names a row and no column" +
                                    did_you_mean(matrix_.written[i], columns));
  for (const auto& [key, column] : columns_)
    if (!column.row)
      say_(column.at, in_quotes(column.text) + " names a column and no row" + did_you_mean(column.text, rows));
}

void MatrixReader::take_entries() {
  for (Matrix::Entry& entry : pending_) {
    const Column& column = columns_.at(heads_[entry.to].second);
    if (!column.row) continue;
    entry.to = *column.row;
    matrix_.entries.push_back(entry);
  }
}

Matrix MatrixReader::finish() {
  say_one_sided();
  take_entries();
  return std::move(matrix_);
}

}  // namespace entente
