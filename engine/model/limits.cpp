#include "model/limits.h"

#include <fmt/format.h>

#include "base/with_commas.h"
#include "model/available_memory.h"

namespace entente::detail {

void check_steps(const Time& time, std::size_t steps, Diagnostics& diagnostics) {
  const auto substeps = static_cast<std::size_t>(std::max(time.substeps, 1));
  if (steps > max_steps) {
    diagnostics.error(time.origin,
                      fmt::format("more than {} steps; choose a longer step", with_commas(max_steps)));
  } else if (steps * substeps > max_parts) {
    diagnostics.error(time.origin,
                      fmt::format("{} steps of {} substeps; a run may have {} in all", with_commas(steps),
                                  with_commas(substeps), with_commas(max_parts)));
  }
}

bool can_draw_cells(const LayerModel& layer, const std::string& what, const Origin& origin, Compilation& c) {
  if (static_cast<double>(layer.cells) <= max_draws) return true;
  c.diagnostics.error(origin,
                      fmt::format("{} draws for each cell of '{}'; of {} actors these are more than 2^32, "
                                  "and each needs a number of its own",
                                  what, layer.name, with_commas(c.model.actors())));
  return false;
}

bool fits_into_memory(const LayerModel& layer, const Origin& origin, Compilation& c) {
  const double bytes = static_cast<double>(layer.cells) * sizeof(double);
  const auto available = static_cast<double>(bytes_available());
  if (bytes <= available) return true;
  c.diagnostics.error(
      origin,
      fmt::format("'{}' does not fit into memory: {} actors, all pairs, take {:.3g} GB of {:.3g} GB that "
                  "are available; with \"storage\": \"sparse\" only the ties that exist are stored",
                  layer.name, with_commas(c.model.actors()), bytes / 1e9, available / 1e9));
  return false;
}

}  // namespace entente::detail
