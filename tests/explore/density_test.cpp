#include "explore/density.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "explore/draws.h"
#include "numeric/random.h"

namespace entente::explore {
namespace {

Weighted normals(std::size_t count) {
  auto values = draws(1, "test", 0, count);
  numeric::normal_quantiles(values.data(), count);
  std::ranges::sort(values);
  return {values, std::vector(count, 1.0)};
}

/// The sum as it is defined.
double slow_density(const Weighted& sample, double at, double half) {
  double sum = 0;
  for (std::size_t i = 0; i < sample.values.size(); ++i) {
    const double u = (sample.values[i] - at) / half;
    if (std::abs(u) < 1) sum += sample.weights[i] * 0.75 * (1 - u * u) / half;
  }
  return sum;
}

TEST(Density, IsThatOfItsKernel) {
  Weighted sample = normals(300);
  for (std::size_t i = 0; i < 300; i += 3) sample.weights[i] = static_cast<double>(i % 4);
  const DensityGrid grid = grid_over(sample, 200);
  const double half = std::max(bandwidth(sample), 2 * grid.step);
  const auto found = density(sample, grid);
  for (std::size_t i = 0; i < 200; ++i) EXPECT_NEAR(found[i], slow_density(sample, grid.at(i), half), 1e-10);
}

TEST(Density, AddsUpToTheWeightsWhereverTheValuesAre) {
  for (const double shift : {0.0, 1e6}) {
    Weighted sample = normals(1000);
    for (double& x : sample.values) x += shift;
    const DensityGrid grid = grid_over(sample, 256);
    const auto found = density(sample, grid);
    EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0) * grid.step, 1000, 1) << shift;
    EXPECT_NEAR(*std::ranges::max_element(found), 1000 * 0.3989, 40) << shift;
  }
}

TEST(Density, OfOneValueIsAsNarrowAsTheGridCanShow) {
  const DensityGrid grid{0, 0.01, 101};
  const auto found = density({{0.5, 0.5}, {1, 2}}, grid);
  EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0) * grid.step, 3, 0.2);
  EXPECT_EQ(found[47], 0);
  EXPECT_GT(found[49], 0);
  EXPECT_TRUE(density({}, {}).empty());
  EXPECT_EQ(bandwidth({}), 0);
}

TEST(Density, HasSilvermansBandwidth) {
  const double normal = bandwidth(normals(100'000));
  EXPECT_NEAR(normal, 2.34 * std::pow(100'000, -0.2), 0.003);
  Weighted far = normals(1000);
  far.values.back() = 1e6;
  EXPECT_LT(bandwidth(far), 1) << "one far value does not blur all others";
}

}  // namespace
}  // namespace entente::explore
