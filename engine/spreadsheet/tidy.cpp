#include "spreadsheet/tidy.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string>

namespace entente::spreadsheet {

// Not `std::stod`, which refuses numbers that are nearly 0.
double tidied(double value) { return std::strtod(fmt::format("{:.12g}", value).c_str(), nullptr); }

double tidy_bound(double magnitude) {
  const double power = std::pow(10, std::floor(std::log10(magnitude)));
  for (const double step : {1.0, 2.0, 5.0})
    if (magnitude <= tidied(step * power)) return tidied(step * power);
  return tidied(10 * power);
}

}  // namespace entente::spreadsheet
