#include "backtest/scores.h"

#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
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
