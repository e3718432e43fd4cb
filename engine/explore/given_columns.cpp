#include "explore/given_columns.h"

#include <fmt/format.h>

#include <limits>
#include <set>

#include "base/csv_dialect.h"
#include "base/csv_reader.h"

namespace entente::explore {
namespace {

/// What runs.csv of a folder of results has before the names of parameters.
constexpr std::string_view parameter_mark = "parameter:";
/// Tables from anywhere.
constexpr CsvFormat as_written = {.separator = CsvFormat::of_header};

std::string place_in(const GivenTable& table, const CsvReader& record, const CsvField& field) {
  const Position at = record.position(field);
  return fmt::format("{}:{}:{}: ", table.name, at.line, at.column);
}

GivenColumns columns_named_in(const GivenTable& table, const CsvReader& record) {
  const bool of_runs = record.fields().front().text == "run";
  GivenColumns given{table.name, &table};
  std::set<std::string> names;
  for (const CsvField& field : record.fields()) {
    const bool drawn = of_runs && field.text.starts_with(parameter_mark);
    given.drawn += drawn ? 1 : 0;
    const std::string name(field.text.substr(drawn ? parameter_mark.size() : 0));
    given.columns.push_back({name});
    if (name.empty()) throw DataError(place_in(table, record, field) + "a column has no name");
    if (!names.insert(name).second)
      throw DataError(place_in(table, record, field) + "there is a column '" + name + "' already");
  }
  return given;
}

GivenColumns read_header(const GivenTable& table, CsvReader& records) {
  if (!records.next()) throw DataError(table.name + " is empty: a table has names of columns, then rows");
  return columns_named_in(table, records);
}

void add_value(const GivenTable& table, const CsvReader& record, const CsvField& field, CsvNumbers& numbers,
               GivenColumn& column) {
  const auto value = numbers.read_finite(field.text);
  column.values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
  column.numeric = column.numeric || value;
  if (value || !column.problem.empty()) return;
  column.problem = fmt::format(
      "{}{} in column '{}'", place_in(table, record, field),
      field.text.empty() ? "there is no value" : fmt::format("'{}' is no finite number", field.text),
      column.name);
}

void add_row(const GivenTable& table, const CsvReader& record, CsvNumbers& numbers, GivenColumns& given) {
  const auto& fields = record.fields();
  if (fields.size() != given.columns.size())
    throw DataError(fmt::format("{}:{}: {} fields, where the table has {} columns", table.name, record.line(),
                                fields.size(), given.columns.size()));
  for (std::size_t c = 0; c < fields.size(); ++c)
    add_value(table, record, fields[c], numbers, given.columns[c]);
  ++given.rows;
}

/// Places are seldom asked for: the table is read again.
std::string place_in_record(const GivenColumns& given, std::size_t record, std::size_t column) {
  CsvReader records(given.source->text, as_written);
  for (std::size_t r = 0; r <= record; ++r) records.next();
  return place_in(*given.source, records, records.fields()[column]);
}

}  // namespace

std::string place_of(const GivenColumns& given, std::size_t row, std::size_t column) {
  return place_in_record(given, row + 1, column);
}

std::string place_of_name(const GivenColumns& given, std::size_t column) {
  return place_in_record(given, 0, column);
}

std::size_t rows_that_differ(const GivenColumns& given, std::size_t enough) {
  CsvReader records(given.source->text, as_written);
  std::set<std::vector<std::string>> rows;
  records.next();
  while (rows.size() < enough && records.next()) {
    std::vector<std::string> row;
    for (const CsvField& field : records.fields()) row.emplace_back(field.text);
    rows.insert(std::move(row));
  }
  return rows.size();
}

std::vector<std::string> texts_in(const GivenColumns& given, std::size_t column) {
  CsvReader records(given.source->text, as_written);
  std::vector<std::string> texts;
  records.next();
  while (records.next()) texts.emplace_back(records.fields()[column].text);
  return texts;
}

GivenColumns header_of(const GivenTable& table) {
  CsvReader records(table.text, as_written);
  return read_header(table, records);
}

GivenColumns columns_of(const GivenTable& table) {
  CsvReader records(table.text, as_written);
  GivenColumns given = read_header(table, records);
  CsvNumbers numbers(records.separator());
  while (records.next()) add_row(table, records, numbers, given);
  if (given.rows == 0) throw DataError(table.name + " has no row but the names of columns");
  return given;
}

std::size_t column_named(const GivenColumns& given, const std::string& name) {
  std::vector<std::string> names;
  for (std::size_t c = 0; c < given.columns.size(); ++c) {
    if (given.columns[c].name == name) return c;
    names.push_back(given.columns[c].name);
  }
  throw UnknownNameError(given.table + " has no column '" + name + "'" + did_you_mean_or(name, names));
}

const std::vector<double>& numbers_of(const GivenColumn& column) {
  if (!column.problem.empty()) throw DataError(column.problem);
  return column.values;
}

}  // namespace entente::explore
