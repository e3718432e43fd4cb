#pragma once
/// Which factors an outcome hangs on, and how much of it is luck: Sobol's indices of a scenario.
#include <entente/explore.h>

#include "explore/sobol_indices.h"
#include "explore/sureness.h"

namespace entente::explore {

/// Rows that are moved by chance together: enough of them to fill the cube more evenly than chance would, and
/// few enough that there are many blocks, which intervals are made of.
inline constexpr std::size_t block_of_rows = 16;

struct MattersOptions {
  std::size_t rows = 1024;      ///< N of the design: whole blocks fill the cube most evenly
  bool luck_by_purpose = true;  ///< a column for each rule, noise, event, ... that draws
  std::vector<std::vector<std::string>> groups = {};  ///< names of factors that make one column together
  /// Above 0: rows are doubled until all intervals are narrower, but to no more than `most_rows`.
  double until_sure = 0;
  std::vector<std::size_t> outcomes = {};  ///< whose intervals are held to that; none: those of all
  std::size_t most_rows = 1 << 16;
  IntervalOptions intervals = {};
};

/// Of all outcomes.
struct Matters {
  std::vector<Column> columns;          ///< factors or groups, then `luck`, then its purposes
  std::size_t luck = 0;                 ///< number of the column of all luck
  std::vector<OutputIndices> outcomes;  ///< (outcomes)
  std::size_t rows = 0, runs = 0;       ///< of the design; that were made
  Sureness sureness;                    ///< held to `until_sure`, or to 0.1
  bool gave_up = false;                 ///< it was not sure when rows could not be doubled any more
};

/// Factors are varied over what they say, and luck is a factor of its own: all else that is drawn keeps its own
/// when one purpose is drawn again. Nothing where it was stopped. Throws as Explorer::outcomes;
/// UnknownNameError for a group of what is not varied, RequestError for a factor that is grouped twice.
std::optional<Matters> matters(Explorer& explorer, std::span<const Factor> factors,
                               const MattersOptions& options);

/// In words and tables, of some outcomes.
Answer matters_answer(const Explorer& explorer, const Matters& matters, std::span<const std::size_t> outcomes);

}  // namespace entente::explore
