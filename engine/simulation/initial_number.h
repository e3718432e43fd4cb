#pragma once
/// What is drawn at the start of a run.
#include "model/data.h"

namespace entente::detail {

/// The value of a parameter in a run.
double parameter_in_run(const ParameterModel& parameter, std::uint64_t seed, std::uint32_t run);

/// An initial value as written, before it is clamped to its range. `parameters`: of the run.
double initial_number(const ModelData& model, const InitialValue& value, const double* parameters);

}  // namespace entente::detail
