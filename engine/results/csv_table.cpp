#include "results/csv_table.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "results/read_folder.h"

namespace entente {

CsvRecords::CsvRecords(std::string text) : text_(std::move(text)) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

bool CsvRecords::next(std::vector<std::string>& fields) {
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) end_line();
  if (at_ >= text_.size()) return false;
  line_ = next_line_;
  fields.clear();
  do fields.push_back(field());
  while (at_ < text_.size() && text_[at_] == ',' && ++at_);
  end_line();
  return true;
}

/// Up to the comma or the end of the line after it.
std::string CsvRecords::field() {
  std::string content;
  while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') {
    if (text_[at_] == '"')
      content += quoted();
    else
      content += text_[at_++];
  }
  return content;
}

/// What stands between quotes, from the first on.
std::string CsvRecords::quoted() {
  std::string content;
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] == '"' && text_.compare(at_, 2, "\"\"") != 0) {
      ++at_;
      break;
    }
    if (text_[at_] == '"') ++at_;
    if (text_[at_] == '\n') ++next_line_;
    content += text_[at_];
  }
  return content;
}

/// Past one line end, if one is there.
bool CsvRecords::end_line() {
  if (at_ >= text_.size()) return false;
  at_ += text_.compare(at_, 2, "\r\n") == 0 ? 2 : 1;
  ++next_line_;
  return true;
}

std::optional<double> csv_number(const std::string& text) {
  if (text.empty()) return std::numeric_limits<double>::quiet_NaN();
  double value = 0;
  const std::size_t sign = text[0] == '+' && text.size() > 1 && text[1] != '-' ? 1 : 0;
  const auto [end, error] = std::from_chars(text.data() + sign, text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

CsvTable::CsvTable(const std::filesystem::path& file) : file_(file.string()) {
  CsvRecords records(text_of(file));
  if (!records.next(header_)) throw ReadError(file_ + " is empty");
  for (std::vector<std::string> row; records.next(row);) {
    rows_.push_back(row);
    lines_.push_back(records.line());
    if (row.size() != header_.size()) damaged(rows_.size() - 1);
  }
}

void CsvTable::damaged(std::size_t row) const {
  throw ReadError(file_ + " is damaged in line " + std::to_string(lines_[row]));
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
