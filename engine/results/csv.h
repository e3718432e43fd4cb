#pragma once
/// CSV files of a result folder.
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/text_file.h"
#include "results/columns.h"

namespace entente {

/// A number as text: the shortest decimal form that reads back as the same double; `nan`, `inf`, `-inf`. Never
/// the locale.
std::string number(double value);

/// A table after RFC 4180, with line feeds: `csv.field("trust[PAK,AFG]").field(0.25).end_row()`.
class CsvFile {
 public:
  explicit CsvFile(const std::filesystem::path& file) : file_(file) {}
  CsvFile& field(std::string_view text);
  CsvFile& field(const char* text) { return field(std::string_view(text)); }
  CsvFile& field(double value);
  CsvFile& field(std::uint64_t value);
  template <class... Fields>
  CsvFile& row(const Fields&... fields) {
    (field(fields), ...);
    return end_row();
  }
  CsvFile& header(std::span<const Column> columns) {
    for (const Column& column : columns) field(column.name);
    return end_row();
  }
  CsvFile& end_row();
  void close();

 private:
  void separate();
  TextFile file_;
  std::string buffer_;
  bool row_begun_ = false;
};

}  // namespace entente
