#pragma once
/// Boxes as rows of tables.
#include <optional>

#include "explore/discovery.h"
#include "explore/factor.h"

namespace entente::explore {

/// What a box asks of a factor: a row of a table of boxes.
struct BoxRow {
  std::string factor;
  std::optional<double> low = {}, high = {};  ///< of a number, where it is bounded there
  std::string categories = {};                ///< else those that belong to it: `north|south`
  std::string words = {};                     ///< `A is at most 755.8`
  std::optional<double> quasi_p = {}, by_coverage = {}, by_density = {};
  double coverage_without = 0, density_without = 0;  ///< of the box without this restriction
};

/// A row for each factor that the box restricts, those that it needs most (the smallest quasi-p) first.
std::vector<BoxRow> box_rows(const DiscoveredBox& box, std::span<const Factor> factors);
/// The same of a box of a tree, ascending, without what only PRIM tells.
std::vector<BoxRow> box_rows(const Futures& futures, const MeasuredBox& box, std::span<const Factor> factors);

}  // namespace entente::explore
