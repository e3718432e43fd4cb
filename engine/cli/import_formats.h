#pragma once
#include "cli/options.h"

namespace entente::cli {

/// `entente import --list-formats`: what is known of each format, as text or as one JSON document (`--json`).
/// Throws Failure(usage) where anything else is asked for as well.
int list_formats(const Arguments& arguments);

}  // namespace entente::cli
