#pragma once
/// Cells that have grown beyond the largest number: those without bounds, and those whose noise has.
#include "simulation/state.h"

namespace entente::detail {

struct Overflow {
  std::size_t layer = 0, place = 0, lane = 0;  ///< place: the cell; of a sparse relation its slot
};

/// `count` values of a layer, the first of them `first` values into its array (places x lanes). Throws Overflow
/// where one is not finite.
void check_finite(std::size_t layer, std::size_t first, const double* values, std::size_t count,
                  std::size_t lanes);

/// Its cell in words.
std::string overflow_name(const ModelData& model, const State& state, const Overflow& overflow);

}  // namespace entente::detail
