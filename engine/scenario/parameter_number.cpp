#include "scenario/parameter_number.h"

#include "base/position_of.h"

namespace entente::detail {

std::size_t parameter_number(const Scenario& scenario, const std::string& name) {
  std::vector<std::string> names;
  for (const Parameter& parameter : scenario.parameters) names.push_back(parameter.name);
  const auto number = position_of(names, name);
  if (!number) throw UnknownNameError(is_not_a("parameter of the scenario", name, names));
  return *number;
}

}  // namespace entente::detail
