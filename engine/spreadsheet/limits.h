#pragma once
/// How large spreadsheets may be.
#include <cstdint>
#include <filesystem>
#include <string>

namespace entente::spreadsheet {

inline constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U;      ///< bytes
inline constexpr std::uintmax_t largest_unpacked = std::uintmax_t{512} << 20U;  ///< bytes of a workbook's parts
inline constexpr std::size_t most_parts = 10'000;                               ///< of a workbook
inline constexpr std::size_t most_cells = 5'000'000;                            ///< of all rows of a sheet
inline constexpr std::size_t most_actors = 10'000;                              ///< of a scenario that is made

/// Throws DataError where it is larger; nothing where there is no such file.
void refuse_large(const std::filesystem::path& file);
/// Throws DataError where they are more.
void refuse_many_cells(std::size_t cells, const std::string& file);

}  // namespace entente::spreadsheet
