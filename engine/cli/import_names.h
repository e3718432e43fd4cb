#pragma once
/// What became of the names in event data, for reports and as a table.
#include <entente/interchange.h>

#include "cli/json_text.h"
#include "cli/page.h"

namespace entente::cli {

/// How many names became what by which rule, the codes that were taken for countries, and the groups whose
/// names are near to that of a country.
void add_names(Page& page, const ImportReport& report);
/// `names`: by rule; `codes`, `near`.
void add_names(Json& json, const ImportReport& report);

}  // namespace entente::cli
