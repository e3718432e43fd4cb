#pragma once
/// Variations of a document: what-ifs and `--set`.
#include "scenario/document.h"
#include "scenario/files.h"
#include "scenario/patches.h"

namespace entente::reading {

/// Merges the patch of what-if `id` into the scenario; an unknown id is an error.
void apply_what_if(Node& scenario, const std::string& id, Files& files, Diagnostics& diagnostics);

/// The patch that `PATH=VALUE` is, which begins at `begin` of the text of its source; nothing where it is none.
std::optional<Node> patch_of_setting(const std::string& text, Place begin);

/// Merges `PATH=VALUE`: PATH is dotted keys, VALUE is JSON or else a plain text; null removes. `patches` looks
/// at it first.
void apply_override(Node& scenario, const std::string& assignment, Files& files, Patches& patches,
                    Diagnostics& diagnostics);

/// Ends the scenario on a date, whatever `time.end` says.
void apply_until(Node& scenario, const std::string& date, Files& files, Patches& patches);

}  // namespace entente::reading
