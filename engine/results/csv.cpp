#include "results/csv.h"

#include <entente/results.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>

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

TextFile::TextFile(const std::filesystem::path& file)
    : name_(file.filename().string()), file_(std::fopen(file.c_str(), "wb")) {
  if (!file_) fail();
}

TextFile::~TextFile() {
  if (file_) static_cast<void>(std::fclose(file_));
}

void TextFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail();
}

void TextFile::close() {
  std::FILE* file = file_;
  file_ = nullptr;
  if (std::fclose(file) != 0) fail();
}

void TextFile::fail() const { throw WriteError("cannot write " + name_ + ": " + std::strerror(errno)); }

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
