#include "explore/quasi_p.h"

#include <algorithm>
#include <cmath>

#include "explore/border.h"

namespace entente::explore {
namespace {

/// The logarithm of the chance of `hits` of `trials`.
double log_of_exactly(std::size_t hits, std::size_t trials, double p) {
  double sum = static_cast<double>(hits) * std::log(p) + static_cast<double>(trials - hits) * std::log1p(-p);
  for (std::size_t k = 1; k <= std::min(hits, trials - hits); ++k)
    sum += std::log(static_cast<double>(trials + 1 - k) / static_cast<double>(k));
  return sum;
}

/// That of `hits` and all above; for hits above the mean.
double tail_above(std::size_t hits, std::size_t trials, double p) {
  double term = std::exp(log_of_exactly(hits, trials, p)), sum = term;
  for (std::size_t k = hits; k < trials && term > 1e-17 * sum; ++k) {
    term *= static_cast<double>(trials - k) / static_cast<double>(k + 1) * p / (1 - p);
    sum += term;
  }
  return std::min(1.0, sum);
}

/// Cases that there are whole, but for what chances were rounded by.
std::size_t whole_cases(double cases) { return static_cast<std::size_t>(cases + 1e-6); }

}  // namespace

double binomial_at_least(std::size_t hits, std::size_t trials, double p) {
  if (hits == 0 || p >= 1) return 1;
  if (hits > trials || p <= 0) return 0;
  if (static_cast<double>(hits) > static_cast<double>(trials) * p) return tail_above(hits, trials, p);
  return 1 - tail_above(trials - hits + 1, trials, 1 - p);
}

std::vector<QuasiP> quasi_ps(const Futures& futures, const Box& box) {
  const Border border = border_of(futures, box);
  std::vector<QuasiP> all;
  for (const std::size_t f : restricted_factors(box)) {
    const Content without = border.inside + content_of(futures, border.kept_out[f]);
    Box larger = box;
    larger[f] = {};
    all.push_back(
        {.factor = f,
         .p = binomial_at_least(whole_cases(border.inside.cases), border.inside.points, without.density()),
         .dropped = futures.measured(std::move(larger), without.points, without.cases)});
  }
  return all;
}

MeasuredBox dropped(const Futures& futures, Box box, std::size_t factor) {
  box.at(factor) = {};
  return futures.measured(std::move(box));
}

}  // namespace entente::explore
