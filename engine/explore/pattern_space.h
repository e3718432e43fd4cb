#pragma once
/// Which pairs of two outcomes can occur at all (pattern space exploration: Cherel, Cottineau and Reuillon
/// 2015), and how likely each is.
#include <entente/explore.h>
#include <entente/results.h>

#include <cstdint>
#include <optional>

namespace entente::explore {

/// An outcome in cells of equal width.
struct PatternAxis {
  double low = 0, high = 1;
  std::size_t cells = 10;
};

/// Two of them: cell number i * b.cells + j has cell i of the first and j of the second.
struct PatternGrid {
  PatternAxis a, b;

  std::size_t size() const { return a.cells * b.cells; }
  /// The upper end is in the last cell; nothing beyond the ends, and for what is no number.
  std::optional<std::size_t> cell(double of_a, double of_b) const;
};

/// A cell of the grid.
struct CellReached {
  std::size_t points = 0;  ///< how many have come to it
  std::size_t first = 0;   ///< the first of them, by its number among all that were added
};

/// Looks for points that come to cells where few have come: what came to rare cells is changed a little, so
/// that the edge of what has occurred moves outwards.
class PatternSearch {
 public:
  /// Of points of so many parameters. Throws std::invalid_argument for a grid without cells or a range without
  /// an inside.
  PatternSearch(const PatternGrid& grid, std::size_t parameters, std::uint64_t seed);

  /// (count x parameters) The next points to try, as shares of ranges; by chance as long as nothing is reached,
  /// and one in ten after that.
  Points propose(std::size_t count);
  /// What points (count x parameters) have come to: any, of a proposal or others. Throws std::invalid_argument
  /// where shapes do not fit.
  void add(const Points& shares, std::span<const double> a, std::span<const double> b);

  const std::vector<CellReached>& cells() const { return cells_; }  ///< (grid) What each was reached by.
  std::size_t reached() const { return reached_.size(); }           ///< Cells that were.
  std::size_t outside() const { return outside_; }                  ///< Points that came to none.
  std::size_t points() const { return points_; }                    ///< All that were added.

 private:
  class Proposal;
  /// The latest points that came to a cell, one after the other.
  struct Kept {
    std::size_t cell = 0;
    std::vector<std::vector<double>> shares;
  };
  void keep(std::size_t cell, std::span<const double> shares);

  PatternGrid grid_;
  std::size_t parameters_;
  std::uint64_t seed_;
  std::vector<CellReached> cells_;
  std::vector<Kept> reached_;                        ///< in the order in which they were reached
  std::vector<std::optional<std::size_t>> kept_at_;  ///< (grid) where each stands there
  std::size_t proposed_ = 0, points_ = 0, outside_ = 0;
};

/// How likely a cell is.
struct CellChance {
  std::size_t points = 0;  ///< how many have come to it
  double chance = 0;       ///< their share
  Interval interval;       ///< Wilson's, of each cell by itself
};

/// (grid) From plain draws: points that are drawn as they are believed to be, not proposed by a search. Throws
/// std::invalid_argument where there are none or lengths differ.
std::vector<CellChance> cell_chances(const PatternGrid& grid, std::span<const double> a,
                                     std::span<const double> b);

}  // namespace entente::explore
