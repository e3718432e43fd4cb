#include "explore/effort.h"

namespace entente::explore {

std::optional<PointOutcomes> run_points(Explorer& explorer, const PlacedPoints& placed, std::size_t runs,
                                        std::size_t first_run) {
  const Points& points = placed.points;
  explorer.expect(plan_of_points(static_cast<double>(points.count), points.factors, runs));
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
