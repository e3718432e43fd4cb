#include <entente/explore.h>
#include <fmt/format.h>

#include <limits>

#include "model/available_memory.h"

namespace entente::explore {
namespace {

/// Runs, and what they came to, twice: as they are found, and by point.
void refuse_too_many(const Explorer& explorer, std::size_t points, std::size_t runs) {
  const double each = static_cast<double>(sizeof(ExploredRun) + sizeof(LaneRun)) +
                      2.0 * sizeof(double) * static_cast<double>(explorer.outcome_infos().size());
  const double all = static_cast<double>(points) * static_cast<double>(runs);
  if (all > std::numeric_limits<std::uint32_t>::max() ||
      all * each > static_cast<double>(detail::bytes_available()))
    throw MemoryError(
        fmt::format("{} points of {} runs are {:.3g} runs, which would take {:.3g} GB; ask for fewer", points,
                    runs, all, all * each / 1e9));
}

}  // namespace

std::optional<PointOutcomes> run_points(Explorer& explorer, const PlacedPoints& placed, std::size_t runs,
                                        std::size_t first_run) {
  const Points& points = placed.points;
  refuse_too_many(explorer, points.count, runs);
  std::vector<ExploredRun> asked;
  asked.reserve(points.count * runs);
  for (std::size_t run = 0; run < runs; ++run)
    for (std::size_t p = 0; p < points.count; ++p)
      asked.push_back({placed.world(p), {static_cast<std::uint32_t>(first_run + run), points.row(p)}});
  const auto found = explorer.outcomes(asked);
  if (!found) return std::nullopt;
  PointOutcomes made{points.count, explorer.outcome_infos().size(), runs, std::vector<double>(found->size())};
  for (std::size_t k = 0; k < asked.size(); ++k)
    for (std::size_t o = 0; o < made.outcomes; ++o)
      made.values[(k % made.points * made.outcomes + o) * runs + k / made.points] =
          (*found)[k * made.outcomes + o];
  return made;
}

}  // namespace entente::explore
