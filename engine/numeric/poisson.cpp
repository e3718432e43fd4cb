#include "numeric/poisson.h"

#include "numeric/functions.h"

namespace entente::numeric {

std::uint32_t poisson_count(double mean, double u) {
  constexpr double negligible = 0x1p-60;
  double term = exponential(-mean), more = 1.0 - term;  // P(m) and P(more than m)
  std::uint32_t count = 0;
  for (double m = 0; u < more; more -= term) {
    ++count;
    if (term < negligible && m > mean) break;
    m += 1;
    term *= mean / m;
  }
  return count;
}

}  // namespace entente::numeric
