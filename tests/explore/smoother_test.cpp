#include "explore/smoother.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "explore/draws.h"
#include "numeric/random.h"

namespace entente::explore {
namespace {

using ::testing::DoubleNear;
using ::testing::Pointwise;

/// Values in (0, 1), in no order, and luck of a standard deviation.
struct Cloud {
  std::vector<double> x, luck;
  explicit Cloud(std::size_t rows, double spread) : x(draws(1, "x", 0, rows)), luck(draws(1, "luck", 0, rows)) {
    for (double& u : luck) u = spread * numeric::normal_quantile(u);
  }
};

double error(const Cloud& cloud, double (*truth)(double), const std::vector<double>& x) {
  std::vector<double> y;
  for (std::size_t i = 0; i < x.size(); ++i) y.push_back(truth(cloud.x[i]) + cloud.luck[i]);
  const Smoother smoother(x);
  const auto curve = smoother.curve(y, smoother.chosen(y));
  double squares = 0;
  for (std::size_t i = 0; i < x.size(); ++i) squares += std::pow(curve[i] - truth(cloud.x[i]), 2);
  return std::sqrt(squares / static_cast<double>(x.size()));
}

double line(double x) { return 3 - 2 * x; }
double wave(double x) { return std::sin(2 * std::numbers::pi * x); }
double step(double x) { return x < 0.4 ? 0 : 1; }

TEST(Smoother, FindsCurvesThroughLuck) {
  const Cloud cloud(500, 0.5);
  // the standard error of a mean of 500 is 0.022, of a line's two numbers together 0.032
  EXPECT_LT(error(cloud, line, cloud.x), 0.05);
  EXPECT_LT(error(cloud, wave, cloud.x), 0.1);
  EXPECT_LT(error(cloud, step, cloud.x), 0.16);
}

TEST(Smoother, DoesNotHangOnUnitsOrTails) {
  const Cloud cloud(500, 0.5);
  std::vector<double> stretched = cloud.x;
  for (double& x : stretched) x = std::exp(20 * x);
  EXPECT_EQ(error(cloud, wave, cloud.x), error(cloud, wave, stretched));
}

TEST(Smoother, LeavesALineAloneHoweverSmooth) {
  std::vector<double> x, y;
  for (int i = 0; i < 200; ++i) x.push_back(i), y.push_back(2 * i - 7);
  const Smoother smoother(x);
  const auto curve = smoother.curve(y, 14);
  for (std::size_t i = 0; i < x.size(); ++i) EXPECT_NEAR(curve[i], y[i], 1e-6);
}

TEST(Smoother, OfFewValuesIsTheMeanAtEach) {
  const std::vector<double> x{1, 2, 1, 2, 9}, y{1, 5, 3, 7, 4};
  const Smoother smoother(x);
  const std::vector<double> means{2, 6, 2, 6, 4};
  EXPECT_THAT(smoother.curve(y, smoother.chosen(y)), Pointwise(DoubleNear(1e-12), means));
}

TEST(Smoother, CountsRowsAsOftenAsTheyWeigh) {
  const Cloud cloud(200, 0.3);
  std::vector<double> y;
  for (std::size_t i = 0; i < 200; ++i) y.push_back(wave(cloud.x[i]) + cloud.luck[i]);
  const Smoother smoother(cloud.x);
  const auto plain = smoother.curve(y, 0), weighed = smoother.curve(y, 0, std::vector<double>(200, 1.0));
  EXPECT_EQ(plain, weighed);
  const std::vector<double> x{1, 2, 1, 2}, z{1, 5, 3, 7};
  const std::vector<double> means{1.5, 5, 1.5, 5};
  EXPECT_THAT(Smoother(x).curve(z, 0, std::vector<double>{3, 1, 1, 0}), Pointwise(DoubleNear(1e-12), means));
}

}  // namespace
}  // namespace entente::explore
