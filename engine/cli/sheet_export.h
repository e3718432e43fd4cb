#pragma once
/// `entente export --matrix` and `--xlsx`: what `entente import` reads of spreadsheets.
#include <optional>
#include <string>

#include "cli/options.h"

namespace entente::cli {

/// A relation of a folder of results or of a scenario. Throws Failure, ReadError, UnknownNameError,
/// RequestError.
std::string exported_matrix(const Arguments& arguments);
/// All of them, into a file. Throws the same, and WriteError.
int export_workbook(const Arguments& arguments, const std::optional<std::string>& out);

}  // namespace entente::cli
