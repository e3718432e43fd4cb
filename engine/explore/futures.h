#pragma once
/// Points with the chance, at each, of what is asked about: what boxes are found in.
#include <entente/explore.h>

#include "explore/box.h"

namespace entente::explore {

/// Categories that a box tells apart: bits of a set of them, of which one is for `all`.
inline constexpr std::size_t most_categories = 63;

/// A box, and what is in it. Of a table from which an earlier box was taken, points and cases are those that
/// are left, coverage and mass are of all.
struct MeasuredBox {
  Box box;
  std::size_t points = 0;      ///< in it
  double cases = 0;            ///< the sum of their chances: how often it happens there
  double coverage = 0;         ///< `cases` of all cases
  double density = 0;          ///< `cases` of the points in it; 0 without any
  double mass = 0;             ///< its points of all points
  std::size_t restricted = 0;  ///< factors of which it asks something
};

/// The table, factor by factor. Chances are rounded to whole multiples of a power of two, so small (1e-12 for
/// 5,000 points) that sums of them are exact, in whatever order.
class Futures {
 public:
  /// `chances` (points) in [0, 1]: 0 or 1 of a single run, else the share of replicates in which it happens.
  /// `categories` (factors; none: all are numbers): 0 of a number, else how many categories there are, at most
  /// 63, which are numbered from 0 on. Throws std::invalid_argument for other shapes, a factor's value that is
  /// not finite or no category, and what is no chance; the message names the point, from 1 on.
  Futures(const Points& points, std::span<const double> chances, std::vector<std::size_t> categories = {});

  std::size_t size() const { return chances_.size(); }
  std::size_t factors() const { return categories_.size(); }
  std::size_t categories(std::size_t factor) const { return categories_[factor]; }
  std::span<const double> column(std::size_t factor) const {
    return std::span(columns_).subspan(factor * size(), size());
  }
  std::span<const double> chances() const { return chances_; }
  std::size_t all_points() const { return all_points_; }  ///< with those that were taken
  double all_cases() const { return all_cases_; }         ///< likewise

  bool in_box(const Box& box, std::size_t point) const;
  MeasuredBox measured(Box box) const;
  /// Of so many points with so many cases, which are those of the box.
  MeasuredBox measured(Box box, std::size_t points, double cases) const;

  /// What is left when those in a box are taken.
  Futures without(const Box& box) const;
  /// Some of the points, as a table of its own.
  Futures sample(std::span<const std::size_t> points) const;

 private:
  Futures() = default;
  Futures chosen(std::span<const std::size_t> points) const;

  std::vector<double> columns_, chances_;
  std::vector<std::size_t> categories_;
  std::size_t all_points_ = 0;
  double all_cases_ = 0;
};

}  // namespace entente::explore
