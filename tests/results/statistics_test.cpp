#include <entente/results.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

TEST(Statistics, WithoutQuartersTheRestIsTheSame) {
  std::vector<double> sample(3000);
  for (std::size_t i = 0; i < sample.size(); ++i) sample[i] = std::fmod(static_cast<double>(i) * 0.618033, 1.0);
  const Statistics all = statistics(sample), few = statistics(sample, false);
  std::vector<double> sorted = sample;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_DOUBLE_EQ(all.p25, sorted[749] + 0.75 * (sorted[750] - sorted[749]));
  EXPECT_EQ(few.p05, all.p05);
  EXPECT_EQ(few.p50, all.p50);
  EXPECT_EQ(few.p95, all.p95);
  EXPECT_TRUE(std::isnan(few.p25) && std::isnan(few.p75));
}

TEST(Statistics, QuantilesAreOfType7) {
  const std::vector<double> sample{10, 1, 4, 2, 7};  // R: quantile(c(10,1,4,2,7), c(.05,.25,.5,.75,.95))
  const Statistics s = statistics(sample);
  EXPECT_DOUBLE_EQ(s.p05, 1.2);
  EXPECT_DOUBLE_EQ(s.p25, 2);
  EXPECT_DOUBLE_EQ(s.p50, 4);
  EXPECT_DOUBLE_EQ(s.p75, 7);
  EXPECT_DOUBLE_EQ(s.p95, 9.4);
  EXPECT_DOUBLE_EQ(s.mean, 4.8);
  EXPECT_DOUBLE_EQ(s.sd, std::sqrt(13.7));
}

TEST(Statistics, AConstantSampleHasExactlyThatMeanAndNoSpread) {
  const Statistics s = statistics(std::vector<double>(1000, 0.1));
  EXPECT_EQ(s.mean, 0.1);
  EXPECT_EQ(s.sd, 0);
  EXPECT_EQ(s.p95, 0.1);
}

TEST(Statistics, ValuesWhoseSumIsMoreThanTheLargestNumberHaveTheirMean) {
  const Statistics s = statistics(std::vector<double>{1.5e308, 1.5e308, 1.2e308});
  EXPECT_DOUBLE_EQ(s.mean, 1.4e308);
  EXPECT_DOUBLE_EQ(s.sd / 1e308, std::sqrt(0.03));
  EXPECT_EQ(s.p50, 1.5e308);
  EXPECT_DOUBLE_EQ(statistics(std::vector<double>{1e200, 3e200}).sd, std::sqrt(2.0) * 1e200)
      << "squares are too large before sums are";
}

TEST(Statistics, OneValueHasNoDeviation) {
  const Statistics s = statistics(std::vector<double>{3});
  EXPECT_EQ(s.p05, 3);
  EXPECT_EQ(s.p95, 3);
  EXPECT_TRUE(std::isnan(s.sd));
}

TEST(Statistics, NothingAndNaNGiveNaN) {
  EXPECT_TRUE(std::isnan(statistics({}).mean));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(std::isnan(statistics(std::vector<double>{1, nan, 2}).p50));
}

TEST(Statistics, InfiniteValuesKeepTheirQuantiles) {
  const double inf = std::numeric_limits<double>::infinity();
  const Statistics s = statistics(std::vector<double>{inf, 1, inf});
  EXPECT_EQ(s.p50, inf);
  EXPECT_EQ(s.p95, inf);
}

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (Wilson without correction).
TEST(WilsonInterval, AgreesWithNewcombe) {
  const auto expect = [](std::size_t hits, std::size_t trials, double low, double high) {
    const Interval i = wilson_interval(hits, trials);
    EXPECT_NEAR(i.low, low, 5e-5) << hits << "/" << trials;
    EXPECT_NEAR(i.high, high, 5e-5) << hits << "/" << trials;
  };
  expect(81, 263, 0.2553, 0.3662);
  expect(15, 148, 0.0624, 0.1605);
  expect(0, 20, 0, 0.1611);
  expect(1, 29, 0.0061, 0.1718);
}

TEST(WilsonInterval, EndsAreExactlyZeroAndOne) {
  EXPECT_EQ(wilson_interval(0, 10).low, 0);
  EXPECT_EQ(wilson_interval(10, 10).high, 1);
  EXPECT_DOUBLE_EQ(wilson_interval(0, 10).high, 1 - wilson_interval(10, 10).low);
  EXPECT_TRUE(std::isnan(wilson_interval(0, 0).low));
}

TEST(MeanInterval, IsStudents) {
  const Interval i = mean_interval(5, 2, 4);  // t(3) = 3.1824
  EXPECT_NEAR(i.low, 5 - 3.182446305284263, 1e-9);
  EXPECT_NEAR(i.high, 5 + 3.182446305284263, 1e-9);
  EXPECT_TRUE(std::isnan(mean_interval(5, 2, 1).low));
}

}  // namespace
}  // namespace entente
