#include "fit/model_at.h"

#include <algorithm>

#include "fit/parameters.h"

namespace entente::detail {
namespace {

/// Which pairs without a tie do not count may be told by the values of parameters.
bool walks_ties(const Scenario& scenario) {
  return std::any_of(scenario.relations.begin(), scenario.relations.end(),
                     [](const Relation& relation) { return relation.sparse; });
}

std::vector<std::string> names_in(const std::vector<FreeParameter>& free) {
  std::vector<std::string> names;
  for (const FreeParameter& parameter : free) names.push_back(parameter.name);
  return names;
}

}  // namespace

Model ModelAt::at(const std::vector<double>& values, EnsembleOptions& options) {
  options.lane_runs = {};
  if (walks_ties(scenario_)) return compiled(with_parameters(scenario_, free_, values));
  if (!model_) model_ = compiled(with_parameters(scenario_, free_, values), names_in(free_));
  values_ = values;
  lane_runs_.clear();
  for (std::uint32_t run = 0; run < options.runs; ++run) lane_runs_.push_back({run, values_});
  options.lane_runs = lane_runs_;
  return *model_;
}

}  // namespace entente::detail
