#pragma once
#include "cli/report.h"

namespace entente::cli {

/// The report as one JSON document: manifest, outcomes, watched cells with their causes, metrics, events,
/// folder.
std::string json_report(const Report& report, const Terminal& terminal);

}  // namespace entente::cli
