#include "explore/smoother.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "explore/cholesky.h"
#include "explore/infinity.h"
#include "explore/ranks.h"

namespace entente::explore {
namespace {

constexpr std::size_t parts = 15, most_classes = 10;
/// Each smoothing weighs the penalty 10^(1/2) times as much as the one before.
constexpr std::size_t smoothings = 15;
double penalty_weight(std::size_t smoothing, std::size_t rows) {
  return static_cast<double>(rows) * std::pow(10, static_cast<double>(smoothing) / 2 - 5);
}

/// The four cubic B-splines that are not 0 at a share of a part.
std::array<double, 4> cubic(double u) {
  const double v = 1 - u;
  return {v * v * v / 6, (3 * u * u * u - 6 * u * u + 4) / 6, (3 * v * v * v - 6 * v * v + 4) / 6,
          u * u * u / 6};
}

/// (n x n) Of second differences.
std::vector<double> penalty(std::size_t n) {
  std::vector<double> matrix(n * n);
  constexpr double difference[] = {1, -2, 1};
  for (std::size_t row = 0; row + 2 < n; ++row)
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t b = 0; b < 3; ++b) matrix[(row + a) * n + row + b] += difference[a] * difference[b];
  return matrix;
}

std::vector<double> sum(std::vector<double> matrix, double weight, std::span<const double> other) {
  for (std::size_t i = 0; i < matrix.size(); ++i) matrix[i] += weight * other[i];
  return matrix;
}

/// Of the matrix that makes a curve of a cloud.
double trace_of(std::span<const double> factor, std::span<const double> products, std::size_t n) {
  double trace = 0;
  for (std::size_t j = 0; j < n; ++j) trace += solved(factor, products.subspan(j * n, n))[j];
  return trace;
}

/// From the sum of the squares of y, by a curve of these coefficients.
double taken_away(std::span<const double> products, std::span<const double> coefficients,
                  std::span<const double> right) {
  const std::size_t n = right.size();
  double away = 0;
  for (std::size_t a = 0; a < n; ++a) {
    double fitted = 0;
    for (std::size_t b = 0; b < n; ++b) fitted += products[a * n + b] * coefficients[b];
    away += coefficients[a] * (2 * right[a] - fitted);
  }
  return away;
}

}  // namespace

Smoother::Smoother(std::span<const double> x) {
  const std::vector<double> by_rank = ranks(x);
  const std::set<double> distinct(by_rank.begin(), by_rank.end());
  if (distinct.size() <= most_classes)
    by_classes(by_rank, std::vector(distinct.begin(), distinct.end()));
  else
    by_splines(by_rank);
  factor_all();
}

void Smoother::by_classes(std::span<const double> ranks, std::span<const double> distinct) {
  smooth_ = false;
  columns_ = distinct.size();
  for (const double rank : ranks) {
    first_.push_back(static_cast<std::size_t>(std::ranges::lower_bound(distinct, rank) - distinct.begin()));
    values_.push_back({1});
  }
}

void Smoother::by_splines(std::span<const double> ranks) {
  columns_ = parts + width - 1;
  for (const double rank : ranks) {
    const double at = (rank - 0.5) / static_cast<double>(ranks.size()) * static_cast<double>(parts);
    const std::size_t part = std::min(parts - 1, static_cast<std::size_t>(at));
    first_.push_back(part);
    values_.push_back(cubic(at - static_cast<double>(part)));
  }
}

void Smoother::factor_all() {
  products_ = products({});
  for (std::size_t s = 0; s < (smooth_ ? smoothings : 1); ++s) {
    const double weight = smooth_ ? penalty_weight(s, rows()) : 0;
    factors_.push_back(cholesky(sum(products_, weight, penalty(columns_)), columns_));
    freedom_.push_back(trace_of(factors_.back(), products_, columns_));
  }
}

std::vector<double> Smoother::products(std::span<const double> weights) const {
  std::vector<double> products(columns_ * columns_);
  for (std::size_t row = 0; row < rows(); ++row) {
    const double weight = weights.empty() ? 1 : weights[row];
    const std::size_t count = std::min(width, columns_ - first_[row]);
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = 0; b < count; ++b)
        products[(first_[row] + a) * columns_ + first_[row] + b] += weight * values_[row][a] * values_[row][b];
  }
  return products;
}

std::vector<double> Smoother::projected(std::span<const double> y, std::span<const double> weights) const {
  std::vector<double> right(columns_);
  for (std::size_t row = 0; row < rows(); ++row) {
    const double value = weights.empty() ? y[row] : weights[row] * y[row];
    const std::size_t count = std::min(width, columns_ - first_[row]);
    for (std::size_t a = 0; a < count; ++a) right[first_[row] + a] += value * values_[row][a];
  }
  return right;
}

std::vector<double> Smoother::at_rows(std::span<const double> coefficients) const {
  std::vector<double> curve(rows());
  for (std::size_t row = 0; row < rows(); ++row) {
    const std::size_t count = std::min(width, columns_ - first_[row]);
    for (std::size_t a = 0; a < count; ++a) curve[row] += coefficients[first_[row] + a] * values_[row][a];
  }
  return curve;
}

std::size_t Smoother::chosen(std::span<const double> y) const {
  std::size_t best = 0;
  double least = infinity;
  const std::vector<double> right = projected(y, {});
  const double total = std::inner_product(y.begin(), y.end(), y.begin(), 0.0);
  for (std::size_t s = 0; s < factors_.size(); ++s) {
    const double squares = total - taken_away(products_, solved(factors_[s], right), right);
    constexpr double freedom_counts = 1.4;
    const double left = static_cast<double>(rows()) - freedom_counts * freedom_[s];
    const double score = left > 0 ? squares / (left * left) : infinity;
    if (score <= least) least = score, best = s;
  }
  return best;
}

std::vector<double> Smoother::curve(std::span<const double> y, std::size_t smoothing) const {
  return at_rows(solved(factors_[smoothing], projected(y, {})));
}

std::vector<double> Smoother::curve(std::span<const double> y, std::size_t smoothing,
                                    std::span<const double> weights) const {
  const double weight = smooth_ ? penalty_weight(smoothing, rows()) : 0;
  const auto factor = cholesky(sum(products(weights), weight, penalty(columns_)), columns_);
  return at_rows(solved(factor, projected(y, weights)));
}

}  // namespace entente::explore
