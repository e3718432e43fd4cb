#include "spreadsheet/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/blank_mark.h"
#include "base/finite.h"
#include "base/position_of.h"

namespace entente::spreadsheet {

Columns::Columns(const Sheet& sheet) {
  if (sheet.rows.empty()) return;
  for (const Cell& cell : sheet.rows.front()) names_.push_back(in_small_letters(cell.text));
}

Columns::Columns(const Sheet& sheet, Faults& faults) : Columns(sheet) {
  for (std::size_t i = 0; i < names_.size(); ++i)
    if (!names_[i].empty() && *position_of(names_, names_[i]) < i)
      faults.say(sheet, sheet.rows.front()[i].at,
                 "the column '" + sheet.rows.front()[i].text + "' stands here already");
}

std::optional<std::size_t> Columns::find(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names)
    if (const auto found = position_of(names_, name)) return found;
  return std::nullopt;
}

const Cell& cell_in(const Row& row, std::optional<std::size_t> column) {
  static const Cell blank;
  return column && *column < row.size() ? row[*column] : blank;
}

std::string too_large(std::string_view text) {
  return fmt::format("found {}; numbers lie between -{} and {}", text, largest_end, largest_end);
}

std::optional<double> Numbers::look(const Cell& cell) {
  return cell.number ? cell.number : numbers_.read_finite(cell.text);
}

std::optional<double> Numbers::read(const Cell& cell) {
  const auto value = look(cell);
  if (value && std::abs(*value) > largest_end) faults_.say(sheet_, cell.at, too_large(cell.text));
  if (!value) faults_.say(sheet_, cell.at, numbers_.problem(cell.text));
  return value;
}

bool Numbers::is_filled(const Cell& cell) {
  const bool mark = !cell.number && is_blank_mark(cell.text);
  if (mark) marks_.push_back(cell.at);
  return !mark && !cell.text.empty();
}

}  // namespace entente::spreadsheet
