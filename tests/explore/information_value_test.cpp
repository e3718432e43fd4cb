#include "explore/information_value.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <stdexcept>

#include "explore/unit_points.h"
#include "made_runs.h"
#include "numeric/random.h"

namespace entente::explore {
namespace {

/// One option comes to 0, the other to c + sum of a_j (x_j - 1/2), x_j independent and uniform in (0, 1).
///
/// With x_j known, the second is expected to come to a uniform number between c - a_j/2 and c + a_j/2, so that
/// where 0 lies between them the better one is worth E max(0, U) = (c + a_j/2)^2 / (2 a_j). Of all parameters,
/// with s over all choices of k signs: E max(0, sum) = sum of (product of s) max(0, c + sum of s_j a_j/2)^(k+1)
/// / ((k+1)! product of a_j), by integrating the density of a sum of k uniform numbers twice.
struct TwoOptions {
  double c = 0.1;
  std::vector<double> a{1, 0.6, 0.3};

  double knowing(std::size_t j) const {
    const double up = c + a[j] / 2, down = c - a[j] / 2;
    if (down >= 0 || up <= 0) return 0;
    return up * up / (2 * a[j]) - std::max(0.0, c);
  }
  double knowing_all() const {
    const std::size_t k = a.size();
    double sum = 0, below = 1;
    for (std::size_t j = 0; j < k; ++j) below *= a[j] * static_cast<double>(j + 1);
    below *= static_cast<double>(k + 1);
    for (std::size_t signs = 0; signs < (1u << k); ++signs) {
      double at = c, sign = 1;
      for (std::size_t j = 0; j < k; ++j) {
        const double s = (signs >> j) & 1 ? 1 : -1;
        at += s * a[j] / 2;
        sign *= s;
      }
      sum += sign * std::pow(std::max(0.0, at), static_cast<double>(k + 1));
    }
    return sum / below - std::max(0.0, c);
  }

  /// (2 x points) Both options, the second with luck of a deviation.
  std::vector<double> values(const Points& x, std::uint64_t seed, double spread) const {
    std::vector<double> values(2 * x.count);
    const auto luck = draws(seed, "luck", 0, x.count);
    for (std::size_t p = 0; p < x.count; ++p) {
      double& second = values[x.count + p] = c;
      for (std::size_t j = 0; j < a.size(); ++j) second += a[j] * (x.row(p)[j] - 0.5);
      if (spread > 0) second += spread * numeric::normal_quantile(luck[p]);
    }
    return values;
  }
};

TEST(InformationValue, ComesToTheClosedForm) {
  const TwoOptions two;
  // by hand: (0.1 + 0.5)^2 / 2 - 0.1 and so on
  EXPECT_NEAR(two.knowing(0), 0.08, 1e-12);
  EXPECT_NEAR(two.knowing(1), 0.16 / 1.2 - 0.1, 1e-12);
  EXPECT_NEAR(two.knowing(2), 0.0625 / 0.6 - 0.1, 1e-12);
  const Points x = random_unit(8000, 4, 3);
  const auto values = two.values(x, 1, 0);
  const auto found =
      information_value({2, x.count, values}, x, {.intervals = {.replicates = 20}, .permutations = 19});
  EXPECT_EQ(found.best, 1u);
  EXPECT_NEAR(found.mean, 0.1, 0.01);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_NEAR(found.parameters[j].value, two.knowing(j), 0.005) << j;
  EXPECT_NEAR(found.everything, two.knowing_all(), 0.005);
  EXPECT_LT(found.parameters[3].value, 0.001);
}

TEST(InformationValue, TellsWhatSaysSomethingFromWhatDoesNot) {
  const TwoOptions two;
  const Points x = random_unit(400, 5, 7);
  const auto values = two.values(x, 7, 0.3);
  const auto found = information_value({2, x.count, values}, x);
  EXPECT_FALSE(found.parameters[0].about_zero);
  EXPECT_DOUBLE_EQ(found.parameters[0].p, 1.0 / 200) << "no permutation comes to it";
  EXPECT_LE(found.parameters[0].adjusted, 0.05);
  EXPECT_TRUE(found.parameters[3].about_zero);
  EXPECT_TRUE(found.parameters[4].about_zero);
  for (const ParameterWorth& worth : found.parameters) EXPECT_GE(worth.interval.low, 0);
  EXPECT_GT(found.everything, found.parameters[0].value);
}

TEST(InformationValue, OfCostsIsThatOfTheLower) {
  const TwoOptions two;
  const Points x = random_unit(300, 3, 7);
  auto values = two.values(x, 7, 0.1);
  const InformationOptions quick{.intervals = {.replicates = 20}, .permutations = 9};
  const auto benefits = information_value({2, x.count, values}, x, quick);
  for (double& value : values) value = -value;
  const auto costs = information_value({2, x.count, values, false}, x, quick);
  EXPECT_EQ(costs.best, benefits.best);
  EXPECT_DOUBLE_EQ(costs.mean, -benefits.mean);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_DOUBLE_EQ(costs.parameters[j].value, benefits.parameters[j].value);
}

/// A curve with a step, three options, and a parameter of two values.
TEST(InformationValue, OfOptionsThatTip) {
  const Points x = random_unit(2000, 2, 5);
  std::vector<double> values(3 * x.count);
  Points coded(x.count, 2);
  for (std::size_t p = 0; p < x.count; ++p) {
    coded.row(p)[0] = x.row(p)[0];
    coded.row(p)[1] = x.row(p)[1] < 0.5 ? 0 : 1;
    values[p] = 0.5;
    values[x.count + p] = x.row(p)[0] < 0.3 ? 1 : 0.2;
    values[2 * x.count + p] = coded.row(p)[1] == 0 ? 0.9 : 0;
  }
  const auto found =
      information_value({3, x.count, values}, coded, {.intervals = {.replicates = 50}, .permutations = 19});
  EXPECT_NEAR(found.parameters[0].value, 0.3 * 0.5, 0.02);
  EXPECT_NEAR(found.parameters[1].value, 0.5 * 0.4, 0.02);
  EXPECT_NEAR(found.everything, 0.3 * 1 + 0.7 * (0.5 * 0.9 + 0.5 * 0.5) - 0.5, 0.02);
}

TEST(InformationValue, SaysWhereNothingCanBeSaid) {
  const std::vector<double> few(20), holes(400, std::nan(""));
  EXPECT_EQ(information_value({2, 10, few}, Points(10, 1)).usable, Usable::too_few);
  EXPECT_EQ(information_value({2, 200, holes}, Points(200, 1)).usable, Usable::holes);
  const auto same = information_value({2, 200, std::vector<double>(400)}, Points(200, 1));
  EXPECT_EQ(same.parameters[0].usable, Usable::never_varies);
  EXPECT_TRUE(same.parameters[0].about_zero);
  EXPECT_THROW(information_value({1, 20, few}, Points(20, 1)), std::invalid_argument);
  EXPECT_THROW(information_value({2, 20, few}, Points(20, 1)), std::invalid_argument);
}

TEST(LongInformationValue, DISABLED_IsCoveredInClosedForm) {
  const TwoOptions two;
  unsigned held[4] = {};
  double sums[4] = {};
  for (std::uint64_t seed = 1; seed <= coverage_seeds; ++seed) {
    const Points x = random_unit(1000, 3, seed);
    const auto values = two.values(x, seed, 0.3);
    const auto found = information_value({2, x.count, values}, x,
                                         {.intervals = {.replicates = 400, .seed = seed}, .permutations = 0});
    for (std::size_t j = 0; j < 3; ++j) {
      const auto& [usable, value, interval, p, adjusted, about_zero] = found.parameters[j];
      held[j] += interval.low <= two.knowing(j) && two.knowing(j) <= interval.high;
      sums[j] += value;
    }
  }
  for (std::size_t j = 0; j < 3; ++j) {
    const double percent = 100.0 * held[j] / coverage_seeds;
    std::printf("x%zu: %.5f, in the mean %.5f, held in %.1f %%\n", j + 1, two.knowing(j),
                sums[j] / coverage_seeds, percent);
    EXPECT_GE(percent, 92);
    EXPECT_LE(percent, 98);
  }
}

/// An option that is the best in every future leaves nothing to know, though curves through the points miss
/// some.
TEST(InformationValue, OfAParameterIsAtMostThatOfAll) {
  const Points x = random_unit(200, 1, 3);
  std::vector<double> values(2 * x.count);
  for (std::size_t p = 0; p < x.count; ++p) values[x.count + p] = -std::max(0.0, 40 * (x.row(p)[0] - 0.9));
  const InformationValue found = information_value({2, x.count, values, true}, x, {});
  ASSERT_EQ(found.everything, 0);
  EXPECT_EQ(found.parameters[0].value, 0);
  EXPECT_EQ(found.parameters[0].interval.high, 0);
  EXPECT_TRUE(found.parameters[0].about_zero);
}

}  // namespace
}  // namespace entente::explore
