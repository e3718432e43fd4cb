#pragma once
/// Reading with a format: `load`, `load_text` and `differences` (include/entente/scenario.h) for a room that
/// knows which kinds of processes there are.
#include <entente/scenario.h>

#include "scenario/format.h"

namespace entente::reading {

Scenario read(const std::filesystem::path& file, const LoadOptions& options, const Format& format,
              Diagnostics& diagnostics);

Scenario read_text(std::string text, const std::filesystem::path& file, const LoadOptions& options,
                   const Format& format, Diagnostics& diagnostics);

/// Each scenario has a format of its own.
std::vector<ScenarioDifference> differences(const Variation& from, const Format& format_of_from,
                                            const Variation& to, const Format& format_of_to);

}  // namespace entente::reading
