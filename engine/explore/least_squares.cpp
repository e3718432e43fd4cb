#include "explore/least_squares.h"

#include <cmath>

#include "explore/cholesky.h"

namespace entente::explore {
namespace {

/// About their means, each of length 1, so that what is told apart does not hang on units.
struct Columns {
  Points x;
  std::vector<double> lengths;

  explicit Columns(const Points& points) : x(points), lengths(points.factors) {
    for (std::size_t f = 0; f < x.factors; ++f) centre(f);
  }

  void centre(std::size_t f) {
    double mean = 0, squares = 0;
    for (std::size_t i = 0; i < x.count; ++i) mean += x.row(i)[f] / static_cast<double>(x.count);
    for (std::size_t i = 0; i < x.count; ++i) squares += (x.row(i)[f] - mean) * (x.row(i)[f] - mean);
    lengths[f] = std::sqrt(squares);
    for (std::size_t i = 0; i < x.count; ++i)
      x.row(i)[f] = lengths[f] > 0 ? (x.row(i)[f] - mean) / lengths[f] : 0;
  }
};

double dot(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t k = 0; k < a.size(); ++k) sum += a[k] * b[k];
  return sum;
}

/// (columns x columns) Products of columns, each row counted so often.
std::vector<double> products(const Points& x, std::span<const double> weights) {
  std::vector<double> sums(x.factors * x.factors);
  for (std::size_t i = 0; i < x.count; ++i)
    for (std::size_t a = 0; a < x.factors; ++a)
      for (std::size_t b = 0; b < x.factors; ++b)
        sums[a * x.factors + b] += weights[i] * x.row(i)[a] * x.row(i)[b];
  return sums;
}

bool told_apart(std::span<const double> factor, std::size_t n) {
  constexpr double least = 1e-9;
  for (std::size_t f = 0; f < n; ++f)
    if (factor[f * n + f] * factor[f * n + f] < least) return false;
  return true;
}

std::vector<double> slopes_of(const Points& x, std::span<const double> y, std::span<const double> factor) {
  std::vector<double> right(x.factors);
  for (std::size_t i = 0; i < x.count; ++i)
    for (std::size_t f = 0; f < x.factors; ++f) right[f] += y[i] * x.row(i)[f];
  return solved(factor, right);
}

/// Each residual over what leaving its row out would make of it, squared.
std::vector<double> left_out_squares(const Points& x, std::span<const double> y, std::span<const double> slopes,
                                     std::span<const double> factor) {
  std::vector<double> squares;
  for (std::size_t i = 0; i < x.count; ++i) {
    const double leverage = 1 / static_cast<double>(x.count) + dot(x.row(i), solved(factor, x.row(i)));
    const double left_out = leverage < 1 ? (y[i] - dot(x.row(i), slopes)) / (1 - leverage) : 0;
    squares.push_back(left_out * left_out);
  }
  return squares;
}

/// The square root of number `f` on the diagonal of (inverse of products) spread (inverse of products).
double error_of(std::size_t f, std::span<const double> factor, std::span<const double> spread, std::size_t n) {
  std::vector<double> one(n);
  one[f] = 1;
  const std::vector<double> inverse = solved(factor, one);
  double sum = 0;
  for (std::size_t a = 0; a < n; ++a) sum += inverse[a] * dot(spread.subspan(a * n, n), inverse);
  return std::sqrt(sum);
}

}  // namespace

std::optional<Slopes> least_squares(const Points& x, std::span<const double> y) {
  const std::size_t n = x.factors;
  if (n == 0 || x.count <= n + 1) return std::nullopt;
  const Columns columns(x);
  const std::vector<double> factor = cholesky(products(columns.x, std::vector<double>(x.count, 1.0)), n);
  if (!told_apart(factor, n)) return std::nullopt;
  double mean = 0;
  for (const double value : y) mean += value / static_cast<double>(y.size());
  std::vector<double> about_mean(y.begin(), y.end());
  for (double& value : about_mean) value -= mean;
  Slopes found{slopes_of(columns.x, about_mean, factor), {}};
  const auto spread = products(columns.x, left_out_squares(columns.x, about_mean, found.values, factor));
  for (std::size_t f = 0; f < n; ++f) {
    found.errors.push_back(error_of(f, factor, spread, n) / columns.lengths[f]);
    found.values[f] /= columns.lengths[f];
  }
  return found;
}

}  // namespace entente::explore
