#include "results/band.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "entente/results.h"

namespace entente {
namespace {

void expect_quantiles(const std::vector<float>& sample) {
  const std::vector<double> values(sample.begin(), sample.end());
  const Statistics s = statistics(values);
  for (const double sd : {s.sd, 0.0, 1e9, 1e-9, std::nan("")}) {  // the guess does not matter
    const Band band = band_of(sample, s.mean, sd);
    EXPECT_EQ(band.p05, static_cast<float>(s.p05));
    EXPECT_EQ(band.p95, static_cast<float>(s.p95));
  }
}

TEST(Band, IsThatOfStatistics) {
  std::mt19937 random(1);
  for (const std::size_t size : {1, 2, 3, 20, 21, 256, 999})
    for (const int kind : {0, 1, 2, 3}) {
      std::vector<float> sample(size);
      for (float& x : sample) {
        const float u = std::uniform_real_distribution<float>(-1, 1)(random);
        x = kind == 0 ? u : kind == 1 ? std::round(u * 2) : kind == 2 ? std::pow(u, 9.0f) : (u < 0.9f ? 0 : u);
      }
      expect_quantiles(sample);
    }
}

TEST(Band, OfEqualValuesIsThatValue) { expect_quantiles(std::vector<float>(50, 0.3f)); }

}  // namespace
}  // namespace entente
