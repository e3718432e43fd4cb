#include "ensemble/lane_runs.h"

#include <fmt/format.h>

#include <set>

#include "model/given_values.h"
#include "model/model_access.h"

namespace entente {
namespace {

std::vector<double> own_values(const detail::ModelData& model) {
  std::vector<double> values(model.catalogue.free_parameters.size());
  for (const detail::ParameterModel& parameter : model.parameters)
    if (parameter.free) values[parameter.free] = parameter.value;
  return values;
}

/// `with low = 0.2, high = 0.9: `
std::string values_text(const Catalogue& catalogue, std::span<const double> values) {
  std::string text;
  for (std::size_t p = 0; p < values.size(); ++p)
    text += fmt::format("{}{} = {}", p ? ", " : "with ", catalogue.free_parameters[p], values[p]);
  return text.empty() ? "" : text + ": ";
}

}  // namespace

std::vector<LaneRun> lane_runs(const EnsembleOptions& options, std::size_t first, std::size_t count) {
  if (!options.lane_runs.empty()) {
    const auto begin = options.lane_runs.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
  }
  std::vector<LaneRun> lanes(count);
  for (std::size_t lane = 0; lane < count; ++lane) lanes[lane].run = static_cast<std::uint32_t>(first + lane);
  return lanes;
}

void check_lane_runs(const Model& model, const EnsembleOptions& options) {
  if (options.lane_runs.empty()) return detail::check_given_values(detail::ModelAccess::data(model), own_values(detail::ModelAccess::data(model)));
  if (options.lane_runs.size() != options.runs)
    throw std::invalid_argument(fmt::format("{} runs are given of {}", options.lane_runs.size(), options.runs));
  const std::vector<double> own = own_values(detail::ModelAccess::data(model));
  std::set<std::pair<const double*, std::size_t>> seen;  // runs of one point share its values
  for (const LaneRun& lane : options.lane_runs)
    if (seen.emplace(lane.values.data(), lane.values.size()).second)
      detail::check_given_values(detail::ModelAccess::data(model),
                                 lane.values.empty() ? std::span<const double>(own) : lane.values);
}

std::exception_ptr at_values(const Model& model, const EnsembleOptions& options, std::size_t number,
                             std::exception_ptr failure) {
  if (options.lane_runs.empty()) return failure;
  const std::string with = values_text(model.catalogue(), options.lane_runs[number].values);
  try {
    std::rethrow_exception(failure);
  } catch (const RunawayError& error) {
    return std::make_exception_ptr(RunawayError(with + error.what()));
  } catch (const RunError& error) {
    return std::make_exception_ptr(RunError(with + error.what()));
  }
}

}  // namespace entente
