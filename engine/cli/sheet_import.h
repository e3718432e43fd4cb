#pragma once
/// `entente import` of spreadsheets.
#include "cli/options.h"

namespace entente::cli {

/// The options that mean something for spreadsheets; the others are for event data.
inline constexpr Option scale_option{
    "scale", "LOW:HIGH=LOW:HIGH",
    "of spreadsheets: what the numbers go from and to, and the range of the relations that they become"};

/// `--format matrix`, or no format and a workbook or more than one file.
bool is_sheet_import(const Arguments& arguments);
/// Throws Failure, and as `import_sheets`.
int run_sheet_import(const Arguments& arguments);

}  // namespace entente::cli
