#include "model/given_values.h"

#include <fmt/format.h>

#include "language/analysis.h"
#include "language/evaluator.h"
#include "scenario/percentage.h"

namespace entente::detail {
namespace {

std::string expected(const Range& range) {
  return std::isfinite(range.high) ? fmt::format(" from {} to {}", range.low, range.high)
                                   : fmt::format(", at least {}", range.low);
}

/// (parameters) With the others as they are compiled: programs that are checked do not read those that are
/// drawn.
std::vector<double> all_parameters(const ModelData& model, std::span<const double> values) {
  std::vector<double> all;
  for (const ParameterModel& parameter : model.parameters)
    all.push_back(parameter.free ? values[parameter.free] : parameter.value);
  return all;
}

void refuse_non_finite(const ModelData& model, std::span<const double> values) {
  for (std::size_t p = 0; p < values.size(); ++p)
    if (!std::isfinite(values[p]))
      throw RequestError(fmt::format("parameters.{}: found {}; expected a finite number",
                                     model.catalogue.free_parameters[p], values[p]));
}

}  // namespace

std::string out_of_range(double value, const Range& range, const std::string& layer) {
  if (!layer.empty() && std::isinf(value)) return fmt::format("found {}; expected a finite number", value);
  if (value >= range.low && value <= range.high) return "";
  if (!layer.empty())
    return fmt::format("found {}, outside the range [{}, {}] of '{}'", value, range.low, range.high, layer);
  const std::string found = std::isnan(value) ? "no number" : fmt::format("{}", value);
  return fmt::format("comes to {}; expected a number{}{}", found, expected(range),
                     reading::percentage_hint(value, range.low, range.high));
}

std::optional<std::string> given_layer(const language::Ast& ast, const language::SymbolTable& world) {
  std::set<std::string> names;
  language::collect_names(ast, names);
  for (const std::string& name : names) {
    const LayerId layer = language::layer_named(name, world);
    if (layer && !world.layers[layer].constant && world.layers[layer].given) return name;
  }
  return std::nullopt;
}

void check_given_values(const ModelData& model, std::span<const double> values) {
  const std::size_t free = model.catalogue.free_parameters.size();
  if (values.size() != free)
    throw std::invalid_argument(fmt::format("{} values for {} free parameters", values.size(), free));
  refuse_non_finite(model, values);
  const std::vector<double> parameters = all_parameters(model, values);
  language::Inputs inputs = model.world.initial;
  inputs.parameters = parameters.data();
  for (const GivenRange& given : model.given_ranges) {
    const double value = language::evaluate_once(model.world, given.program, inputs, 0);
    const std::string problem = out_of_range(value, given.range, given.layer);
    if (!problem.empty()) throw RequestError(given.path + ": " + problem);
  }
}

}  // namespace entente::detail
