#pragma once
/// A folder with a matrix for each day.
#include <chrono>
#include <vector>

#include "eventdata/packed_file.h"

namespace entente::eventdata {

/// The days of which there is a matrix, in their order. Throws DataError.
std::vector<std::chrono::sys_days> days_of_matrices(const std::filesystem::path& folder);

/// Its text as a table date,from,to,sign,score,weight, a row for each pair that is not 0, day after day: files
/// (.npy, or these in .zip or .gz) whose names hold a date, and actors.csv (position,code), which says whose
/// the rows and columns are. A number above 10 or below -10 is a score of that, with a weight. Throws
/// DataError, FileError.
std::unique_ptr<PackedFile> open_matrices(const std::filesystem::path& folder);

}  // namespace entente::eventdata
