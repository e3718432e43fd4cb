/// What the two margins of a matrix have in common, and what stands beside it.
#include <entente/diagnostics.h>

#include <algorithm>

#include "base/matrix.h"
#include "base/utf8.h"
#include "base/with_commas.h"

namespace entente {
namespace {

/// Whole lines of remarks stand below tables.
std::string shortened(const std::string& text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return text;
  return text.substr(0, end_of_utf8(std::string_view(text).substr(0, longest))) + "...";
}

}  // namespace

void MatrixReader::join_margins() {
  for (Line& row : rows_)
    if (const auto column = column_keys_.find(row.key); !row.key.empty() && column != column_keys_.end())
      row.other = column->second;
  for (Line& column : columns_)
    if (const auto row = row_keys_.find(column.key); !column.key.empty() && row != row_keys_.end())
      column.other = row->second;
}

/// A row of a name alone is one only below the matrix: an actor's column may have been forgotten.
void MatrixReader::find_notes() {
  const auto in_both = [](const Line& line) { return line.other.has_value(); };
  if (std::count_if(rows_.begin(), rows_.end(), in_both) < 2) return;
  const auto below = std::find_if(rows_.rbegin(), rows_.rend(), in_both).base();
  const auto note = [&](Line& line, bool is_column, bool may_be_blank) {
    line.is_note = !line.other && line.numbers == 0 && (line.texts > 0 || may_be_blank);
    if (line.is_note) matrix_.notes.push_back({is_column, line.text, line.at});
  };
  for (Line& column : columns_) note(column, true, false);
  for (auto row = rows_.begin(); row != rows_.end(); ++row) note(*row, false, row >= below);
}

void MatrixReader::say_problems() {
  for (const Problem& problem : problems_)
    if ((problem.row == none || !rows_[problem.row].is_note) &&
        (problem.column == none || !columns_[problem.column].is_note))
      say_(problem.at, problem.message);
}

/// A name that is written otherwise in each margin is told in both, with what it may be meant to be.
void MatrixReader::say_one_sided() {
  const auto alone = [](const std::vector<Line>& lines) {
    std::vector<std::string> texts;
    for (const Line& line : lines)
      if (line.head == Line::Head::named && !line.other && !line.is_note) texts.push_back(line.text);
    std::sort(texts.begin(), texts.end());
    return texts;
  };
  const auto say = [&](const std::vector<Line>& lines, const std::string& what, const auto& others) {
    for (const Line& line : lines)
      if (line.head == Line::Head::named && !line.other && !line.is_note)
        say_(line.at, in_quotes(line.text) + what + did_you_mean(line.text, others));
  };
  const std::vector<std::string> rows = alone(rows_), columns = alone(columns_);
  say(rows_, " names a row and no column", columns);
  say(columns_, " names a column and no row", rows);
}

std::string notes_in_words(const std::vector<Matrix::Note>& notes,
                           const std::function<std::string(std::uint64_t)>& place) {
  constexpr std::size_t most_told = 5;
  std::string words;
  for (std::size_t k = 0; k < std::min(notes.size(), most_told); ++k) {
    words += std::string(k > 0 ? ", " : "") + "the " + (notes[k].is_column ? "column " : "row ");
    if (!notes[k].name.empty()) words += in_quotes(shortened(notes[k].name)) + " ";
    words += "(" + place(notes[k].at) + ")";
  }
  return notes.size() > most_told ? words + ", and " + with_commas(notes.size() - most_told) + " more" : words;
}

}  // namespace entente
