#pragma once
/// A scenario as a model that is run with many values of some parameters.
#include <entente/ensemble.h>
#include <entente/forecast.h>

namespace entente::detail {

class ModelAt {
 public:
  ModelAt(Scenario scenario, std::vector<FreeParameter> free)
      : scenario_(std::move(scenario)), free_(std::move(free)) {}
  /// The model of the values (free), which go into `options`, whose runs are set: compiled once, and so given
  /// with them; anew where that may be slow (see `compile`), and given none. The options are good until the
  /// next call. Throws UnknownNameError where a parameter is not there, RequestError with the first error of
  /// the scenario.
  Model at(const std::vector<double>& values, EnsembleOptions& options);

 private:
  Scenario scenario_;
  std::vector<FreeParameter> free_;
  std::optional<Model> model_;
  std::vector<double> values_;
  std::vector<LaneRun> lane_runs_;
};

}  // namespace entente::detail
