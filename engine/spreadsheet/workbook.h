#pragma once
/// Workbooks as Excel and LibreOffice write them (XLSX).
#include <filesystem>
#include <string>
#include <vector>

#include "spreadsheet/sheet.h"

namespace entente::spreadsheet {

/// The sheets of a workbook that can be seen and hold cells, and sentences on what else is in it. A formula has
/// the value that was saved with it.
struct Workbook {
  std::vector<Sheet> sheets;
  std::vector<std::string> remarks;
};

/// Whether a file is a workbook by how it begins. Throws DataError for spreadsheets that cannot be read, and
/// says how to save them.
bool is_workbook(const std::filesystem::path& file);
/// Throws DataError, FileError.
Workbook read_workbook(const std::filesystem::path& file);

}  // namespace entente::spreadsheet
