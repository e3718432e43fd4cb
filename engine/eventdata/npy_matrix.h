#pragma once
/// Square matrices as NumPy keeps them (.npy).
#include <filesystem>
#include <memory>
#include <vector>

#include "eventdata/packed_file.h"

namespace entente::eventdata {

/// Row by row.
struct SquareMatrix {
  std::size_t size = 0;  ///< rows, and columns
  std::vector<double> values;
  double at(std::size_t row, std::size_t column) const { return values[row * size + column]; }
};

/// How the numbers of a file are written.
struct NpyNumbers {
  std::size_t bytes = 0;              ///< of each
  double (*read)(const char* bytes);  ///< of one, low bytes first
  bool high_first = false;            ///< its high bytes are
};

/// A file, plain, compressed with gzip or bzip2, or the one file of a zip archive. Numbers of floating point
/// with 4 or 8 bytes, whole ones of up to 8, or truth values.
class NpyFile {
 public:
  /// Reads its header. Throws DataError, FileError.
  explicit NpyFile(const std::filesystem::path& file);
  std::size_t size() const { return size_; }  ///< Rows, and columns, as its header says; at most 10,000.
  /// Reads the rest. Throws DataError where there is more or less of it than the header says.
  SquareMatrix read();

 private:
  std::string read_header();
  std::string bytes_up_to(std::size_t most);
  [[noreturn]] void fail(const std::string& what) const;

  std::filesystem::path file_;
  std::unique_ptr<PackedFile> packed_;
  std::size_t size_ = 0;
  NpyNumbers numbers_{};
  bool by_columns_ = false;
};

}  // namespace entente::eventdata
