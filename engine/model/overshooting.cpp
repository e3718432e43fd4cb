#include "model/overshooting.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {

double longest_part(const ModelData& model) {
  double longest = 0;
  for (std::size_t k = 0; k + 1 < model.times.size(); ++k)
    longest = std::max(longest, model.times[k + 1] - model.times[k]);
  return longest / static_cast<double>(model.substeps);
}

std::string overshooting(double share) {
  constexpr double grows = 2;  // from here on the difference is larger after each part than before
  return fmt::format(
      "rate times a part of a step is up to {:.3g}: cells overshoot the mean that they are drawn to{}; a "
      "shorter step "
      "or more substeps would follow it",
      share, share > grows ? ", farther each time" : "");
}

std::string ProcessModel::too_long(double most) const { return overshooting(most); }

}  // namespace entente::detail
