#include "spreadsheet/tidy.h"

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace entente::spreadsheet {

double tidied(double value) { return std::stod(fmt::format("{:.12g}", value)); }

double tidy_bound(double magnitude) {
  const double power = std::pow(10, std::floor(std::log10(magnitude)));
  for (const double step : {1.0, 2.0, 5.0})
    if (magnitude <= tidied(step * power)) return tidied(step * power);
  return tidied(10 * power);
}

}  // namespace entente::spreadsheet
