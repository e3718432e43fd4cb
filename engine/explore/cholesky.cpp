#include "explore/cholesky.h"

#include <algorithm>
#include <cmath>

namespace entente::explore {
namespace {

double dot(const double* a, const double* b, std::size_t count) {
  double sum = 0;
  for (std::size_t k = 0; k < count; ++k) sum += a[k] * b[k];
  return sum;
}

}  // namespace

std::vector<double> cholesky(std::vector<double> matrix, std::size_t n) {
  for (std::size_t j = 0; j < n; ++j) {
    double* column_row = &matrix[j * n];
    const double before = column_row[j], left = before - dot(column_row, column_row, j);
    constexpr double rounding = 1e-12;
    column_row[j] = left > rounding * before ? std::sqrt(left) : 0;
    for (std::size_t i = j + 1; i < n; ++i) {
      double* row = &matrix[i * n];
      row[j] = column_row[j] > 0 ? (row[j] - dot(row, column_row, j)) / column_row[j] : 0;
    }
  }
  return matrix;
}

std::vector<double> solved(std::span<const double> factor, std::span<const double> right) {
  const std::size_t n = right.size();
  std::vector<double> x(right.begin(), right.end());
  const auto divide = [&](std::size_t i) { x[i] = factor[i * n + i] > 0 ? x[i] / factor[i * n + i] : 0; };
  for (std::size_t i = 0; i < n; ++i) {
    x[i] -= dot(&factor[i * n], x.data(), i);
    divide(i);
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) x[i] -= factor[k * n + i] * x[k];
    divide(i);
  }
  return x;
}

}  // namespace entente::explore
