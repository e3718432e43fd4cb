#pragma once
/// Whether indices are known well enough, and what it would take.
#include "explore/sobol_indices.h"

namespace entente::explore {

/// Whether indices are known well enough.
struct Sureness {
  bool sure = true;      ///< all intervals are narrower than what was asked, and there were enough rows for all
  bool too_few = false;  ///< of an output there are too few rows for any interval
  bool none = true;      ///< of no output there are intervals
  double widest = 0;     ///< of all intervals; 0 where no output can be used
  /// Whose that is.
  std::size_t output = 0, column = 0;
  bool total = false;
  /// Rows that make them narrow enough, since intervals shrink with the root of the rows; those that there are
  /// where they are narrow enough; twice as many where they are too few for any.
  std::size_t rows = 0;
};
/// Of indices from so many rows. Throws std::invalid_argument for a width that is not above 0.
Sureness sureness(std::span<const OutputIndices> indices, double width, std::size_t rows);

}  // namespace entente::explore
