#include "explore/least_squares.h"

#include <gtest/gtest.h>

#include <cmath>

#include "explore/draws.h"

namespace entente::explore {
namespace {

TEST(LeastSquares, FindsAPlaneWhateverTheUnits) {
  Points x(30, 2);
  std::vector<double> y;
  for (std::size_t i = 0; i < x.count; ++i) {
    x.row(i)[0] = 1e6 * std::sin(static_cast<double>(i));
    x.row(i)[1] = 1e-3 * std::cos(2.0 * static_cast<double>(i));
    y.push_back(5 + 2e-6 * x.row(i)[0] - 700 * x.row(i)[1]);
  }
  const auto slopes = least_squares(x, y);
  EXPECT_NEAR(slopes->values[0], 2e-6, 1e-15);
  EXPECT_NEAR(slopes->values[1], -700, 1e-7);
  EXPECT_NEAR(slopes->errors[1], 0, 1e-7);
}

/// One column 0, 1, 2, 3 with y 0, 1, 1, 3: slope 0.9, residuals 0.1, 0.2, -0.7, 0.4 and leverages 0.7, 0.3,
/// 0.3, 0.7, by hand.
TEST(LeastSquares, ErrorsAreThoseOfHC3) {
  Points x(4, 1);
  for (std::size_t i = 0; i < 4; ++i) x.row(i)[0] = static_cast<double>(i);
  const auto slopes = least_squares(x, std::vector<double>{0, 1, 1, 3});
  EXPECT_DOUBLE_EQ(slopes->values[0], 0.9);
  const auto part = [](double distance, double residual, double leverage) {
    return std::pow(distance * residual / (1 - leverage), 2);
  };
  const double sum = part(-1.5, 0.1, 0.7) + part(-0.5, 0.2, 0.3) + part(0.5, -0.7, 0.3) + part(1.5, 0.4, 0.7);
  EXPECT_NEAR(slopes->errors[0], std::sqrt(sum) / 5, 1e-12);
}

TEST(LeastSquares, SaysWhereColumnsCannotBeToldApart) {
  Points twice(10, 2), same(10, 1), few(2, 1);
  for (std::size_t i = 0; i < 10; ++i) twice.row(i)[0] = twice.row(i)[1] = static_cast<double>(i);
  EXPECT_FALSE(least_squares(twice, std::vector<double>(10)));
  EXPECT_FALSE(least_squares(same, std::vector<double>(10)));
  EXPECT_FALSE(least_squares(few, std::vector<double>(2)));
}

}  // namespace
}  // namespace entente::explore
