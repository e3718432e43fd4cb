#include "results/csv_table.h"

#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "results/read_folder.h"

namespace entente {

CsvTable::CsvTable(const std::filesystem::path& file) : file_(file.string()) {
  const std::string text = text_of(file);
  CsvReader records(text);
  if (!records.next()) throw ReadError(file_ + " is empty");
  header_ = texts_of(records.fields());
  while (records.next()) {
    rows_.push_back(texts_of(records.fields()));
    lines_.push_back(records.line());
    if (rows_.back().size() != header_.size()) damaged(rows_.size() - 1);
  }
}

void CsvTable::damaged(std::size_t row) const {
  throw ReadError(file_ + " is damaged in line " + std::to_string(lines_[row]));
}

std::size_t CsvTable::column(const std::string& name) const {
  const auto at = position_of(header_, name);
  if (!at) throw ReadError(file_ + " has no column '" + name + "'");
  return *at;
}

double CsvTable::number(std::size_t row, std::size_t column) const {
  const auto value = csv_number(rows_[row][column]);
  if (!value) damaged(row);
  return *value;
}

}  // namespace entente
