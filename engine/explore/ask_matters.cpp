/// Which factors matter.
#include "explore/luck_alone.h"
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
  const std::vector<Factor> factors = factors_beside_luck(scenario_of(explorer), request);
  require_luck(explorer, factors);
  const auto made = matters(explorer, factors, options);
  if (!made) return std::nullopt;
  Answer answer = matters_answer(explorer, *made, outcomes);
  if (factors.empty()) answer.remarks.emplace_back(luck_alone_text);
  return answer;
}

}  // namespace entente::explore
