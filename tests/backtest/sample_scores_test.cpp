#include "backtest/sample_scores.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace entente::sample_scores_test {
namespace {

constexpr double exact = 1e-10;

/// E|X - y| - E|X - X'| / 2, pair by pair.
double crps_by_pairs(const std::vector<double>& draws, double observed) {
  const auto n = static_cast<double>(draws.size());
  double off = 0, apart = 0;
  for (const double a : draws) {
    off += std::abs(a - observed) / n;
    for (const double b : draws) apart += std::abs(a - b) / (n * n);
  }
  return off - apart / 2;
}

/// The integral of (F(z) - [z >= observed])^2 from the threshold on, piece by piece.
double threshold_crps_by_pieces(const std::vector<double>& draws, double observed, double threshold) {
  std::vector<double> ends = draws;
  ends.push_back(observed);
  ends.push_back(threshold);
  std::sort(ends.begin(), ends.end());
  double sum = 0;
  for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
    if (ends[k] < threshold) continue;
    const auto below = std::count_if(draws.begin(), draws.end(), [&](double d) { return d <= ends[k]; });
    const double off = static_cast<double>(below) / static_cast<double>(draws.size()) - (ends[k] >= observed);
    sum += off * off * (ends[k + 1] - ends[k]);
  }
  return sum;
}

std::vector<double> drawn(std::mt19937& random, std::size_t count) {
  std::normal_distribution<double> normal(2, 5);
  std::vector<double> draws(count);
  for (double& draw : draws) draw = normal(random);
  std::sort(draws.begin(), draws.end());
  return draws;
}

TEST(SampleScores, AreThoseOfTheirDefinitions) {
  std::mt19937 random(3);
  std::normal_distribution<double> normal(2, 7);
  for (const std::size_t count : {1U, 2U, 3U, 12U, 57U})
    for (int repeat = 0; repeat < 50; ++repeat) {
      const std::vector<double> draws = drawn(random, count);
      const double observed = normal(random), threshold = normal(random);
      EXPECT_NEAR(sample_crps(draws, observed), crps_by_pairs(draws, observed), exact);
      EXPECT_NEAR(threshold_crps(draws, observed, threshold),
                  threshold_crps_by_pieces(draws, observed, threshold), exact);
    }
}

TEST(SampleScores, OfOneDrawAreItsError) {
  const std::vector<double> one{3};
  EXPECT_EQ(sample_crps(one, 5), 2);
  EXPECT_EQ(interval_score(one, 5, 0.9), 2 / (1 - 0.9) * 2);
  EXPECT_EQ(threshold_crps(one, 5, 4), 1);
  EXPECT_EQ(threshold_crps(one, 5, 9), 0);
}

TEST(SampleScores, QuantilesLieBetweenDraws) {
  const std::vector<double> draws{1, 2, 4, 8, 16};
  EXPECT_EQ(sample_quantile(draws, 0), 1);
  EXPECT_EQ(sample_quantile(draws, 1), 16);
  EXPECT_DOUBLE_EQ(sample_quantile(draws, 0.125), 1.5);
  EXPECT_DOUBLE_EQ(interval_score(draws, 4, 0.75), 12 - 1.5);
  EXPECT_DOUBLE_EQ(interval_score(draws, 0.5, 0.75), 12 - 1.5 + 2 / 0.25 * 1);
  EXPECT_DOUBLE_EQ(interval_score(draws, 14, 0.75), 12 - 1.5 + 2 / 0.25 * 2);
}

TEST(SampleScores, IgnoranceGivesEachBinOneDrawMore) {
  const std::vector<double> draws{0, 0, 0.4, 0.5, 2, 3, 1000.5, 5000};
  const auto bits = [&](double observed) { return binned_ignorance(draws, observed, views_bins); };
  EXPECT_DOUBLE_EQ(bits(0), -std::log2(4.0 / 19));
  EXPECT_DOUBLE_EQ(bits(0.5), -std::log2(3.0 / 19)) << "a bin has its lower end";
  EXPECT_DOUBLE_EQ(bits(60), -std::log2(1.0 / 19));
  EXPECT_DOUBLE_EQ(bits(1e6), -std::log2(3.0 / 19));
  EXPECT_DOUBLE_EQ(bits(-1), bits(0)) << "what is lower counts to the first";
}

}  // namespace
}  // namespace entente::sample_scores_test
