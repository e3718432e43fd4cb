#pragma once
/// Sobol's indices: which share of an output's variance is due to a column of a design.
#include "explore/bootstrap.h"
#include "explore/outputs.h"
#include "explore/saltelli.h"

namespace entente::explore {

/// Up to where an index whose interval holds 0 is about 0; one that may be larger cannot be told yet.
inline constexpr double about_zero_below = 0.1;

/// A share of the variance.
struct Index {
  double value = 0;         ///< from 0 to 1
  double raw = 0;           ///< as estimated: below 0 by chance where it is about 0
  Interval interval;        ///< of `raw`
  double se = 0;            ///< standard error of `raw`
  bool about_zero = false;  ///< the interval holds 0 and nothing above `about_zero_below`
  bool unsure = false;      ///< the interval holds 0 and much more: more rows are needed

  bool told() const { return !about_zero && !unsure; }  ///< It is something, and known to be.
  double width() const { return interval.high - interval.low; }
};

/// Of a column.
struct ColumnIndices {
  Index first;  ///< what it does by itself
  Index total;  ///< with all that it does together with others
};

/// Of an output.
struct OutputIndices {
  Usable usable = Usable::yes;         ///< else there is nothing below
  double mean = 0, variance = 0;       ///< of A and B
  std::vector<ColumnIndices> columns;  ///< (columns of the design)
};

/// Rows that intervals can be made of, in blocks of so many.
std::size_t least_rows_of(std::size_t block);

/// Indices of all outputs of a design's evaluations. First order as Saltelli et al. (2010), mean of
/// f_B (f_AB - f_A) over the variance, outputs about their mean; total as Jansen (1999), half the mean of
/// (f_A - f_AB)^2 over it. Intervals are percentiles of a bootstrap over the blocks
/// of the design, taken as much wider as Student's quantile for so many blocks is; on points that fill the cube
/// evenly as a whole, as Sobol's, they are wider than they need be. Throws std::invalid_argument for another
/// shape.
std::vector<OutputIndices> sobol_indices(const SaltelliDesign& design, const Outputs& outputs,
                                         const IntervalOptions& options = {});

}  // namespace entente::explore
