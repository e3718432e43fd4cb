#pragma once
/// What no scenario may exceed, said as its error before any work is done or much memory taken.
#include "model/compilation.h"

namespace entente::detail {

/// More steps than this are surely a mistake of units.
inline constexpr std::size_t max_steps = 10'000'000;
/// Parts of steps (steps x substeps) of a run: each takes a microsecond at the very least.
inline constexpr std::size_t max_parts = 100'000'000;
/// Occurrences of all events together.
inline constexpr std::size_t max_occurrences = 10'000'000;
/// Indices of draws: the counter holds them in 32 bits.
inline constexpr double max_draws = 4294967296.0;
/// Members of a rule's `for`, all combinations: they are counted in 64 bits.
inline constexpr double max_bindings = 9e18;
/// Actors times groups: who is a member of what is kept as a table.
inline constexpr std::size_t max_memberships = 1'000'000'000;

/// An error where the steps and their parts are too many.
void check_steps(const Time& time, std::size_t steps, Diagnostics& diagnostics);

/// False, with an error at `origin`, where `what` draws for each cell of the layer and the cells are too many
/// to number.
bool can_draw_cells(const LayerModel& layer, const std::string& what, const Origin& origin, Compilation& c);

/// False, with an error, where a dense relation that never changes is larger than the memory that is there.
bool fits_into_memory(const LayerModel& layer, const Origin& origin, Compilation& c);

}  // namespace entente::detail
