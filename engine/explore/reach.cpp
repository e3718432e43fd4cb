#include "explore/reach.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/finite.h"
#include "explore/infinity.h"
#include "results/student.h"

namespace entente::explore {
namespace {

void check(const ReachOptions& o) {
  const bool costs = o.costs.empty() || (o.costs.size() == o.candidates && all_finite(o.costs) &&
                                         std::ranges::all_of(o.costs, [](double cost) { return cost > 0; }));
  if (o.candidates == 0) throw std::invalid_argument("there are no candidates");
  if (!costs) throw std::invalid_argument("each candidate has a cost above 0");
  if (!std::isfinite(o.target)) throw std::invalid_argument("the target is no number");
  if (o.first_runs == 0 || o.runs < 2) throw std::invalid_argument("there are no runs to try sets on");
}

double cost_of(const CandidateSet& set, const ReachOptions& options) {
  double cost = 0;
  for (const std::size_t candidate : set) cost += options.costs.empty() ? 1 : options.costs[candidate];
  return cost;
}

/// All sets, the cheapest first, of one cost the smallest.
std::vector<SetFound> all_sets(const ReachOptions& options) {
  std::vector<SetFound> sets(1);
  for (std::size_t k = 0; k < sets.size(); ++k) {
    if (sets[k].set.size() == options.max_size) continue;
    for (std::size_t next = sets[k].set.empty() ? 0 : sets[k].set.back() + 1; next < options.candidates;
         ++next) {
      SetFound larger = sets[k];
      larger.set.push_back(next);
      sets.push_back(std::move(larger));
    }
  }
  for (SetFound& found : sets) found.cost = cost_of(found.set, options);
  std::ranges::stable_sort(sets, {}, &SetFound::cost);
  return sets;
}

/// Of sums of costs.
bool same_cost(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

class SetSearch {
 public:
  SetSearch(const ReachOptions& options, const EvaluateSets& evaluate)
      : options_(options), evaluate_(evaluate), sets_(all_sets(options)) {
    double looks = 1;
    for (std::size_t runs = options.first_runs; runs < options.runs; runs *= 2) ++looks;
    const double asked = static_cast<double>(sets_.size()) * looks;
    confidence_ = 1 - (1 - options.confidence) / asked;
  }

  /// False where it was stopped.
  bool everything() {
    for (auto first = sets_.begin(); first != sets_.end() && found_.reaching.empty();) {
      const auto other_cost = [&](const SetFound& s) { return !same_cost(s.cost, first->cost); };
      const auto end = std::find_if(first, sets_.end(), other_cost);
      if (!tried_at_one_cost({first, end})) return false;
      first = end;
    }
    if (found_.reaching.empty() && !raced_for_best()) return false;
    choose_best();
    return true;
  }

  Reach found() { return std::move(found_); }

 private:
  using Sets = std::vector<SetFound*>;

  /// How far beyond the target: for what is to be low, below it.
  double beyond(double value) const {
    return options_.at_least ? value - options_.target : options_.target - value;
  }
  double most(const Interval& i) const { return beyond(options_.at_least ? i.high : i.low); }
  double least(const Interval& i) const { return beyond(options_.at_least ? i.low : i.high); }
  bool is_tried_on_all(const SetFound& s) const { return s.runs == options_.runs; }

  bool tried_at_one_cost(std::span<SetFound> sets) {
    Sets left;
    for (SetFound& set : sets) left.push_back(&set);
    const std::size_t impossible = found_.impossible.size(), asked = left.size();
    for (std::size_t runs = options_.first_runs; !left.empty(); runs *= 2) {
      if (!tried(left, std::min(runs, options_.runs))) return false;
      std::erase_if(left, [&](const SetFound* s) { return s->runs == 0 || most(s->interval) < 0; });
      if (runs >= options_.runs) break;
    }
    found_.tried += asked - (found_.impossible.size() - impossible);
    for (const SetFound* set : left) (beyond(set->mean) >= 0 ? found_.reaching : found_.open).push_back(*set);
    std::ranges::stable_sort(found_.reaching, std::greater(),
                             [&](const SetFound& s) { return beyond(s.mean); });
    return true;
  }

  bool tried(const Sets& sets, std::size_t runs) {
    std::vector<CandidateSet> asked;
    for (const SetFound* set : sets) asked.push_back(set->set);
    const auto means = evaluate_(asked, runs);
    if (means.empty()) return false;
    if (means.size() != sets.size())
      throw std::invalid_argument(fmt::format("{} means of {} sets", means.size(), sets.size()));
    for (std::size_t k = 0; k < sets.size(); ++k)
      if (means[k])
        keep(*means[k], runs, *sets[k]);
      else
        found_.impossible.push_back(sets[k]->set);
    return true;
  }

  void keep(const SetMean& m, std::size_t runs, SetFound& set) {
    if (!std::isfinite(m.mean) || !(m.se >= 0) || !(m.difference_se >= 0))
      throw std::invalid_argument("the mean of a set, or its standard error, is no number");
    found_.runs_made += runs - set.runs;
    set.mean = m.mean;
    set.interval = within(m.mean, half_width(m.se, runs));
    set.race = within(m.mean, half_width(m.difference_se, runs));
    set.runs = runs;
    set.sure = least(set.interval) >= 0;
  }

  Interval within(double mean, double half) const {
    return options_.share ? Interval{std::max(0.0, mean - half), std::min(1.0, mean + half)}
                          : Interval{mean - half, mean + half};
  }

  /// A share has at least the width that Wilson's interval has where all runs agree.
  double half_width(double se, std::size_t runs) const {
    const double quantile = student_quantile(std::max<std::size_t>(1, runs - 1), confidence_);
    const double squared = quantile * quantile;
    const double agreed = options_.share ? squared / (static_cast<double>(runs) + squared) : 0;
    return std::max(quantile * se, agreed);
  }

  /// Sets that may yet be the best are tried on twice as many runs, until one is left or all runs are made.
  bool raced_for_best() {
    Sets left;
    for (SetFound& set : sets_)
      if (set.runs > 0) left.push_back(&set);
    for (;;) {
      double surely = -infinity;
      for (const SetFound* set : left) surely = std::max(surely, least(set->race));
      std::erase_if(left, [&](const SetFound* s) { return most(s->race) < surely; });
      Sets next;
      for (SetFound* set : left)
        if (!is_tried_on_all(*set)) next.push_back(set);
      if (next.empty()) return true;
      const std::size_t runs = std::ranges::min(next, {}, &SetFound::runs)->runs;
      std::erase_if(next, [&](const SetFound* s) { return s->runs > runs; });
      if (!tried(next, std::min(2 * runs, options_.runs))) return false;
    }
  }

  /// Of those that were tried on all runs. Should it reach the target against what few runs had said, it does.
  void choose_best() {
    const SetFound* best = nullptr;
    for (const SetFound& set : sets_)
      if (is_tried_on_all(set) && (!best || beyond(set.mean) > beyond(best->mean))) best = &set;
    found_.best = *best;
    if (found_.reaching.empty() && beyond(best->mean) >= 0) found_.reaching.push_back(*best);
  }

  const ReachOptions& options_;
  const EvaluateSets& evaluate_;
  std::vector<SetFound> sets_;
  double confidence_ = 0.95;  ///< of one interval
  Reach found_;
};

}  // namespace

std::size_t sets_of(std::size_t candidates, std::size_t max_size, std::size_t most) {
  double all = 1, of_size = 1;
  for (std::size_t size = 1; size <= std::min(candidates, max_size); ++size) {
    of_size *= static_cast<double>(candidates - size + 1) / static_cast<double>(size);
    all += of_size;
  }
  if (all > static_cast<double>(most))
    throw MemoryError(fmt::format("{:.6g} sets of up to {} of {} candidates; at most {} are tried", all,
                                  max_size, candidates, most));
  return static_cast<std::size_t>(std::lround(all));
}

std::optional<Reach> reach(const ReachOptions& options, const EvaluateSets& evaluate) {
  check(options);
  sets_of(options.candidates, options.max_size, options.max_sets);
  SetSearch search(options, evaluate);
  if (!search.everything()) return std::nullopt;
  return search.found();
}

}  // namespace entente::explore
