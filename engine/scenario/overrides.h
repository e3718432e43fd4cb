#pragma once
/// Variations of a document: what-ifs and `--set`.
#include "scenario/document.h"
#include "scenario/files.h"

namespace entente::reading {

/// Merges the patch of what-if `id` into the scenario; an unknown id is an error.
void apply_what_if(Node& scenario, const std::string& id, Files& files, Diagnostics& diagnostics);

/// Merges `PATH=VALUE`: PATH is dotted keys, VALUE is JSON or else a plain text; null removes.
void apply_override(Node& scenario, const std::string& assignment, Files& files, Diagnostics& diagnostics);

/// A warning for each null of a what-if, applied or not, that finds nothing to remove in the scenario.
void warn_idle_what_ifs(const Node& scenario, Diagnostics& diagnostics);

}  // namespace entente::reading
