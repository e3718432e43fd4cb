/// Runs that cannot start: what was drawn for them is no finite number.
#include <fmt/format.h>

#include <cmath>

#include "model/layer_values.h"
#include "simulation/impl.h"

namespace entente {

void Simulation::Impl::check_start() const {
  for (std::size_t p = 0; p < model.parameters.size(); ++p)
    for (std::size_t lane = 0; lane < state.lanes; ++lane)
      if (const double drawn = state.parameters[p * state.lanes + lane]; !std::isfinite(drawn))
        stop_run(model.world.parameters[p].name, fmt::format("what is drawn for it is not finite ({})", drawn),
                 lane, 0);
  try {
    for (std::size_t l = 0; l < model.layers.size(); ++l)
      if (is_drawn(model.layers[l]))
        check_finite(l, 0, state.layers[l].values.data(), model.layers[l].cells * state.lanes, state.lanes,
                     has_no_start);
  } catch (const Overflow& overflow) {
    stop_overflow(overflow, 0);
  }
}

}  // namespace entente
