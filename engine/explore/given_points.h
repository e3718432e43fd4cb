#pragma once
/// Which columns of a table are varied, and which come of it.
#include "explore/factor.h"
#include "explore/given_columns.h"

namespace entente::explore {

/// Inputs, as points.
struct GivenPoints {
  Points points;
  std::vector<Factor> factors;        ///< with the range, or the worlds, that each has in the table
  std::vector<std::string> left_out;  ///< `region (no numbers)`: columns that could have been inputs
  std::vector<std::string> taken;     ///< `id (it counts the rows)`: inputs of any table that nobody asked for
};

/// The columns that tables of this program have for outcomes; none for any other table.
std::vector<std::size_t> usual_outcomes(const GivenColumns& given);

/// The columns that tables of this program have for what is varied; none for any other table.
std::vector<std::size_t> usual_inputs(const GivenColumns& given);
/// The column of a `points.csv` of this program in which the world of each point stands.
std::optional<std::size_t> world_column(const GivenColumns& given);

/// The columns `asked`; where none is, those that are varied in tables of this program, their worlds too where
/// there are several, else all numbers beside the outcomes (names). Worlds are categories. Throws
/// UnknownNameError; RequestError for a column that is asked for twice or as an outcome; DataError for a value
/// that is no finite number, and where nothing is left that varies.
GivenPoints given_points(const GivenColumns& given, const std::vector<std::string>& asked,
                         const std::vector<std::string>& outcomes);

/// (factors) How many categories each has; 0 of numbers.
std::vector<std::size_t> categories_of(const std::vector<Factor>& factors);

}  // namespace entente::explore
