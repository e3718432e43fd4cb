#include "converge/contrast.h"

#include <cmath>

#include "results/student.h"

namespace entente {
namespace {

Tally weighted_sums(const Three& samples, const Weights& weights) {
  Tally tally;
  for (std::size_t run = 0; run < samples[0].size(); ++run) {
    double sum = 0;
    for (std::size_t j = 0; j < samples.size(); ++j)
      if (weights[j] != 0) sum += weights[j] * samples[j][run];
    tally.add(sum);
  }
  return tally;
}

double root_of_runs(const Tally& tally) { return std::sqrt(static_cast<double>(tally.count)); }

Estimate around(double value, double se, double centre, double half) {
  return {value, se, {centre - half, centre + half}};
}

}  // namespace

Estimate contrast(const Three& samples, const Weights& weights, double confidence) {
  const Tally tally = weighted_sums(samples, weights);
  const double se = tally.sd() / root_of_runs(tally);
  const double half = tally.count < 2 ? NAN : se * student_quantile(tally.count - 1, confidence);
  return around(tally.mean, se, tally.mean, half);
}

Estimate contrast_of_shares(const Three& samples, const Weights& weights, double confidence) {
  const Tally tally = weighted_sums(samples, weights);
  const double runs = static_cast<double>(tally.count), sum = tally.mean * runs;
  const double turned = tally.squares + sum * tally.mean, n = runs + 2, centre = sum / n;
  const double half = normal_quantile_within(confidence) * std::sqrt(turned + 1 - sum * centre) / n;
  return around(tally.mean, tally.sd() / root_of_runs(tally), centre, half);
}

}  // namespace entente
