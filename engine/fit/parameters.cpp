#include "fit/parameters.h"

#include <algorithm>

namespace entente::detail {

std::vector<double> own_values(const Scenario& scenario, const std::vector<FreeParameter>& free) {
  std::vector<double> values;
  for (const FreeParameter& one : free) {
    const auto it = std::find_if(scenario.parameters.begin(), scenario.parameters.end(),
                                 [&](const Parameter& p) { return p.name == one.name; });
    values.push_back(std::clamp(it == scenario.parameters.end() ? one.low : it->value, one.low, one.high));
  }
  return values;
}

Model compiled(const Scenario& scenario) {
  Diagnostics said;
  said.sources.add(scenario.name, "");
  auto model = compile(scenario, said);
  if (model) return *model;
  for (const Diagnostic& item : said.sorted())
    if (item.severity == Severity::error) throw FitError(item.origin.path + ": " + item.message);
  throw FitError("the scenario cannot be compiled");
}

}  // namespace entente::detail
