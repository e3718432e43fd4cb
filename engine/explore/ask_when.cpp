/// In which futures an outcome happens.
#include <fmt/format.h>

#include <algorithm>

#include "explore/comparison.h"
#include "explore/condition.h"
#include "explore/designs.h"
#include "explore/effort.h"
#include "explore/when_answer.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t when_points = 512, when_runs = 16;

/// What is asked about: an outcome that happens, or one that is a number and where that counts.
struct Happening {
  std::size_t outcome = 0;
  std::optional<Comparison> counts;
  std::string title;
};

Happening happening_in(const Explorer& explorer, const Request& request) {
  Request named = request;
  const auto counts = request.outcomes.size() == 1 ? comparison_in(request.outcomes.front()) : std::nullopt;
  if (counts) named.outcomes = {counts->name};
  const std::size_t outcome = one_outcome(explorer, named);
  const auto& info = explorer.outcome_infos()[outcome];
  if (counts && is_chance(info))
    throw RequestError(
        fmt::format("'{}' comes about in a run or does not, so that no number counts; ask for '{}'{}", info.id,
                    info.id, info.over == TimeAggregate::first ? ": whether it comes, not when" : ""));
  if (!counts && !is_chance(info))
    throw RequestError("'" + info.id + "' is a number; say where it counts, as '" + info.id + " > 1'");
  return {outcome, counts, counts ? request.outcomes.front() : outcome_title(info)};
}

/// (points) The share of the runs of each in which it happens.
std::vector<double> chances_of(const Explorer& explorer, const PointOutcomes& found, const Happening& asked) {
  if (!asked.counts) return point_means(explorer, found, asked.outcome);
  std::vector<double> chances(found.points);
  for (std::size_t p = 0; p < found.points; ++p) {
    const auto numbers = outcome_numbers(explorer.outcome_infos()[asked.outcome], found.at(p, asked.outcome));
    require_numbers(explorer.outcome_infos()[asked.outcome], numbers, true);
    const auto holds =
        std::ranges::count_if(numbers, [&](double number) { return asked.counts->holds(number); });
    chances[p] = static_cast<double>(holds) / static_cast<double>(numbers.size());
  }
  return chances;
}

}  // namespace

std::optional<Answer> ask_when(Explorer& explorer, const Request& request) {
  const Happening asked = happening_in(explorer, request);
  const std::vector<Factor> factors = varied_parameters(scenario_of(explorer), request.varied);
  const std::size_t points = or_usual(request.points, when_points), runs = or_usual(request.runs, when_runs);
  require_points(request, points, least_futures);
  explorer.expect(plan_of_points(static_cast<double>(points), factors.size(), runs));
  refuse_same_columns(explorer, factors);
  const PlacedPoints placed{sobol(factors, points)};
  const auto found = run_points(explorer, placed, runs);
  if (!found) return std::nullopt;
  const Futures futures(placed.points, chances_of(explorer, *found, asked));
  DiscoveryOptions options;
  if (request.most > 0) options.choice.most = request.most;
  options.resample.seed = request.seed;
  Answer answer = when_answer(asked.title, discover(futures, options), futures, factors);
  answer.remarks.push_back(
      fmt::format("{} of {} with the same luck; boxes are sought in the chance at each point "
                  "(PRIM), not in single runs. "
                  "Quasi-p values and how often a restriction comes again in resamples are in boxes.csv.",
                  text::counted(found->points, "point"), text::counted(found->runs, "run")));
  answer.remarks.emplace_back(common_luck_text);
  answer.tables.push_back(points_table(explorer, factors, placed, *found));
  return answer;
}

}  // namespace entente::explore
