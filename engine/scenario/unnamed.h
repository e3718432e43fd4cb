#pragma once
/// Event types and groups that nothing uses.
#include <entente/scenario.h>

#include "scenario/document.h"

namespace entente::reading {

/// Warns of those of the main file: who includes a library need not use all of it. Of a scenario as written,
/// without errors; its what-ifs count.
void warn_of_unnamed(const Node& document, const Scenario& scenario, Diagnostics& diagnostics);

}  // namespace entente::reading
