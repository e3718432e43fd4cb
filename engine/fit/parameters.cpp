#include "fit/parameters.h"

#include "scenario/parameter_number.h"

namespace entente {

Scenario with_parameters(Scenario scenario, const std::vector<FreeParameter>& free,
                         const std::vector<double>& values) {
  for (std::size_t i = 0; i < free.size(); ++i) {
    Parameter& parameter = scenario.parameters[detail::parameter_number(scenario, free[i].name)];
    parameter.value = values[i];
    parameter.distribution = {};
  }
  return scenario;
}

namespace detail {

std::vector<double> own_values(const Scenario& scenario, const std::vector<FreeParameter>& free) {
  std::vector<double> values;
  for (const FreeParameter& one : free) {
    const auto it = std::find_if(scenario.parameters.begin(), scenario.parameters.end(),
                                 [&](const Parameter& p) { return p.name == one.name; });
    values.push_back(std::clamp(it == scenario.parameters.end() ? one.low : it->value, one.low, one.high));
  }
  return values;
}

Model compiled(const Scenario& scenario, const std::vector<std::string>& free) {
  Diagnostics said;
  said.sources.add(scenario.name, "");
  auto model = compile(scenario, said, free);
  if (model) return *model;
  for (const Diagnostic& item : said.sorted())
    if (item.severity == Severity::error) throw RequestError(item.origin.path + ": " + item.message);
  throw RequestError("the scenario cannot be compiled");
}

}  // namespace detail
}  // namespace entente
