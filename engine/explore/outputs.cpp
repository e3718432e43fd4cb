#include "explore/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/finite.h"

namespace entente::explore {

void Outputs::check(std::size_t evaluations) const {
  if (outputs == 0 || values.size() != evaluations * outputs)
    throw std::invalid_argument(
        fmt::format("{} values for {} outputs of {} evaluations", values.size(), outputs, evaluations));
}

std::vector<double> Outputs::column(std::size_t output) const {
  std::vector<double> column(values.size() / outputs);
  for (std::size_t e = 0; e < column.size(); ++e) column[e] = values[e * outputs + output];
  return column;
}

Usable usable(std::span<const double> values, std::size_t least) {
  if (values.size() < least || values.empty()) return Usable::too_few;
  if (!all_finite(values)) return Usable::holes;
  const auto [low, high] = std::ranges::minmax(values);
  const double rounding = 1e-12 * std::max(std::abs(low), std::abs(high));
  return high - low <= rounding ? Usable::never_varies : Usable::yes;
}

std::string_view why_not(Usable usable) {
  switch (usable) {
    case Usable::too_few:
      return "there are too few points";
    case Usable::too_rare:
      return "it comes out otherwise in too few runs";
    case Usable::holes:
      return "some of its values are missing or infinite";
    case Usable::never_varies:
      return "it never varies";
    case Usable::yes:
      break;
  }
  return "";
}

}  // namespace entente::explore
