#include "results/csv_table.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <sstream>

#include "results/read_folder.h"

namespace entente {

std::vector<std::string> csv_fields(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t k = 0; k < line.size(); ++k) {
    if (line[k] == '"') {
      if (quoted && k + 1 < line.size() && line[k + 1] == '"')
        fields.back() += line[k++];
      else
        quoted = !quoted;
    } else if (line[k] == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += line[k];
    }
  }
  return fields;
}

std::optional<double> csv_number(const std::string& text) {
  if (text.empty()) return std::numeric_limits<double>::quiet_NaN();
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

CsvTable::CsvTable(const std::filesystem::path& file) : file_(file.string()) {
  std::istringstream in(text_of(file));
  std::string line;
  if (!std::getline(in, line)) throw ReadError(file_ + " is empty");
  header_ = csv_fields(line);
  while (std::getline(in, line)) {
    rows_.push_back(csv_fields(line));
    if (rows_.back().size() != header_.size()) damaged(rows_.size() - 1);
  }
}

void CsvTable::damaged(std::size_t row) const {
  throw ReadError(file_ + " is damaged in line " + std::to_string(row + 2));
}

std::size_t CsvTable::column(const std::string& name) const {
  const auto at = std::find(header_.begin(), header_.end(), name);
  if (at == header_.end()) throw ReadError(file_ + " has no column '" + name + "'");
  return static_cast<std::size_t>(at - header_.begin());
}

double CsvTable::number(std::size_t row, std::size_t column) const {
  const auto value = csv_number(rows_[row][column]);
  if (!value) damaged(row);
  return *value;
}

}  // namespace entente
