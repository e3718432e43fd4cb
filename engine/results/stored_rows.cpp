#include "results/stored_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/csv_number.h"
#include "results/read_folder.h"

namespace entente {
namespace {

using Holds = Column::Holds;

constexpr double rounding = 1e-9;

double slack(double value) { return rounding * std::max(1.0, std::abs(value)); }

/// As much of it as can be read.
std::string header_of(std::span<const Column> columns) {
  constexpr std::size_t most = 24;
  std::string header;
  for (const Column& column : columns.first(std::min(most, columns.size())))
    header += (header.empty() ? "" : ",") + std::string(column.name);
  return columns.size() > most ? header + ",..." : header;
}

std::ifstream opened(const std::filesystem::path& file) {
  require_own_file(file);
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ReadError("cannot read " + file.string());
  return in;
}

}  // namespace

bool agree(double a, double b, double size) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return a == b || std::abs(a - b) <= rounding * std::max({1.0, size, std::abs(a), std::abs(b)});
}

StoredRows::StoredRows(const std::filesystem::path& file, std::span<const Column> columns)
    : file_(file),
      in_(opened(file)),
      records_([this](char* to, std::size_t room) {
        in_.read(to, static_cast<std::streamsize>(room));
        return static_cast<std::size_t>(in_.gcount());
      }),
      columns_(columns.begin(), columns.end()),
      numbers_(columns.size()) {
  require_header();
}

void StoredRows::require_header() {
  const auto same = [](const Column& column, const CsvField& field) { return column.name == field.text; };
  const auto& found = records_.fields();
  if (!next_line() || !std::equal(columns_.begin(), columns_.end(), found.begin(), found.end(), same))
    throw_damaged(file_, "its columns are not " + header_of(columns_));
}

bool StoredRows::next_line() {
  const std::size_t before = records_.last_line();
  if (!records_.next()) return false;
  if (!records_.ends_with_line_feed() || records_.line() != before + 1)
    wrong(": lines end with one line feed each, and none is empty");
  return true;
}

bool StoredRows::next() {
  if (!next_line()) return false;
  if (records_.fields().size() != columns_.size()) wrong("");
  ++rows_;
  for (std::size_t column = 0; column < columns_.size(); ++column)
    if (columns_[column].holds != Holds::text) check(column);
  return true;
}

bool StoredRows::can_be(std::size_t column, double value) const {
  switch (columns_[column].holds) {
    case Holds::count:
      return value >= 0 && value == std::floor(value);
    case Holds::finite:
      return std::isfinite(value);
    case Holds::spread:
      return !(value < 0);
    case Holds::chance:
      return value >= 0 && value <= 1;
    case Holds::flag:
      return value == 0 || value == 1;
    case Holds::years:
      return text(column).empty() || value >= 0;
    default:
      return true;
  }
}

void StoredRows::check(std::size_t column) {
  const auto& [name, holds] = columns_[column];
  const auto value = csv_number(text(column));
  if (!value || (text(column).empty() && holds != Holds::years))
    wrong(fmt::format(": '{}' is not a number", text(column)));
  numbers_[column] = *value;
  if (!can_be(column, *value)) wrong(fmt::format(": {} cannot be '{}'", name, text(column)));
  if (holds != Holds::quantile || columns_[column - 1].holds != Holds::quantile) return;
  const double before = numbers_[column - 1];
  if (*value < before - slack(before))
    wrong(fmt::format(": {} is {}, and {} is {}", columns_[column - 1].name, text(column - 1), name,
                      text(column)));
}

void StoredRows::wrong_text(std::size_t column, std::string_view wanted) const {
  wrong(fmt::format(": '{}' stands where '{}' should", text(column), wanted));
}

void StoredRows::require_all(std::size_t first, std::span<const std::string> texts) const {
  for (std::size_t column = first; column < first + texts.size(); ++column) {
    const std::string& wanted = texts[column - first];
    const bool is_text = columns_[column].holds == Holds::text;
    if (is_text ? text(column) != wanted : !agree(numbers_[column], *csv_number(wanted)))
      wrong_text(column, wanted);
  }
}

void StoredRows::require_one_of(std::size_t column, const Names& names, const char* what) const {
  if (!names.contains(text(column)))
    wrong(fmt::format(": it names a {} '{}', which its scenario does not have", what, text(column)));
}

void StoredRows::require_within(std::size_t first, std::size_t end, Range range) const {
  const double low = range.low - slack(range.low), high = range.high + slack(range.high);
  for (std::size_t column = first; column < end; ++column) {
    const double value = numbers_[column];
    if (columns_[column].holds == Holds::spread) {
      if (value > high - low)
        wrong(fmt::format(": values in [{}, {}] do not spread by {}", range.low, range.high, value));
    } else if (!std::isfinite(value) || value < low || value > high) {
      wrong(fmt::format(": {} is not in [{}, {}]", text(column), range.low, range.high));
    }
  }
}

void StoredRows::require_counted(std::size_t column, std::size_t runs) const {
  const double times = numbers_[column] * static_cast<double>(runs);
  if (!(times > 0.5) || std::abs(times - std::round(times)) > 1e-6 * std::max(1.0, times))
    wrong(fmt::format(": {} cannot be '{}' in {} runs", columns_[column].name, text(column), runs));
}

void StoredRows::require_rows(std::size_t rows) const {
  if (rows_ != rows) throw_damaged(file_, fmt::format("it has {} rows, not {}", rows_, rows));
}

void StoredRows::wrong(const std::string& why) const {
  throw ReadError(fmt::format("{} is damaged in line {}{}", file_.string(), records_.line(), why));
}

}  // namespace entente
