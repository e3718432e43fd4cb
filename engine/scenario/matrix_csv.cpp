#include "scenario/matrix_csv.h"

#include "base/csv_reader.h"
#include "base/matrix.h"
#include "base/text_places.h"
#include "base/with_commas.h"

namespace entente::reading {
namespace {

constexpr CsvFormat format_of_matrix{.separator = CsvFormat::of_header, .trimmed = true};

std::vector<MatrixCell> cells_of(const std::vector<CsvField>& fields) {
  std::vector<MatrixCell> cells;
  for (const CsvField& field : fields) cells.push_back({field.text, field.offset});
  return cells;
}

void tell_of_notes(const Matrix& matrix, const TieTable& table, Diagnostics& diagnostics) {
  const auto place = [&](std::uint64_t at) {
    const Position position = position_in(diagnostics.sources.text(table.source), at);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  };
  if (!matrix.notes.empty())
    diagnostics.warning(
        table.origin(matrix.notes.front().at),
        "left out, since no actor heads it in both margins: " + notes_in_words(matrix.notes, place));
  if (!matrix.marks.empty())
    diagnostics.warning(table.origin(matrix.marks.front()),
                        counted(matrix.marks.size(), "cell") + " with 'n/a', '-' or the like " +
                            (matrix.marks.size() == 1 ? "counts" : "count") + " as blank");
}

}  // namespace

bool is_matrix_csv(std::string_view text) {
  CsvReader rows(text, format_of_matrix);
  if (!rows.next()) return false;
  std::vector<std::string_view> header;
  for (const CsvField& field : rows.fields()) header.push_back(field.text);
  if (begins_matrix(header)) return true;
  while (rows.next())
    if (shares_name(header, rows.fields()[0].text)) return true;
  return false;
}

void read_matrix_csv(TieTable& table, const ActorCodes& codes, RefusedRows& refused, Diagnostics& diagnostics) {
  CsvReader rows(diagnostics.sources.text(table.source), format_of_matrix);
  rows.next();
  MatrixReader reader(
      [&](std::string_view name) { return std::string(codes.of(name)); },
      [&](std::uint64_t at, std::string message) { refused.refuse(table.origin(at), std::move(message)); },
      rows.separator());
  reader.header(cells_of(rows.fields()));
  while (rows.next()) reader.row(cells_of(rows.fields()));
  Matrix matrix = reader.finish();
  table.names = std::move(matrix.names);
  table.names_at = std::move(matrix.names_at);
  for (const Matrix::Entry& entry : matrix.entries) {
    const auto later = static_cast<std::int32_t>(entry.at - entry.row_at);
    table.rows.push_back({entry.from, entry.to, entry.value, entry.row_at, later, later});
  }
  tell_of_notes(matrix, table, diagnostics);
  if (!matrix.diagonal.empty())
    diagnostics.warning(table.origin(matrix.diagonal.front()),
                        "the diagonal of a matrix is left out; here " +
                            counted(matrix.diagonal.size(), "value") + " of it " +
                            (matrix.diagonal.size() == 1 ? "is" : "are") + " not 0");
}

}  // namespace entente::reading
