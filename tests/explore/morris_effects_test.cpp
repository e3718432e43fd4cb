#include <gtest/gtest.h>

#include "explore/morris.h"

namespace entente::explore {
namespace {

/// One factor, on a path of one step for each effect: up from the lower two levels, down from the upper ones.
MorrisDesign single_steps(std::size_t paths) {
  MorrisDesign design;
  design.unit.factors = 1;
  const std::size_t order[] = {0};
  for (std::size_t k = 0; k < paths; ++k) {
    const std::size_t start = k % morris_levels;
    add_trajectory(design, {&start, 1}, order);
  }
  return design;
}

/// What is told of an output that has these effects, over and over, from 7 on.
FactorEffects summary_of(const std::vector<double>& effects, std::size_t times, double confidence = 0.95) {
  const MorrisDesign design = single_steps(effects.size() * times);
  std::vector<double> values;
  for (std::size_t k = 0; k < effects.size() * times; ++k) {
    const double way = design.unit.row(2 * k + 1)[0] - design.unit.row(2 * k)[0];
    values.insert(values.end(), {7, 7 + effects[k % effects.size()] * way});
  }
  return morris_effects(design, {values}, {.replicates = 200, .confidence = confidence}).at(0).factors.at(0);
}

/// 81 times 1 ... 5: above 400 paths nothing is resampled. Student's t of 404 degrees of freedom is 1.965853,
/// the deviation sqrt(2 * 405 / 404).
TEST(MorrisEffects, OfManyPathsHaveStudentsInterval) {
  const FactorEffects found = summary_of({1, 2, 3, 4, 5}, 81);
  EXPECT_NEAR(found.mu.value, 3, 1e-12);
  EXPECT_NEAR(found.mu.interval.low, 2.8616830, 1e-6);
  EXPECT_NEAR(found.mu.interval.high, 3.1383170, 1e-6);
  EXPECT_NEAR(found.mu_star.interval.low, 2.8616830, 1e-6);
  EXPECT_FALSE(found.about_zero);
}

/// Bonett (2006) by hand: trimmed mean 3, kurtosis 405 * 34 * 81 / (10 * 81)^2 = 1.7, c = 405 / (405
/// - 1.959964).
TEST(MorrisEffects, OfManyPathsHaveBonettsIntervalOfTheirDeviation) {
  const FactorEffects found = summary_of({1, 2, 3, 4, 5}, 81);
  EXPECT_NEAR(found.sigma.value, 1.4159627, 1e-6);
  EXPECT_NEAR(found.sigma.interval.low, 1.3621011, 1e-6);
  EXPECT_NEAR(found.sigma.interval.high, 1.4791123, 1e-6);
  EXPECT_NEAR(summary_of({2, 2, 2, 2, 2}, 1).sigma.value, 0, 1e-12);
}

/// Of five: t of 4 degrees of freedom is 2.776445.
TEST(MorrisEffects, OfFewPathsAreNoSurerThanEitherInterval) {
  const FactorEffects found = summary_of({1, 2, 3, 4, 5}, 1);
  EXPECT_LE(found.mu.interval.low, 1.0367569);
  EXPECT_GE(found.mu.interval.high, 4.9632431);
  EXPECT_NEAR(found.sigma.value, 1.5811388, 1e-6);
  EXPECT_TRUE(std::isnan(found.sigma.interval.low)) << "a deviation takes more to be told";
  EXPECT_TRUE(std::isnan(found.sigma.interval.high));
}

/// Sizes 3, 0, 0, 0 and 3: mean 1.2, deviation sqrt(2.7).
TEST(MorrisEffects, ThatCancelHaveASizeOfTheirOwn) {
  const FactorEffects few = summary_of({-3, 0, 0, 0, 3}, 1);
  EXPECT_NEAR(few.mu.value, 0, 1e-12);
  EXPECT_NEAR(few.mu_star.value, 1.2, 1e-12);
  EXPECT_EQ(few.mu_star.interval.low, 0) << "not -0.84: a size is no less than 0";
  EXPECT_GE(few.mu_star.interval.high, 3.2402621);
  EXPECT_TRUE(few.about_zero);
  const FactorEffects many = summary_of({-3, 0, 0, 0, 3}, 81);
  EXPECT_NEAR(many.mu_star.interval.low, 1.0562568, 1e-6);
  EXPECT_FALSE(many.about_zero);
}

TEST(MorrisEffects, AreWiderTheSurerTheyAreToBe) {
  EXPECT_GT(summary_of({1, 2, 3, 4, 5}, 81, 0.5).mu.interval.low, 2.9);
  EXPECT_LT(summary_of({1, 2, 3, 4, 5}, 81, 0.99).mu.interval.low, 2.83);
}

}  // namespace
}  // namespace entente::explore
