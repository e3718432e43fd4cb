#pragma once
/// What is drawn at the start of a run.
#include "model/data.h"

namespace entente::detail {

/// The value below which a parameter lies with a chance of u in (0, 1); `fixed` where it is not drawn.
double parameter_at(const Distribution& distribution, double fixed, double u);

/// The value of a parameter in a run.
double parameter_in_run(const ParameterModel& parameter, std::uint64_t seed, std::uint32_t run);

/// An initial value as written, before it is clamped to its range. `parameters`: of the run.
double initial_number(const ModelData& model, const InitialValue& value, const double* parameters);

}  // namespace entente::detail
