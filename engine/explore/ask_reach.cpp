/// The smallest set of what-ifs and settings that would bring an outcome to a target.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "explore/condition.h"
#include "explore/effort.h"
#include "explore/option.h"
#include "explore/reach.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t reach_runs = 1000;

/// Runs of sets as they are asked for, none twice.
class SetRuns {
 public:
  SetRuns(Explorer& explorer, const Request& request, const Condition& condition, std::size_t runs)
      : explorer_(explorer), options_(request.options), condition_(condition), all_runs_(runs) {}

  /// Means as `EvaluateSets` wants them: the scenario's own over all runs, and the paired difference from it.
  std::vector<SetMean> means(std::span<const CandidateSet> sets, std::size_t runs) {
    if (!make({}, all_runs_)) return {};
    for (const CandidateSet& set : sets)
      if (!make(set, runs)) return {};
    std::vector<SetMean> means;
    for (const CandidateSet& set : sets) means.push_back(mean_of(set, runs));
    return means;
  }

  std::vector<std::string> changes(const CandidateSet& set) const {
    std::vector<std::string> all;
    for (const std::size_t candidate : set)
      for (std::string& change : changes_of(scenario_of(explorer_), options_[candidate]))
        all.push_back(std::move(change));
    return all;
  }
  std::string title(const CandidateSet& set) const { return changes_text(changes(set)); }

 private:
  /// False where it was stopped.
  bool make(const CandidateSet& set, std::size_t runs) {
    std::vector<double>& known = values_[set];
    if (known.size() >= runs) return true;
    const std::size_t world = world_of(explorer_, changes(set));
    std::vector<ExploredRun> asked;
    for (std::size_t run = known.size(); run < runs; ++run)
      asked.push_back({world, {static_cast<std::uint32_t>(run)}});
    const auto found = explorer_.outcomes(asked);
    if (!found) return false;
    const std::vector<double> one = numbers_in(explorer_, *found, condition_.outcome);
    known.insert(known.end(), one.begin(), one.end());
    return true;
  }

  SetMean mean_of(const CandidateSet& set, std::size_t runs) {
    const std::vector<double>&base = values_[{}], &with = values_[set];
    if (set.empty()) {
      const Statistics s = statistics(std::span(base).first(runs), false);
      return {s.mean, s.sd / std::sqrt(static_cast<double>(runs))};
    }
    const Difference d = difference_of_means(std::span(base).first(runs), std::span(with).first(runs), true);
    return {statistics(base, false).mean + d.value, d.se};
  }

  Explorer& explorer_;
  const std::vector<std::string>& options_;
  Condition condition_;
  std::size_t all_runs_;
  std::map<CandidateSet, std::vector<double>> values_;
};

std::vector<double> costs_of(const Request& request) {
  if (request.costs.empty()) return {};
  std::vector<double> costs(request.options.size(), 1);
  for (const auto& [name, cost] : request.costs) {
    const auto found = std::find(request.options.begin(), request.options.end(), name);
    if (found == request.options.end())
      throw UnknownNameError("'" + name + "' has a cost but is not a candidate" +
                             did_you_mean_or(name, request.options));
    costs[static_cast<std::size_t>(found - request.options.begin())] = cost;
  }
  return costs;
}

AnswerTable sets_table(const Reach& found, const SetRuns& runs) {
  AnswerTable table{"sets.csv",
                    "Sets that reach the target, and those that may",
                    {"set", "cost", "mean", "low", "high", "runs", "reaches", "sure"},
                    {}};
  const auto add = [&](const SetFound& s, const char* reaches) {
    table.rows.push_back({runs.title(s.set), s.cost, s.mean, cell(s.interval.low), cell(s.interval.high),
                          static_cast<double>(s.runs), std::string(reaches), s.sure ? 1.0 : 0.0});
  };
  for (const SetFound& s : found.reaching) add(s, "yes");
  for (const SetFound& s : found.open) add(s, "cannot be ruled out");
  if (found.reaching.empty()) add(found.best, "no, the best");
  return table;
}

std::string with_interval(const Catalogue::OutcomeInfo& info, const SetFound& s) {
  return fmt::format("{} ({})", value_text(info, s.mean), text::interval(s.interval, is_chance(info)));
}

void say_sets(const Explorer& explorer, const Condition& condition, const Reach& found, std::size_t largest,
              const SetRuns& runs, Answer& answer) {
  const auto& info = explorer.outcome_infos()[condition.outcome];
  for (const SetFound& s : found.reaching)
    answer.sentences.push_back(
        fmt::format("{} reaches it{}: '{}' comes to {}.", at_beginning(runs.title(s.set)),
                    s.sure ? "" : ", as far as can be told", outcome_title(info), with_interval(info, s)));
  if (found.none_reaches())
    answer.sentences.push_back(fmt::format("No set of up to {} reaches it; the best, {}, comes to {}.", largest,
                                           runs.title(found.best.set), with_interval(info, found.best)));
  else if (found.reaching.empty())
    answer.sentences.push_back(fmt::format(
        "No set is known to reach it, and {} cannot be ruled out; the best, {}, "
        "comes to {}.",
        text::counted(found.open.size(), "set"), runs.title(found.best.set), with_interval(info, found.best)));
}

/// Every set may be tried on all runs, of which the numbers of one outcome are kept.
Explorer::Plan plan_of_sets(const ReachOptions& o) {
  const auto sets = static_cast<double>(sets_of(o.candidates, o.max_size, o.max_sets));
  const auto runs = static_cast<double>(o.runs);
  return {fmt::format("{} sets of up to {} of {} candidates, {} each", count_text(sets), o.max_size,
                      o.candidates, text::counted(o.runs, "run")),
          sets * runs,
          runs,
          true,
          sets * static_cast<double>(o.first_runs),
          sets};
}

}  // namespace

std::optional<Answer> ask_reach(Explorer& explorer, const Request& request) {
  const Condition condition = condition_of(explorer, request.condition);
  if (request.options.empty())
    throw RequestError(
        "'reach' needs candidates to choose from: what-ifs, events to leave out or settings (--with)");
  ReachOptions options;
  options.candidates = request.options.size();
  options.target = condition.value;
  options.at_least = condition.at_least;
  options.share = is_chance(explorer.outcome_infos()[condition.outcome]);
  options.costs = costs_of(request);
  options.max_size = std::min(options.candidates, or_usual(request.most, options.max_size));
  options.runs = or_usual(request.runs, reach_runs);
  require_runs(request, options.runs);
  options.first_runs = std::min(options.first_runs, options.runs);
  explorer.expect(plan_of_sets(options));
  const std::size_t done_before = explorer.done();
  worlds_asked(explorer, request);  // so that what is wrong with one of them is said before any run
  SetRuns runs(explorer, request, condition, options.runs);
  const auto found = reach(options, [&](auto sets, std::size_t count) { return runs.means(sets, count); });
  if (!found) return std::nullopt;
  Answer answer{"reach", "What would get us there: " + request.condition, {}, {}, {}};
  say_sets(explorer, condition, *found, options.max_size, runs, answer);
  answer.remarks.push_back(
      fmt::format("{} tried, the scenario itself among them, {}; intervals of 95 % hold for all sets at once.",
                  text::counted(found->tried, "set"), text::counted(explorer.done() - done_before, "run")));
  answer.tables = {sets_table(*found, runs)};
  return answer;
}

}  // namespace entente::explore
