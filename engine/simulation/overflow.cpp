#include "simulation/overflow.h"

#include "simulation/finite.h"
#include "simulation/names.h"

namespace entente::detail {

void check_finite(std::size_t layer, std::size_t first, const double* values, std::size_t count,
                  std::size_t lanes, const char* what) {
  if (all_finite(values, count)) return;
  const std::size_t at = first + first_not_finite(values, count);
  throw Overflow{layer, at / lanes, at % lanes, what};
}

std::string overflow_name(const ModelData& model, const State& state, const Overflow& overflow) {
  std::size_t cell = overflow.place;
  if (const auto& ties = state.layers[overflow.layer].ties)
    cell = ties->from(overflow.place) * model.actors() + ties->to[overflow.place];
  return cell_name(model, LayerId(overflow.layer), cell);
}

}  // namespace entente::detail
