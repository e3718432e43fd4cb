/// dX/dt = X^2 has the closed form X(t) = X0 (1 - X0 t)^-1 (Marvel et al. 2011): the sums against it, with a
/// diagonal.
#include "simulation/processes/balance_sums.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace entente::detail {
namespace {

constexpr std::size_t n = 4;
using Matrix = std::array<double, n * n>;

const Matrix start = {.2, .6, -.3, -.1, .6, -.1, .1, -.4, -.3, .1, .3, .5, -.1, -.4, .5, 0};

Matrix square(const Matrix& x) {
  std::vector<double> sum(max_balance_rows * n);
  const double factor = 1;
  Matrix made{};
  for (std::size_t i = 0; i < n;) {
    const std::size_t rows = balance_rows(sum.data(), x.data(), i, n, 1, false, &factor);
    std::copy_n(sum.begin(), rows * n, made.begin() + static_cast<std::ptrdiff_t>(i * n));
    i += rows;
  }
  return made;
}

Matrix plus(Matrix x, double by, const Matrix& y) {
  for (std::size_t k = 0; k < x.size(); ++k) x[k] += by * y[k];
  return x;
}

/// The classical method of Runge and Kutta, of fourth order.
Matrix advanced(Matrix x, double until, std::size_t steps) {
  const double h = until / static_cast<double>(steps);
  for (std::size_t s = 0; s < steps; ++s) {
    const Matrix a = square(x), b = square(plus(x, h / 2, a)), c = square(plus(x, h / 2, b)),
                 d = square(plus(x, h, c));
    x = plus(plus(plus(plus(x, h / 6, a), h / 3, b), h / 3, c), h / 6, d);
  }
  return x;
}

/// Largest eigenvalue of a symmetric matrix that has one far above the others, and its vector.
double leading(const Matrix& x, std::array<double, n>& vector) {
  vector = {1, 0.5, -0.5, -0.25};
  double value = 0;
  for (int turn = 0; turn < 2000; ++turn) {
    std::array<double, n> next{};
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) next[i] += x[i * n + j] * vector[j];
    value = std::sqrt(std::inner_product(next.begin(), next.end(), next.begin(), 0.0));
    for (std::size_t i = 0; i < n; ++i) vector[i] = next[i] / value;
  }
  return value;
}

TEST(BalanceSums, BlowUpWhenTheClosedFormSays) {
  constexpr double known = 0.9866072796606424, at = 0.9;
  const Matrix x = advanced(start, at, 20000);
  std::array<double, n> vector{}, first{};
  EXPECT_NEAR(at + 1 / leading(x, vector), known, 1e-10);  // lambda(t) = lambda_1 / (1 - lambda_1 t)
  EXPECT_NEAR(1 / leading(start, first), known, 1e-12);
  // what is left is x x^T of the leading eigenvector: two factions, as its signs say
  const Matrix end = advanced(x, known - at - 1e-4, 20000);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) EXPECT_GT(end[i * n + j] * first[i] * first[j], 0) << i << ' ' << j;
}

}  // namespace
}  // namespace entente::detail
