#pragma once
/// Tables as spreadsheets of other countries write them: `;` or tabs between fields, commas in numbers.
/// Databases write `|`.
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What stands between the fields of a table, after its header. What stands in quotes does not count.
char separator_of(std::string_view header);
/// What a first line says of it, as Excel has it: `sep=;`. Nothing where it is no such line.
std::optional<char> told_separator(std::string_view line);

/// Whether it holds digits, and beside them only what stands between and before them in numbers.
bool looks_like_number(std::string_view field);

/// The numbers of one table, all written in one way: with a decimal point, or, where commas do not separate its
/// fields, with a decimal comma.
class CsvNumbers {
 public:
  explicit CsvNumbers(char separator = ',') : separator_(separator) {}
  /// As `csv_number`; nothing where it is written in another way than one before it.
  std::optional<double> read(std::string_view field);
  /// The same, and nothing of what is not finite, or empty.
  std::optional<double> read_finite(std::string_view field);
  /// `found 'x'; expected a number`, of a field that was not read.
  std::string problem(std::string_view field) const;

 private:
  char separator_;
  char mark_ = '\0';  ///< the decimal point or comma of the numbers so far
};

/// What more fields than columns may come from: `; numbers with a decimal comma ...`, or nothing.
std::string decimal_comma_hint(std::size_t fields, std::size_t columns, char separator);

}  // namespace entente
