#include "backtest/ranked_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scenario/numbered_actors.h"

namespace entente::detail {

RankedDays::RankedDays(const RankScores& scores, const Scenario& scenario, std::span<const EventRow> ranked,
                       std::span<const std::string> names, std::size_t threads)
    : scenario_(scenario), names_(names.begin(), names.end()), pool_(threads), codes_(actor_codes(scenario)) {
  ranking_.actors = scores.world.actors.size();
  ranking_.events.assign(ranked.begin(), ranked.end());
  ranking_.to.assign(names.size(), std::vector<double>(ranked.size()));
  ranking_.from = ranking_.to;
  while (workers_.size() < pool_.size()) workers_.emplace_back(scores);
}

bool RankedDays::rank(const language::Inputs& known, Date date, Date until) {
  const std::vector<EventRow>& events = ranking_.events;
  while (next_ < events.size() && events[next_].date < date) ++next_;
  std::vector<Together> all;
  for (std::size_t begin = next_; next_ < events.size() && events[next_].date < until; begin = next_) {
    const auto alike = [&](const EventRow& e) {
      return e.date == events[begin].date && e.type == events[begin].type;
    };
    while (next_ < events.size() && alike(events[next_])) ++next_;
    all.push_back({begin, next_});
  }
  pool_.run(all.size(),
            [&](std::size_t k, std::size_t worker) { rank_together(all[k], known, workers_[worker]); });
  return !all.empty();
}

/// For each source its targets, then for each target its sources.
void RankedDays::rank_together(const Together& together, const language::Inputs& known,
                               CandidateScores& scores) {
  const std::vector<EventRow>& events = ranking_.events;
  scores.begin(known, events[together.begin].type);
  std::vector<std::size_t> order(together.end - together.begin);
  std::iota(order.begin(), order.end(), together.begin);
  for (const bool reversed : {false, true}) {
    const auto of = [&](std::size_t e) { return reversed ? events[e].to : events[e].from; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return of(a) < of(b); });
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
      while (end < order.size() && of(order[end]) == of(order[begin])) ++end;
      rank_side(std::span(order).subspan(begin, end - begin), reversed, scores);
    }
  }
}

void RankedDays::rank_side(std::span<const std::size_t> true_ones, bool reversed, CandidateScores& scores) {
  const EventRow& first = ranking_.events[true_ones.front()];
  const std::vector<double>& values = scores.of(ActorId(reversed ? first.to : first.from), reversed);
  for (std::size_t score = 0; score < names_.size(); ++score)
    for (const std::size_t event : true_ones)
      rank_one(event, true_ones, values.data() + score * ranking_.actors, reversed, score);
}

/// Among all others but those that are true at the same time; those that tie share the mean of their places.
void RankedDays::rank_one(std::size_t event, std::span<const std::size_t> true_ones, const double* values,
                          bool reversed, std::size_t score) {
  const auto answer = [&](std::size_t e) { return reversed ? ranking_.events[e].from : ranking_.events[e].to; };
  const std::size_t oneself = reversed ? ranking_.events[event].to : ranking_.events[event].from;
  const double own = values[answer(event)];
  double above = 0, alike = 0;
  for (std::size_t c = 0; c < ranking_.actors; ++c) {
    if (c == oneself) continue;
    if (std::isnan(values[c])) not_a_number(event, c, reversed, score);
    above += values[c] > own ? 1 : 0;
    alike += values[c] == own ? 1 : 0;
  }
  for (const std::size_t other : true_ones) {
    above -= values[answer(other)] > own ? 1 : 0;
    alike -= values[answer(other)] == own ? 1 : 0;
  }
  (reversed ? ranking_.from : ranking_.to)[score][event] = 1 + above + alike / 2;
}

void RankedDays::not_a_number(std::size_t event, std::size_t candidate, bool reversed,
                              std::size_t score) const {
  const EventRow& row = ranking_.events[event];
  const std::size_t from = reversed ? candidate : row.from, to = reversed ? row.to : candidate;
  throw RequestError(fmt::format("--score {}: not a number on {} for events of '{}' from {} to {}",
                                 names_[score], to_string(row.date), scenario_.event_types[row.type].name,
                                 codes_[from], codes_[to]));
}

}  // namespace entente::detail
