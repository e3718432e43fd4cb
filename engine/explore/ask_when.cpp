/// In which futures an outcome happens.
#include <fmt/format.h>

#include "explore/condition.h"
#include "explore/designs.h"
#include "explore/effort.h"
#include "explore/when_answer.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t when_points = 512, when_runs = 16;

}  // namespace

std::optional<Answer> ask_when(Explorer& explorer, const Request& request) {
  const std::size_t outcome = one_outcome(explorer, request);
  const std::vector<Factor> factors = varied_parameters(scenario_of(explorer), request.varied);
  const std::size_t points = or_usual(request.points, when_points), runs = or_usual(request.runs, when_runs);
  require_points(request, points, least_futures);
  explorer.expect(plan_of_points(static_cast<double>(points), factors.size(), runs));
  const PlacedPoints placed{sobol(factors, points)};
  const auto found = run_points(explorer, placed, runs);
  if (!found) return std::nullopt;
  const Futures futures(placed.points, point_chances(explorer, *found, outcome));
  DiscoveryOptions options;
  if (request.most > 0) options.choice.most = request.most;
  options.resample.seed = request.seed;
  const std::string title = outcome_title(explorer.outcome_infos()[outcome]);
  Answer answer = when_answer(title, discover(futures, options), futures, factors);
  answer.remarks.push_back(
      fmt::format("{} of {} with the same luck; boxes are sought in the chance at each point "
                  "(PRIM), not in single runs. "
                  "Quasi-p values and how often a restriction comes again in resamples are in boxes.csv.",
                  text::counted(found->points, "point"), text::counted(found->runs, "run")));
  answer.tables.push_back(points_table(explorer, factors, placed, *found));
  return answer;
}

}  // namespace entente::explore
