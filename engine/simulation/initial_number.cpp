#include "simulation/initial_number.h"

#include "language/evaluator.h"
#include "numeric/random.h"

namespace entente::detail {

double parameter_at(const Distribution& d, double fixed, double u) {
  switch (d.kind) {
    case Distribution::Kind::fixed:
      return fixed;
    case Distribution::Kind::uniform:
      return d.a + (d.b - d.a) * u;
    case Distribution::Kind::normal:
      return d.a + d.b * numeric::normal_quantile(u);
    case Distribution::Kind::lognormal:
      return std::exp(d.a + d.b * numeric::normal_quantile(u));
    case Distribution::Kind::triangular:
      break;
  }
  // Inverse of the distribution function, low a, mode b, high c.
  const double width = d.c - d.a;
  if (u < (d.b - d.a) / width) return d.a + std::sqrt(u * width * (d.b - d.a));
  return d.c - std::sqrt((1 - u) * width * (d.c - d.b));
}

double parameter_in_run(const ParameterModel& parameter, std::uint64_t seed, std::uint32_t run) {
  const double u = numeric::uniform({seed, numeric::once_per_run, parameter.stream}, run, 0);
  return parameter_at(parameter.distribution, parameter.value, u);
}

double initial_number(const ModelData& model, const InitialValue& value, const double* parameters) {
  if (!value.program) return value.number;
  language::Inputs inputs;
  inputs.layers.assign(model.layers.size(), nullptr);
  inputs.lanes = 1;
  inputs.parameters = parameters;
  return language::evaluate_once(model.world, model.initial_programs[value.program], inputs, 0);
}

}  // namespace entente::detail
