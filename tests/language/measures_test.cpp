#include "language/measures.h"

#include <gtest/gtest.h>

#include <vector>

namespace entente::language {
namespace {

std::vector<double> triad(double ab, double bc, double ca) { return {0, ab, ca, ab, 0, bc, ca, bc, 0}; }

double balance_of(const std::vector<double>& x) {
  double out = 9;
  measure_balance(&out, x.data(), 3, 1);
  return out;
}

double frustration_of(const std::vector<double>& x) {
  double out = 9;
  measure_frustration(&out, x.data(), 3, 1);
  return out;
}

TEST(Measures, BalanceIsTheSignOfATriad) {
  EXPECT_DOUBLE_EQ(balance_of(triad(1, 1, 1)), 1);
  EXPECT_DOUBLE_EQ(balance_of(triad(1, -1, -1)), 1);
  EXPECT_DOUBLE_EQ(balance_of(triad(1, 1, -1)), -1);
  EXPECT_DOUBLE_EQ(balance_of(triad(-1, -1, -1)), -1);
  EXPECT_EQ(balance_of(triad(1, 1, 0)), 0) << "no triad: neither";
}

TEST(Measures, FrustrationIsTheShareOfWeightAgainstTheCamps) {
  EXPECT_EQ(frustration_of(triad(1, -1, -1)), 0);
  EXPECT_NEAR(frustration_of(triad(1, 0.5, -0.25)), 0.25 / 1.75, 1e-12);
  EXPECT_EQ(frustration_of(triad(0, 0, 0)), 0);
}

TEST(Measures, UseTheMeanOfBothDirections) {
  std::vector<double> x = triad(1, 1, 1);
  x[1] = 3;   // A toward B
  x[3] = -1;  // B toward A: mean 1
  EXPECT_DOUBLE_EQ(balance_of(x), 1);
}

TEST(Measures, AreMadeLaneByLane) {
  const auto a = triad(1, 1, 1), b = triad(1, 1, -1);
  std::vector<double> both;
  for (std::size_t i = 0; i < 9; ++i) both.insert(both.end(), {a[i], b[i]});
  double out[2];
  measure_balance(out, both.data(), 3, 2);
  EXPECT_DOUBLE_EQ(out[0], 1);
  EXPECT_DOUBLE_EQ(out[1], -1);
}

/// Where the largest eigenvalue belongs to several eigenvectors the camps are a matter of rounding: a share all
/// the same, and the same one for any number of lanes.
TEST(Measures, OfTiedEigenvaluesAreASharePerLane) {
  for (const auto& x : {triad(-1, -1, -1), triad(0.5, 0, 0), triad(-1e-300, 1e-300, 0)}) {
    const double alone = frustration_of(x);
    EXPECT_GE(alone, 0);
    EXPECT_LE(alone, 1);
    std::vector<double> wide;
    for (const double cell : x) wide.insert(wide.end(), 8, cell);
    double out[8];
    measure_frustration(out, wide.data(), 3, 8);
    for (const double lane : out) EXPECT_EQ(lane, alone);
  }
}

/// Ties so small that the product of three is 0 make no triad, by weight.
TEST(Measures, OfNextToNothingAreNothing) {
  EXPECT_EQ(balance_of(triad(1e-200, 1e-200, 1e-200)), 0);
  EXPECT_EQ(balance_of(triad(0, 0, 0)), 0);
  double out = 9;
  const double alone = 0;
  measure_balance(&out, &alone, 1, 1);
  EXPECT_EQ(out, 0);
  measure_frustration(&out, &alone, 1, 1);
  EXPECT_EQ(out, 0);
}

}  // namespace
}  // namespace entente::language
