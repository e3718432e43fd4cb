#include "results/csv.h"

#include <charconv>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t flush_at = 1 << 16;

bool needs_quotes(std::string_view text) { return text.find_first_of(",\"\r\n") != std::string_view::npos; }

template <class Number>
void append_number(std::string& out, Number value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  out.append(text, end);
}

void append_double(std::string& out, double value) {
  if (std::isfinite(value)) return append_number(out, value);
  out += std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

}  // namespace

std::string number(double value) {
  std::string text;
  append_double(text, value);
  return text;
}

void CsvFile::separate() {
  if (row_begun_) buffer_ += ',';
  row_begun_ = true;
}

CsvFile& CsvFile::field(std::string_view text) {
  separate();
  if (!needs_quotes(text)) {
    buffer_ += text;
    return *this;
  }
  buffer_ += '"';
  for (const char c : text) buffer_.append(c == '"' ? 2 : 1, c);
  buffer_ += '"';
  return *this;
}

CsvFile& CsvFile::field(double value) {
  separate();
  append_double(buffer_, value);
  return *this;
}

CsvFile& CsvFile::field(std::uint64_t value) {
  separate();
  append_number(buffer_, value);
  return *this;
}

CsvFile& CsvFile::end_row() {
  buffer_ += '\n';
  row_begun_ = false;
  if (buffer_.size() < flush_at) return *this;
  file_.write(buffer_);
  buffer_.clear();
  return *this;
}

void CsvFile::close() {
  file_.write(buffer_);
  file_.close();
}

}  // namespace entente
