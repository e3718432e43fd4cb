/// Which factors matter.
#include "explore/matters.h"
#include "explore/question.h"

namespace entente::explore {

std::optional<Answer> ask_matters(Explorer& explorer, const Request& request) {
  MattersOptions options;
  options.rows = or_usual(request.points, options.rows);
  if (request.until_sure == 0) require_points(request, options.rows, least_rows_of(block_of_rows));
  options.groups = request.groups;
  options.until_sure = request.until_sure;
  options.intervals.seed = request.seed;
  const std::vector<std::size_t> outcomes = outcomes_asked(explorer, request);
  options.outcomes = outcomes;
  const auto made = matters(explorer, varied_parameters(scenario_of(explorer), request.varied), options);
  if (!made) return std::nullopt;
  return matters_answer(explorer, *made, outcomes);
}

}  // namespace entente::explore
