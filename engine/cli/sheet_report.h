#pragma once
/// What is told of spreadsheets that were read.
#include <entente/interchange.h>

#include "cli/page.h"

namespace entente::cli {

/// Actors, attributes, relations with their ranges, events, and what was left out or understood.
void tell_of_sheets(const Sheets& sheets, Page& page);

}  // namespace entente::cli
