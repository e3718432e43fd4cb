#pragma once
/// Cells that would be no finite number: those without bounds that have grown beyond the largest one, and
/// others whose changes or noise have.
#include "simulation/state.h"

namespace entente::detail {

/// What became of the cell.
inline constexpr const char *has_grown = "has grown beyond the largest number",
                            *is_moved = "is moved by more than the largest number at once",
                            *is_far = "is farther from its baseline than the largest number";

struct Overflow {
  std::size_t layer = 0, place = 0, lane = 0;  ///< place: the cell; of a sparse relation its slot
  const char* what = has_grown;
};

/// `count` values of a layer, the first of them `first` values into its array (places x lanes). Throws Overflow
/// where one is not finite.
void check_finite(std::size_t layer, std::size_t first, const double* values, std::size_t count,
                  std::size_t lanes, const char* what = has_grown);

/// Its cell in words.
std::string overflow_name(const ModelData& model, const State& state, const Overflow& overflow);

}  // namespace entente::detail
