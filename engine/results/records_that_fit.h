#pragma once
/// What of relations is recorded.
#include <entente/ensemble.h>

#include <optional>

namespace entente {

/// Above so many, relations are not recorded, nor followed over time, unless they are asked for.
inline constexpr std::size_t max_cells_unasked = 2'000'000;

/// Cells of all relations.
std::size_t relation_cells(const Catalogue& catalogue);
/// Cells that may move, times dates.
std::size_t moving_cells(const Model& model);

/// Relations, and their evolution, as they are asked for; where nobody says, unless there are too many cells.
RecordOptions records_that_fit(const Model& model, std::optional<bool> relations = {},
                               std::optional<bool> evolution = {});

}  // namespace entente
