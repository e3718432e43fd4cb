#pragma once
/// Square matrices as NumPy keeps them (.npy).
#include <filesystem>
#include <vector>

namespace entente::eventdata {

/// Row by row.
struct SquareMatrix {
  std::size_t size = 0;  ///< rows, and columns
  std::vector<double> values;
  double at(std::size_t row, std::size_t column) const { return values[row * size + column]; }
};

/// Plain, compressed with gzip or bzip2, or the one file of a zip archive. Numbers of floating point with 4 or
/// 8 bytes, or whole ones of up to 8, low bytes first. Throws DataError, FileError.
SquareMatrix read_npy(const std::filesystem::path& file);

}  // namespace entente::eventdata
