#pragma once
/// Histograms made smooth.
#include <cstddef>
#include <vector>

namespace entente::explore {

/// Each cell replaced by the mean of the cells within `radius` of it, and this once more: a triangular kernel
/// of 4 * radius + 1 cells. The histogram is mirrored at its ends, so that its sum stays. `radius` is at most
/// the number of cells.
std::vector<double> smoothed(std::vector<double> cells, std::size_t radius);

}  // namespace entente::explore
