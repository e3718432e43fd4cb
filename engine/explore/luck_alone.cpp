#include "explore/luck_alone.h"

#include <algorithm>

namespace entente::explore {
namespace {

bool draws_any(const Scenario& scenario) {
  return std::ranges::any_of(scenario.parameters, [](const Parameter& parameter) {
    return parameter.distribution.kind != Distribution::Kind::fixed;
  });
}

}  // namespace

std::vector<Factor> factors_beside_luck(const Scenario& scenario, const Request& request) {
  if (request.varied.empty() && !draws_any(scenario)) return {};
  return varied_parameters(scenario, request.varied);
}

void require_luck(const Explorer& explorer, std::span<const Factor> factors) {
  if (!factors.empty() || !luck_purposes(explorer.worlds().front().model).empty()) return;
  throw RequestError(
      "nothing of the scenario is drawn, neither a parameter nor anything by luck, so that all runs are the "
      "same" +
      std::string(scenario_of(explorer).parameters.empty() ? ""
                                                           : "; give a range, as --vary PARAMETER=LOW:HIGH"));
}

}  // namespace entente::explore
