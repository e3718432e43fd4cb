#pragma once
#include <nlohmann/json.hpp>

#include "eventdata/first_window.h"

namespace entente::eventdata {

/// Names of the files beside the scenario.
struct TableNames {
  std::string events, score, activity;
};

/// What the scenario includes.
inline constexpr std::string_view included_library = "cameo.json";

/// The name of the file or folder that is imported.
std::string file_called(const ImportOptions& options);

inline constexpr double days_of_year = 365.25;
/// What becomes of rows that are years.
std::string remark_on_years();

/// The text of the scenario that an import writes; `actors` as they stand in it.
std::string import_document(const ImportOptions& options, const ImportReport& report, const FirstWindow& window,
                            const TableNames& tables, nlohmann::ordered_json actors);

}  // namespace entente::eventdata
