/// Square sheets with names in both margins.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/finite.h"
#include "base/matrix.h"
#include "base/with_commas.h"
#include "spreadsheet/columns.h"
#include "spreadsheet/relation_sheet.h"
#include "spreadsheet/tidy.h"

namespace entente::spreadsheet {
namespace {

std::vector<std::string_view> texts_of(const Row& row) {
  std::vector<std::string_view> texts;
  for (const Cell& cell : row) texts.push_back(cell.text);
  return texts;
}

std::vector<MatrixCell> cells_of(const Row& row) {
  std::vector<MatrixCell> cells;
  for (const Cell& cell : row) cells.push_back({cell.text, cell.at, cell.number});
  return cells;
}

Matrix matrix_of(const Sheet& sheet, const SheetReading& reading) {
  MatrixReader reader(
      [&](std::string_view name) { return reading.actors.code_of(name); },
      [&](std::uint64_t at, const std::string& message) { reading.faults.say(sheet, at, message); },
      sheet.separator);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i)
    i == 0 ? reader.header(cells_of(sheet.rows[i])) : reader.row(cells_of(sheet.rows[i]));
  return reader.finish();
}

void tell_of_diagonal(const Matrix& matrix, const Sheet& sheet, const SheetReading& reading) {
  if (matrix.diagonal.empty()) return;
  reading.remarks.push_back(fmt::format("{}: the diagonal is left out ({}, the first at {})", sheet.called(),
                                        counted(matrix.diagonal.size(), "value"),
                                        sheet.place(matrix.diagonal.front())));
}

void tell_of_notes(const Matrix& matrix, const Sheet& sheet, const SheetReading& reading) {
  if (matrix.notes.empty()) return;
  const auto place = [&](std::uint64_t at) { return sheet.place(at); };
  reading.remarks.push_back(fmt::format("{}: left out, since no actor heads it in both margins: {}",
                                        sheet.called(), notes_in_words(matrix.notes, place)));
}

/// One half of a sheet, above or below the diagonal, says of every pair what both are to each other.
bool is_half(const Matrix& matrix) {
  const std::size_t n = matrix.names.size();
  if (n < 3 || matrix.entries.size() != n * (n - 1) / 2) return false;
  const auto upper = [&](const Matrix::Entry& entry) { return entry.from < entry.to; };
  const auto above = std::count_if(matrix.entries.begin(), matrix.entries.end(), upper);
  return above == 0 || above == static_cast<std::ptrdiff_t>(matrix.entries.size());
}

/// That which the last one closes: a rater's name may have brackets, too.
std::size_t open_bracket(std::string_view name) {
  int depth = 0;
  for (std::size_t at = name.size(); at-- > 0;) {
    if (name[at] == ')') ++depth;
    if (name[at] == '(' && --depth <= 0) return at;
  }
  return std::string_view::npos;
}

}  // namespace

void name_relation(RelationSheet& relation, std::string_view name) {
  const std::size_t open = open_bracket(name);
  const bool rated = open != std::string_view::npos && open > 0 && name.ends_with(')');
  std::string_view title = rated ? name.substr(0, open) : name;
  while (title.ends_with(' ')) title.remove_suffix(1);
  relation.title = title;
  if (rated) relation.rater = name.substr(open + 1, name.size() - open - 2);
}

bool is_matrix(const Sheet& sheet) {
  if (sheet.rows.size() < 2) return false;
  const std::vector<std::string_view> header = texts_of(sheet.rows[0]);
  return begins_matrix(header) || std::any_of(sheet.rows.begin() + 1, sheet.rows.end(), [&](const Row& row) {
           return !row.empty() && shares_name(header, row[0].text);
         });
}

void tell_of_marks(const std::vector<std::uint64_t>& marks, const Sheet& sheet, const SheetReading& reading) {
  if (marks.empty()) return;
  reading.remarks.push_back(fmt::format("{}: {} with 'n/a', '-' or the like {} as blank, the first at {}",
                                        sheet.called(), counted(marks.size(), "cell"),
                                        marks.size() == 1 ? "counts" : "count", sheet.place(marks.front())));
}

std::size_t names_in_both(const Sheet& sheet, ActorBook& actors) {
  std::set<std::string> columns, both;
  for (std::size_t k = 1; k < sheet.rows[0].size(); ++k)
    if (!sheet.rows[0][k].text.empty()) columns.insert(actors.code_of(sheet.rows[0][k].text));
  for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
    const std::string& name = sheet.rows[i][0].text;
    if (!name.empty() && columns.contains(actors.code_of(name))) both.insert(actors.code_of(name));
  }
  return both.size();
}

double scaled(double value, const Sheet& sheet, std::uint64_t at, const SheetReading& reading) {
  if (!reading.scale) return value;
  const SheetScale& s = *reading.scale;
  if (value < s.low || value > s.high)
    reading.faults.say(sheet, at, fmt::format("found {}, outside the scale {} to {}", value, s.low, s.high));
  const double share = (value - (s.low + s.high) / 2) / (s.high - s.low) * (s.range_high - s.range_low);
  const double exact = (s.range_low + s.range_high) / 2 + share;
  return std::clamp(tidied(exact), std::min(s.range_low, s.range_high), std::max(s.range_low, s.range_high));
}

std::size_t actor_named(const std::string& code, std::string_view name, const Sheet& sheet, std::uint64_t at,
                        const SheetReading& reading) {
  if (reading.actors.unlisted(code))
    reading.faults.say(
        sheet, at,
        fmt::format("'{}' is not in the sheet actors{}", name, did_you_mean(name, reading.actors.listed())));
  return reading.actors.number_of(code, name);
}

RelationSheet read_matrix(const Sheet& sheet, const SheetReading& reading) {
  RelationSheet relation;
  relation.sheet = &sheet;
  name_relation(relation, sheet.title.empty() ? sheet.name : sheet.title);
  if (!sheet.rows.empty() && !sheet.rows[0].empty()) relation.at = sheet.rows[0][0].at;
  tell_codes_apart(sheet, reading);
  const Matrix matrix = matrix_of(sheet, reading);
  tell_of_diagonal(matrix, sheet, reading);
  tell_of_notes(matrix, sheet, reading);
  tell_of_marks(matrix.marks, sheet, reading);
  std::vector<std::size_t> actors;
  for (std::size_t i = 0; i < matrix.names.size(); ++i)
    actors.push_back(actor_named(matrix.names[i], matrix.written[i], sheet, matrix.names_at[i], reading));
  for (const Matrix::Entry& entry : matrix.entries) {
    if (std::abs(entry.value) > largest_end)
      reading.faults.say(sheet, entry.at, too_large(fmt::format("{}", entry.value)));
    const double value = scaled(entry.value, sheet, entry.at, reading);
    relation.ties.push_back({actors[entry.from], actors[entry.to], value, value, value});
    relation.places.push_back(entry.at);
  }
  relation.symmetric = is_half(matrix);
  return relation;
}

}  // namespace entente::spreadsheet
