/// The smallest set of what-ifs and settings that would bring an outcome to a target.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

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
  std::vector<std::optional<SetMean>> means(std::span<const CandidateSet> sets, std::size_t runs) {
    expect(sets.size(), runs);
    if (!make({}, 0, all_runs_)) return {};
    const Statistics base = statistics(values_[{}], false);
    std::vector<std::optional<SetMean>> means;
    for (const CandidateSet& set : sets) {
      const auto world = world_with(set);
      if (world && !make(set, *world, runs)) return {};
      means.push_back(world ? std::optional(mean_of(base, set, runs)) : std::nullopt);
    }
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
  /// Those that are left have more runs from look to look.
  void expect(std::size_t sets, std::size_t runs) {
    const double all = static_cast<double>(sets) * static_cast<double>(runs);
    explorer_.expect({fmt::format("{}, {} each", text::counted(sets, "set"), text::counted(runs, "run")), all,
                      static_cast<double>(runs), true, all, 0});
  }
  /// Nothing where its members cannot be together: two say what one setting is, or one takes away what another
  /// changes.
  std::optional<std::size_t> world_with(const CandidateSet& set) {
    const std::vector<std::string> all = changes(set);
    std::set<std::string> settings;
    for (const std::string& change : all)
      if (const std::size_t equals = change.find('='); equals != std::string::npos)
        if (!settings.insert(change.substr(0, equals)).second) return std::nullopt;
    try {
      return world_of(explorer_, all);
    } catch (const ScenarioError&) {
      return std::nullopt;
    }
  }

  /// False where it was stopped.
  bool make(const CandidateSet& set, std::size_t world, std::size_t runs) {
    std::vector<double>& known = values_[set];
    if (known.size() >= runs) return true;
    std::vector<ExploredRun> asked;
    for (std::size_t run = known.size(); run < runs; ++run)
      asked.push_back({world, {static_cast<std::uint32_t>(run)}});
    const auto found = explorer_.outcomes(asked);
    if (!found) return false;
    const std::vector<double> one = numbers_in(explorer_, *found, condition_.outcome);
    require_numbers(explorer_.outcome_infos()[condition_.outcome], one);
    known.insert(known.end(), one.begin(), one.end());
    return true;
  }

  /// Over all runs of the scenario itself, n of them, and r runs of the set, whose differences from it are d:
  /// the variance of the estimate is var(base) / n + var(d) / r + 2 cov(base, d) / n, at r = n that of the set.
  SetMean mean_of(const Statistics& all, const CandidateSet& set, std::size_t runs) {
    const std::span<const double> first = std::span(values_[{}]).first(runs),
                                  with = std::span(values_[set]).first(runs);
    const Difference d = difference_of_means(first, with, true);
    const Statistics some = statistics(first, false), own = statistics(with, false);
    const double n = static_cast<double>(all_runs_), r = static_cast<double>(runs), of_d = d.se * d.se * r;
    const double covariance = (own.sd * own.sd - some.sd * some.sd - of_d) / 2;
    const double variance = all.sd * all.sd / n + of_d / r + 2 * covariance / n;
    return {all.mean + d.value, std::sqrt(std::max(0.0, variance)), d.se};
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
  const auto is_best = [&](const SetFound& s) { return s.set == found.best.set; };
  if (found.reaching.empty() && std::ranges::none_of(found.open, is_best)) add(found.best, "no, the best");
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

/// Which sets cannot be: the first few by name.
std::string impossible_text(const Reach& found, const SetRuns& runs) {
  constexpr std::size_t told = 3;
  std::string names;
  for (std::size_t k = 0; k < std::min(told, found.impossible.size()); ++k)
    names += (names.empty() ? "" : "; ") + runs.title(found.impossible[k]);
  return fmt::format("{} cannot be, as {} do not go together: {}{}.",
                     text::counted(found.impossible.size(), "set"),
                     found.impossible.size() == 1 ? "its parts" : "their parts", names,
                     found.impossible.size() > told ? "; ..." : "");
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
  const auto itself = runs.means(std::vector(1, CandidateSet{}), options.runs);
  if (itself.empty()) return std::nullopt;
  answer.remarks.push_back(fmt::format("As things are it comes to {}; there are {} to choose from.",
                                       value_text(explorer.outcome_infos()[condition.outcome], itself[0]->mean),
                                       text::counted(options.candidates, "candidate")));
  if (!found->impossible.empty()) answer.remarks.push_back(impossible_text(*found, runs));
  answer.tables = {sets_table(*found, runs)};
  return answer;
}

}  // namespace entente::explore
