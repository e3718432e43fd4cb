#include "simulation/overflow.h"

#include <algorithm>
#include <cmath>

#include "simulation/finite.h"
#include "simulation/names.h"

namespace entente::detail {

void check_finite(std::size_t layer, std::size_t first, const double* values, std::size_t count,
                  std::size_t lanes, const char* what) {
  if (all_finite(values, count)) return;
  const double* bad = std::find_if(values, values + count, [](double x) { return !std::isfinite(x); });
  const std::size_t at = first + static_cast<std::size_t>(bad - values);
  throw Overflow{layer, at / lanes, at % lanes, what};
}

std::string overflow_name(const ModelData& model, const State& state, const Overflow& overflow) {
  std::size_t cell = overflow.place;
  if (const auto& ties = state.layers[overflow.layer].ties) {
    const auto next = std::upper_bound(ties->first.begin(), ties->first.end(), overflow.place);
    const auto from = static_cast<std::size_t>(next - ties->first.begin()) - 1;
    cell = from * model.actors() + static_cast<std::size_t>(ties->to[overflow.place]);
  }
  return cell_name(model, static_cast<int>(overflow.layer), cell);
}

}  // namespace entente::detail
