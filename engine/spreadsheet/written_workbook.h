#pragma once
/// A workbook (XLSX) as it is put together: sheets of texts, numbers and dates.
#include <entente/scenario.h>

#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <variant>
#include <vector>

namespace entente::spreadsheet {

/// A cell; nothing is a blank one.
using WrittenCell = std::variant<std::monostate, std::string, double, Date>;

struct WrittenSheet {
  std::string name;
  std::vector<std::vector<WrittenCell>> rows;  ///< the first is the header
  bool names_before = false;                   ///< the first column holds names, too
};

/// Numbers in the shortest form that reads back the same (libraries that write workbooks have 16 digits), no
/// times of writing: the same sheets give the same bytes. Throws WriteError.
void write_sheets(const std::vector<WrittenSheet>& sheets, const std::filesystem::path& file);

}  // namespace entente::spreadsheet
