#pragma once
/// What did nothing in an ensemble, as commands find and show it.
#include <entente/explain.h>

#include "cli/page.h"
#include "cli/reading.h"

namespace entente::cli {

/// Throws Failure where it was interrupted.
Silences silences_of(const Compiled& compiled, const Summary& summary, std::uint64_t seed, std::size_t threads);

/// A line for each, up to `most`, and what a reader must know of them.
void list_silences(const Silences& silences, std::size_t most, Page& page);

}  // namespace entente::cli
