#pragma once
/// The design of a sweep that a table says, a row a point.
#include <entente/explore.h>

namespace entente::explore {

struct TableDesign {
  std::vector<Factor> factors;  ///< the columns that are parameters
  Points points;                ///< a row of the table each
  /// (points) The changes of the world of each; none: no column says.
  std::vector<std::vector<std::string>> worlds = {};
};

/// Columns are parameters of the scenario, but for `world`, or `what-if`, in which the world of each point
/// stands as points.csv has it; of a points.csv or runs.csv of this program outcomes are passed over. `varied`
/// gives columns other ranges. Throws DataError with the place for other columns, holes, points outside of the
/// range of a parameter, and what is no what-if or event; UnknownNameError for a range of what is no column.
TableDesign table_design(const Scenario& scenario, const GivenTable& table,
                         std::span<const std::string> varied);

/// `designs.csv:3:7: `: where the world of a row stands; empty where no column says any.
std::string place_of_world(const Scenario& scenario, const GivenTable& table, std::size_t row);

/// The columns that are parameters, of which the header alone is read. Throws as `table_design` for columns.
std::vector<std::string> parameters_in(const Scenario& scenario, const GivenTable& table);

}  // namespace entente::explore
