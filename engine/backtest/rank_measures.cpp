#include "backtest/rank_measures.h"

namespace entente {
namespace {

/// The mean of `worth(event, reversed)` over the sides, with the days as groups.
template <typename Worth>
GroupedMean mean_by_day(const Ranking& ranking, RankSide side, const Worth& worth) {
  std::vector<double> sums;
  std::vector<std::size_t> sizes;
  for (std::size_t e = 0; e < ranking.events.size(); ++e) {
    if (e == 0 || ranking.events[e].date != ranking.events[e - 1].date) sums.push_back(0), sizes.push_back(0);
    for (const bool reversed : {false, true}) {
      if (side == (reversed ? RankSide::target : RankSide::source)) continue;
      sums.back() += worth(e, reversed);
      ++sizes.back();
    }
  }
  return grouped_mean(sums, sizes);
}

double place_of(const Ranking& ranking, std::size_t score, std::size_t event, bool reversed) {
  return (reversed ? ranking.from : ranking.to)[score][event];
}

}  // namespace

GroupedMean mean_rank(const Ranking& ranking, std::size_t score, const RankMeasure& measure, RankSide side) {
  const GroupedMean mean = mean_by_day(ranking, side, [&](std::size_t event, bool reversed) {
    return measure.of(place_of(ranking, score, event, reversed));
  });
  return within(mean, 0, 1);
}

GroupedMean rank_difference(const Ranking& ranking, std::size_t score, std::size_t other,
                            const RankMeasure& measure) {
  const GroupedMean mean = mean_by_day(ranking, RankSide::both, [&](std::size_t event, bool reversed) {
    return measure.of(place_of(ranking, score, event, reversed)) -
           measure.of(place_of(ranking, other, event, reversed));
  });
  return within(mean, -1, 1);
}

std::size_t ranked_days(const Ranking& ranking) {
  std::size_t days = 0;
  for (std::size_t e = 0; e < ranking.events.size(); ++e)
    days += e == 0 || ranking.events[e].date != ranking.events[e - 1].date ? 1 : 0;
  return days;
}

}  // namespace entente
