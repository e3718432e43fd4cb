#include <entente/explore.h>

namespace entente::explore {
namespace {

void summarise_points(const std::vector<Catalogue::OutcomeInfo>& infos, Sweep& s) {
  for (std::size_t p = 0; p < s.points.points.count; ++p)
    for (std::size_t o = 0; o < infos.size(); ++o) {
      s.summaries.push_back(summarise_outcome(infos[o], s.found.at(p, o)));
      s.from_first.push_back(difference_of_outcomes(infos[o], s.found.at(0, o), s.found.at(p, o), true));
    }
}

}  // namespace

std::optional<Sweep> sweep(Explorer& explorer, PlacedPoints points, std::size_t runs) {
  if (points.points.count == 0 || runs == 0) throw RequestError("a sweep needs at least one point and one run");
  auto found = run_points(explorer, points, runs);
  if (!found) return std::nullopt;
  Sweep made{std::move(points), std::move(*found), {}, {}};
  summarise_points(explorer.outcome_infos(), made);
  return made;
}

}  // namespace entente::explore
