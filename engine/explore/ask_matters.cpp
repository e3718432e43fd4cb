/// Which factors matter.
#include <algorithm>

#include "explore/luck_alone.h"
#include "explore/matters.h"
#include "explore/question.h"

namespace entente::explore {
namespace {

/// Its row would be another's.
void refuse_named_luck(const std::vector<Factor>& factors) {
  if (std::ranges::find(factors, "luck", &Factor::name) != factors.end())
    throw RequestError("'luck' is what chance decides in this answer; give the parameter another name");
}

}  // namespace

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
  refuse_named_luck(factors);
  require_luck(explorer, factors);
  const auto made = matters(explorer, factors, options);
  if (!made) return std::nullopt;
  Answer answer = matters_answer(explorer, *made, outcomes);
  if (factors.empty()) answer.remarks.emplace_back(luck_alone_text);
  return answer;
}

}  // namespace entente::explore
