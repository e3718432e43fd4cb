#pragma once
/// The cells of one sheet of a workbook.
#include <pugixml.hpp>

#include "spreadsheet/cell_formats.h"
#include "spreadsheet/sheet.h"

namespace entente::spreadsheet {

/// What all sheets of a workbook share.
struct WorkbookParts {
  std::vector<std::string> texts;  ///< cells refer to them by number
  CellFormats formats;
  bool since_1904 = false;
};

/// The text of a string in runs, without blanks around it and what says how it is pronounced.
std::string text_of_runs(const pugi::xml_node& string);

/// Fills rows, remarks and problems. Throws DataError where it has too many cells.
void read_cells(const pugi::xml_node& worksheet, const WorkbookParts& parts, Sheet& sheet);

}  // namespace entente::spreadsheet
