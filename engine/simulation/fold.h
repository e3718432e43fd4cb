#pragma once
/// What of the course of a number counts as its outcome.
#include <entente/scenario.h>

#include <cstddef>

namespace entente::detail {

/// One of the dates at which a course is looked at.
struct FoldedDate {
  bool first = false, last = false;  ///< of those dates
  double years = 0;                  ///< since the start
  double dates = 0;                  ///< how many there are
};

/// Folds the values at a date, of so many lanes, into the outcomes; the fold's memory is the outcomes
/// themselves.
void fold(TimeAggregate over, const FoldedDate& date, const double* values, std::size_t lanes,
          double* outcomes);

/// The first lane in which a condition is no number at a date that decides, or `lanes`; to be asked before its
/// values are folded. What came once needs no number after that, nor does what failed once.
std::size_t first_unknown(TimeAggregate over, const FoldedDate& date, const double* values, std::size_t lanes,
                          const double* outcomes);

}  // namespace entente::detail
