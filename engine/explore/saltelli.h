#pragma once
/// The design of Saltelli et al. (2010) for Sobol's indices: rows of two independent points A and B, and each
/// row of A once more for every column, which then is as in B.
#include "explore/designs.h"

namespace entente::explore {

/// What an index is asked of: a factor, a group of factors, or luck.
struct Column {
  std::string name;
  /// Numbers of factors. None: luck, all of it or that of one purpose, which whoever evaluates the design draws
  /// by another number in B.
  std::vector<std::size_t> factors = {};
};

/// Which evaluation is what: a row's A, its B, then A with the first column of B, with the second, and so on;
/// then the next row, so that a design that is stopped is whole up to a row.
struct SaltelliDesign {
  std::vector<Column> columns;
  std::size_t rows = 0;       ///< N
  std::size_t first_row = 0;  ///< of a longer design that this goes on with
  std::size_t block = 1;      ///< rows that are drawn together, independently of other blocks

  std::size_t parts() const { return columns.size() + 2; }      ///< Evaluations of a row.
  std::size_t evaluations() const { return rows * parts(); }    ///< N (columns + 2)
  std::size_t row(std::size_t e) const { return e / parts(); }  ///< Of an evaluation, from 0 on.
  bool is_b(std::size_t e) const { return e % parts() == 1; }   ///< All of it is as in B.
  bool from_b(std::size_t e, std::size_t column) const {        ///< A column of an evaluation is as in B.
    return is_b(e) || e % parts() == column + 2;
  }
  /// The number that keys the luck of a column in an evaluation: one in A and another in B, in every row.
  std::size_t luck(std::size_t e, std::size_t column) const {
    return 2 * (first_row + row(e)) + (from_b(e, column) ? 1 : 0);
  }
};

/// A design of columns that hold each of `factors` factors once. Throws std::invalid_argument for others, and
/// MemoryError for more than `most` evaluations.
SaltelliDesign saltelli_design(std::vector<Column> columns, std::size_t factors, std::size_t rows,
                               std::size_t first_row = 0, std::size_t most = most_points);

/// A column for each factor.
std::vector<Column> column_each(std::span<const Factor> factors);

/// (evaluations x factors) values. `unit` has a row of the design in each of its rows: A in the first half of
/// it, B in the second.
Points saltelli_points(const SaltelliDesign& design, std::span<const Factor> factors, const Points& unit);
/// The same on Sobol's points, from point `first_row` on.
Points saltelli_points(const SaltelliDesign& design, std::span<const Factor> factors);
/// The same in blocks of the design, each moved by chance: see `sobol_in_blocks`. Without factors points of no
/// values.
Points saltelli_points(const SaltelliDesign& design, std::span<const Factor> factors, std::uint64_t seed);

}  // namespace entente::explore
