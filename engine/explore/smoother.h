#pragma once
/// A smooth curve through a cloud of points: what is to be expected where one parameter is known.
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace entente::explore {

/// Penalised splines (Eilers and Marx 1996): cubic B-splines over 15 equal parts of the ranks of `x`, so that
/// units and tails do not count, and a penalty on second differences, which leaves straight lines free. How
/// smooth is chosen by generalised cross-validation (Craven and Wahba 1979) with degrees of freedom counted 1.4
/// times (Kim and Gu 2004). Where `x` takes at most ten values, the mean at each.
class Smoother {
 public:
  /// Prepares for the (rows) values of the parameter, which vary.
  explicit Smoother(std::span<const double> x);

  std::size_t rows() const { return first_.size(); }
  /// The number of the smoothing that cross-validation chooses for `y` (rows).
  std::size_t chosen(std::span<const double> y) const;
  /// (rows) The curve for `y`.
  std::vector<double> curve(std::span<const double> y, std::size_t smoothing) const;
  /// (rows) The same, where each row counts `weights` times.
  std::vector<double> curve(std::span<const double> y, std::size_t smoothing,
                            std::span<const double> weights) const;

 private:
  static constexpr std::size_t width = 4;

  void by_classes(std::span<const double> ranks, std::span<const double> distinct);
  void by_splines(std::span<const double> ranks);
  void factor_all();
  std::vector<double> products(std::span<const double> weights) const;
  std::vector<double> projected(std::span<const double> y, std::span<const double> weights) const;
  std::vector<double> at_rows(std::span<const double> coefficients) const;

  std::size_t columns_ = 0;
  bool smooth_ = true;                             ///< else classes, which are not smoothed
  std::vector<std::size_t> first_;                 ///< (rows) the first function that is not 0
  std::vector<std::array<double, width>> values_;  ///< (rows) of that and the next ones
  std::vector<double> products_;                   ///< (columns x columns) of the functions, over the rows
  std::vector<std::vector<double>> factors_;       ///< (smoothings) Cholesky's, of products and penalty
  std::vector<double> freedom_;                    ///< (smoothings) degrees of freedom
};

}  // namespace entente::explore
