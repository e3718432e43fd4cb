#include "explore/options_at_points.h"

#include "explore/condition.h"
#include "explore/effort.h"
#include "explore/factor.h"
#include "explore/set_parameters.h"
#include "explore/unit_points.h"

namespace entente::explore {

std::optional<OptionsAtPoints> options_at_points(Explorer& explorer, const Request& request,
                                                 std::size_t outcome, std::size_t points, std::size_t runs) {
  std::vector<std::size_t> worlds = worlds_asked(explorer, request);
  if (worlds.empty())
    throw RequestError("'" + request.question +
                       "' is asked of options; name what-ifs to choose among (--among)");
  worlds.insert(worlds.begin(), 0);
  OptionsAtPoints made;
  made.factors = varied_parameters(scenario_of(explorer), request.varied);
  refuse_same_columns(explorer, made.factors);
  explorer.expect(plan_of_points(static_cast<double>(points) * static_cast<double>(worlds.size()),
                                 made.factors.size(), runs));
  made.shares = sobol_unit(points, made.factors.size(), 1);
  made.points = scaled(made.shares, made.factors);
  made.placed.points = Points(0, made.factors.size());
  for (const std::size_t world : worlds) {
    made.titles.push_back(world_title(explorer.worlds()[world]));
    made.placed.points.count += points;
    made.placed.points.values.insert(made.placed.points.values.end(), made.points.values.begin(),
                                     made.points.values.end());
    made.placed.worlds.insert(made.placed.worlds.end(), points, world);
  }
  write_set_values(explorer, made.factors, made.placed);
  auto found = run_points(explorer, made.placed, runs);
  if (!found) return std::nullopt;
  made.found = std::move(*found);
  made.values = point_means(explorer, made.found, outcome);
  return made;
}

}  // namespace entente::explore
