#include "explore/least_squares.h"

#include <Eigen/Cholesky>
#include <cmath>

namespace entente::explore {
namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

/// Columns about their means, each of length 1, so that what is told apart does not hang on units.
struct Columns {
  Matrix x;
  Vector lengths;

  explicit Columns(const Points& points)
      : x(static_cast<Eigen::Index>(points.count), static_cast<Eigen::Index>(points.factors)) {
    for (std::size_t p = 0; p < points.count; ++p)
      for (std::size_t f = 0; f < points.factors; ++f)
        x(static_cast<Eigen::Index>(p), static_cast<Eigen::Index>(f)) = points.row(p)[f];
    x.rowwise() -= Vector(x.colwise().mean()).transpose();
    lengths = x.colwise().norm().transpose();
    for (Eigen::Index f = 0; f < x.cols(); ++f)
      if (lengths(f) > 0) x.col(f) /= lengths(f);
  }
};

/// Each residual over what leaving its row out would make of it, squared.
Vector left_out_squares(const Columns& columns, const Vector& residuals, const Matrix& inverse) {
  const double share_of_constant = 1 / static_cast<double>(columns.x.rows());
  Vector squares(residuals.size());
  for (Eigen::Index i = 0; i < residuals.size(); ++i) {
    const double leverage = share_of_constant + columns.x.row(i).dot(inverse * columns.x.row(i).transpose());
    const double left_out = leverage < 1 ? residuals(i) / (1 - leverage) : 0;
    squares(i) = left_out * left_out;
  }
  return squares;
}

}  // namespace

std::optional<Slopes> least_squares(const Points& x, std::span<const double> y) {
  if (x.factors == 0 || x.count <= x.factors + 1) return std::nullopt;
  const Columns columns(x);
  Vector about_mean = Eigen::Map<const Vector>(y.data(), static_cast<Eigen::Index>(y.size()));
  about_mean.array() -= about_mean.mean();
  const Matrix products = columns.x.transpose() * columns.x;
  const Eigen::LDLT<Matrix> factors(products);
  constexpr double told_apart = 1e-9;
  if (factors.vectorD().minCoeff() < told_apart) return std::nullopt;
  const Matrix inverse = factors.solve(Matrix::Identity(products.rows(), products.cols()));
  const Vector slopes = inverse * (columns.x.transpose() * about_mean);
  const Vector squares = left_out_squares(columns, about_mean - columns.x * slopes, inverse);
  const Matrix spread = inverse * (columns.x.transpose() * squares.asDiagonal() * columns.x) * inverse;
  Slopes found;
  for (Eigen::Index f = 0; f < slopes.size(); ++f) {
    found.values.push_back(slopes(f) / columns.lengths(f));
    found.errors.push_back(std::sqrt(spread(f, f)) / columns.lengths(f));
  }
  return found;
}

}  // namespace entente::explore
