/// Runs that cannot start: their layers were drawn beyond the largest number.
#include "model/layer_values.h"
#include "simulation/impl.h"

namespace entente {

void Simulation::Impl::check_start() const {
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
