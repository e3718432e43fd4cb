#pragma once
/// How good ranks are.
#include <entente/forecast.h>

#include <array>

#include "results/paired.h"

namespace entente {

/// What is made of the place of who took part: the more the better.
struct RankMeasure {
  const char *id, *title;
  double (*of)(double place);
};
inline constexpr std::array<RankMeasure, 4> rank_measures{{
    {"mrr", "MRR", [](double place) { return 1 / place; }},
    {"hits_at_1", "Hits@1", [](double place) { return place <= 1 ? 1.0 : 0.0; }},
    {"hits_at_3", "Hits@3", [](double place) { return place <= 3 ? 1.0 : 0.0; }},
    {"hits_at_10", "Hits@10", [](double place) { return place <= 10 ? 1.0 : 0.0; }},
}};

/// Which places count: those of targets, of sources, or both alike.
enum class RankSide { target, source, both };

/// The mean over all events of what a score's places are worth; days are the sample.
GroupedMean mean_rank(const Ranking& ranking, std::size_t score, const RankMeasure& measure,
                      RankSide side = RankSide::both);
/// That of one score less that of another, event by event.
GroupedMean rank_difference(const Ranking& ranking, std::size_t score, std::size_t other,
                            const RankMeasure& measure);

/// On how many days there were events.
std::size_t ranked_days(const Ranking& ranking);

}  // namespace entente
