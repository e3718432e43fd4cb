#include "ensemble/points.h"

#include "model/given_values.h"
#include "model/model_access.h"

namespace entente {
namespace {

std::span<const double> values_at(const EnsembleOptions& options, std::size_t point) {
  const std::size_t free = options.parameter_values.size() / options.points;
  return {options.parameter_values.data() + point * free, free};
}

std::vector<double> own_values(const detail::ModelData& model) {
  std::vector<double> values(model.catalogue.free_parameters.size());
  for (const detail::ParameterModel& parameter : model.parameters)
    if (parameter.free) values[parameter.free] = parameter.value;
  return values;
}

}  // namespace

std::vector<LaneRun> lane_runs(const EnsembleOptions& options, std::size_t first, std::size_t count) {
  std::vector<LaneRun> lanes(count);
  for (std::size_t lane = 0; lane < count; ++lane) {
    const std::size_t number = first + lane, point = number / options.runs;
    lanes[lane].run = static_cast<std::uint32_t>(options.same_luck ? number % options.runs : number);
    lanes[lane].values = values_at(options, point);
  }
  return lanes;
}

void check_points(const Model& model, const EnsembleOptions& options) {
  const std::size_t free = model.catalogue().free_parameters.size();
  if (options.points == 1 && options.parameter_values.empty())
    return detail::check_given_values(detail::ModelAccess::data(model),
                                      own_values(detail::ModelAccess::data(model)));
  if (options.parameter_values.size() != options.points * free)
    throw std::invalid_argument(std::to_string(options.parameter_values.size()) + " values for " +
                                std::to_string(options.points) + " points of " + std::to_string(free) +
                                " free parameters");
  for (std::size_t point = 0; point < options.points; ++point)
    detail::check_given_values(detail::ModelAccess::data(model), values_at(options, point));
}

std::exception_ptr at_point(const EnsembleOptions& options, std::size_t number, std::exception_ptr failure) {
  if (options.points == 1) return failure;
  const std::string point = "point " + std::to_string(number / options.runs) + ": ";
  try {
    std::rethrow_exception(failure);
  } catch (const RunawayError& error) {
    return std::make_exception_ptr(RunawayError(point + error.what()));
  } catch (const RunError& error) {
    return std::make_exception_ptr(RunError(point + error.what()));
  }
}

}  // namespace entente
