#include <fmt/format.h>

#include "explore/condition.h"
#include "explore/tip.h"

namespace entente::explore {
namespace {

void refuse_no_chance(const Request& request) {
  if (request.at && !(*request.at > 0 && *request.at < 1))
    throw RequestError(fmt::format(
        "the chance that 'tip' looks for lies between 0 and 1 and is neither, as 0.2, not {}", *request.at));
}

}  // namespace

TipAsked tip_asked(const Explorer& explorer, const Request& request) {
  if (request.varied.size() != 1) throw RequestError("'tip' goes along one parameter, NAME=LOW:HIGH");
  refuse_no_chance(request);
  TipAsked asked;
  asked.factor = varied_parameters(scenario_of(explorer), request.varied).front();
  for (const char* taken : {"chance", "low", "high", "share"})
    if (asked.factor.name == taken)
      throw RequestError(fmt::format("a table would have two columns named '{}'; rename the parameter", taken));
  if (request.condition.empty()) {
    asked.outcome = one_outcome(explorer, request);
    const auto& info = explorer.outcome_infos()[asked.outcome];
    if (!is_chance(info))
      throw RequestError("'" + info.id + "' is a number; say from where on it counts, as '" + info.id +
                         " >= 1'");
    return asked;
  }
  const Condition condition = condition_of(explorer, request.condition);
  if (const auto& info = explorer.outcome_infos()[condition.outcome]; is_chance(info))
    throw RequestError(
        fmt::format("'{0}' comes about in a run or does not, so that no level counts; ask for it with "
                    "--outcome {0}, and for a chance of it with --at",
                    info.id));
  return {asked.factor, condition.outcome, condition.value, condition.at_least};
}

}  // namespace entente::explore
