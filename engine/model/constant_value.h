#pragma once
/// Expressions whose value is known beforehand, and what their keys allow.
#include <limits>

#include "model/compilation.h"

namespace entente::detail {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// The value of an expression that reads nothing but what stays as it is; nothing where it is not given, or
/// reads more.
std::optional<double> constant_value(const Expression& expression, Compilation& c);

/// An error where that is outside [low, high], as it is for a literal number, which the reader sees to.
void check_constant(const Expression& expression, double low, double high, Compilation& c);

}  // namespace entente::detail
