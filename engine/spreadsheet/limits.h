#pragma once
/// How large spreadsheets may be.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace entente::spreadsheet {

inline constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U;      ///< bytes
inline constexpr std::uintmax_t largest_unpacked = std::uintmax_t{512} << 20U;  ///< bytes of a workbook's parts
inline constexpr std::size_t most_parts = 10'000;                               ///< of a workbook
inline constexpr std::size_t most_cells = 5'000'000;                            ///< of all rows of a sheet
inline constexpr std::size_t most_marks = 6 * most_cells;  ///< tags and attributes of a part
inline constexpr std::size_t most_actors = 10'000;         ///< of a scenario that is made

/// Throws DataError where it is larger, or no file but a pipe; nothing where there is no such file.
void refuse_large(const std::filesystem::path& file);
/// Throws DataError where they are more.
void refuse_many_cells(std::size_t cells, const std::string& file);
/// Of a part of a workbook, whose tree needs ten times the room of its text and more. Throws DataError, which
/// begins with `part`, where its tags and attributes are more.
void refuse_many_marks(std::string_view text, const std::string& part);

}  // namespace entente::spreadsheet
