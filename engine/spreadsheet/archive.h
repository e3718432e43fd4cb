#pragma once
/// The parts of a workbook, which is a ZIP archive.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "spreadsheet/limits.h"

struct zip;

namespace entente::spreadsheet {

/// Nothing is written and nothing outside of it is opened. All parts together may unpack to `largest`.
class Archive {
 public:
  /// Throws DataError where it is no archive, or is encrypted, and FileError.
  explicit Archive(std::filesystem::path file, std::uintmax_t largest = largest_unpacked);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  bool has(const std::string& part) const;
  /// Nothing where there is no such part. Throws DataError where it is damaged or too large.
  std::optional<std::string> read(const std::string& part);
  std::vector<std::string> parts() const;

 private:
  [[noreturn]] void fail(const std::string& what) const;

  std::filesystem::path file_;
  zip* zip_ = nullptr;
  std::uintmax_t largest_, unpacked_ = 0;  ///< bytes; so far
};

}  // namespace entente::spreadsheet
