#include "cli/answer_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "text/number_format.h"

namespace entente::cli {
namespace {

const explore::AnswerTable& table_named(const explore::Answer& answer, const std::string& file) {
  static const explore::AnswerTable no_table;
  for (const explore::AnswerTable& table : answer.tables)
    if (table.file == file) return table;
  return no_table;
}

}  // namespace

AnswerRows::AnswerRows(const explore::Answer& answer, const std::string& file)
    : table_(&table_named(answer, file)) {
  for (std::size_t c = 0; c < table_->columns.size(); ++c) places_.emplace(table_->columns[c], c);
}

double AnswerRows::number(std::size_t row, const std::string& column) const {
  const auto* value = std::get_if<double>(&table_->rows[row][places_.at(column)]);
  return value ? *value : std::nan("");
}

Interval AnswerRows::interval(std::size_t row, const std::string& begin) const {
  return {number(row, begin + "low"), number(row, begin + "high")};
}

std::string AnswerRows::text(std::size_t row, const std::string& column) const {
  const explore::Cell& cell = table_->rows[row][places_.at(column)];
  if (const auto* value = std::get_if<double>(&cell)) return text::format_compact(*value);
  const auto* words = std::get_if<std::string>(&cell);
  return words ? *words : "";
}

std::vector<double> AnswerRows::numbers(const std::string& column) const {
  std::vector<double> values;
  for (std::size_t row = 0; row < size(); ++row) values.push_back(number(row, column));
  return values;
}

RowNumbers AnswerRows::all() const {
  RowNumbers rows(size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  return rows;
}

std::vector<RowNumbers> AnswerRows::together(const std::string& column) const {
  std::vector<RowNumbers> groups;
  std::map<std::string, std::size_t> places;
  for (std::size_t row = 0; row < size(); ++row) {
    const auto [at, is_new] = places.emplace(text(row, column), groups.size());
    if (is_new) groups.emplace_back();
    groups[at->second].push_back(row);
  }
  return groups;
}

void AnswerRows::sort_down(RowNumbers& rows, const std::string& column) const {
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::size_t a, std::size_t b) { return number(a, column) > number(b, column); });
}

}  // namespace entente::cli
