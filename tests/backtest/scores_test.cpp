#include "backtest/scores.h"

#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <numbers>
#include <random>

#include "world_of_events.h"

namespace entente::scores_test {
namespace {
using namespace testing_support;

TEST(Scores, AgreeWithTheirDefinitions) {
  using namespace detail;
  EXPECT_NEAR(normal_crps(0, 1, 0), 0.2336949772551092, 1e-12);  // (sqrt 2 - 1) / sqrt pi
  EXPECT_NEAR(normal_log(1, 2, 3), 0.5 + std::log(2) + 0.9189385332046727, 1e-12);
  double sum = 0, mean = 0;
  for (int k = 0; k < 400; ++k) {
    sum += std::exp(log_probability(7, 0.3, k));
    mean += k * std::exp(log_probability(7, 0.3, k));
  }
  EXPECT_NEAR(sum, 1, 1e-9);
  EXPECT_NEAR(mean, 7, 1e-6);
  EXPECT_NEAR(std::exp(log_probability(2, 0, 3)), std::exp(-2.0) * 8 / 6, 1e-12);
  // the definition of the score as an expectation, E|X - y| - E|X - X'| / 2
  double near = 0, apart = 0;
  for (int i = 0; i < 120; ++i) {
    const double p = std::exp(log_probability(4, 0.2, i));
    near += p * std::abs(i - 6.0);
    for (int k = 0; k < 120; ++k) apart += p * std::exp(log_probability(4, 0.2, k)) * std::abs(i - k);
  }
  EXPECT_NEAR(count_crps(4, 0.2, 6), near - apart / 2, 1e-6);
}

/// The definition as a sum over all counts, as far as they have a probability.
double summed_crps(double mean, double dispersion, double observed) {
  double below = 0, sum = 0, now = 1;
  for (double k = 0; k < observed || k < mean || now > 1e-18; ++k) {
    now = std::exp(detail::log_probability(mean, dispersion, k));
    below += now;
    const double off = below - (k >= observed ? 1 : 0);
    sum += off * off;
  }
  return sum;
}

TEST(Scores, OfCountsAreTheSumsOverAllCounts) {
  for (const double mean : {1e-3, 0.5, 4.0, 30.0, 300.0})
    for (const double dispersion : {0.0, 1e-6, 0.05, 0.3, 2.0})
      for (const double observed : {0.0, 1.0, 6.0, 700.0}) {
        const double expected = summed_crps(mean, dispersion, observed);
        EXPECT_NEAR(detail::count_crps(mean, dispersion, observed), expected, 1e-8 * std::max(1.0, expected))
            << mean << ' ' << dispersion << ' ' << observed;
      }
}

/// With as much work as for a mean of ten. Of a Poisson law with a large mean E|X - X'| / 2 is the standard
/// deviation over the root of pi, and of a geometric one (dispersion 1) it is mean (1 + mean) / (1 + 2 mean).
TEST(Scores, OfCountsHaveNoLargestMean) {
  for (const double mean : {1e6, 3e10, 1e50}) {
    EXPECT_NEAR(detail::count_crps(mean, 0, 5), mean - 5 - std::sqrt(mean / std::numbers::pi), 1e-10 * mean);
    EXPECT_NEAR(detail::count_crps(mean, 1, 0), mean - mean * ((1 + mean) / (1 + 2 * mean)), 1e-12 * mean);
  }
}

TEST(Scores, OfAForecastOfNothing) {
  using namespace detail;
  for (const double dispersion : {0.0, 0.3}) {
    EXPECT_EQ(log_probability(0, dispersion, 0), 0);
    EXPECT_EQ(log_probability(0, dispersion, 2), -INFINITY);
    EXPECT_EQ(count_crps(0, dispersion, 0), 0);
    EXPECT_NEAR(count_crps(0, dispersion, 4), 4, 1e-12);
    const DyadScores s = scored({0, 1}, {0, 0}, {1, 4}, {0, 1, dispersion});
    EXPECT_EQ(s.count_log, INFINITY);
    EXPECT_TRUE(std::isfinite(s.count_crps) && std::isfinite(s.tone_log) && std::isfinite(s.brier));
  }
  EXPECT_NEAR(log_probability(1e-6, 0, 1), std::log(1e-6), 1e-5) << "little is not nothing";
}

TEST(Scores, SpreadsAreThoseOfTheErrors) {
  std::mt19937 random(3);
  std::normal_distribution<double> noise;
  std::vector<Forecast> forecasts, observed;
  for (int i = 0; i < 4000; ++i) {
    const double mean = 10;
    forecasts.push_back({1, mean});
    std::gamma_distribution<double> rate(4, mean / 4);
    std::poisson_distribution<int> count(rate(random));
    observed.push_back({1 + std::sqrt(0.5) * noise(random), static_cast<double>(count(random))});
  }
  const detail::Spreads spreads = detail::spreads_of(forecasts, observed);
  EXPECT_NEAR(spreads.tone_sd(10), std::sqrt(0.5), 0.03);
  EXPECT_NEAR(spreads.dispersion, 0.25, 0.03);
}

}  // namespace
}  // namespace entente::scores_test
