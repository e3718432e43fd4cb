#pragma once
/// Values of free parameters: whether a scenario in which they are set so would be refused.
#include <span>

#include "language/ast.h"
#include "model/data.h"

namespace entente::detail {

/// What is wrong with a number that must lie in a range, that of the layer where it is an initial value; empty:
/// nothing.
std::string out_of_range(double value, const Range& range, const std::string& layer);

/// A layer in the expression whose values free parameters decide.
std::optional<std::string> given_layer(const language::Ast& ast, const language::SymbolTable& world);

/// Throws RequestError, with what is said of the scenario in which they are set, where it could not be run;
/// std::invalid_argument where they are not as many as there are free parameters.
void check_given_values(const ModelData& model, std::span<const double> values);

}  // namespace entente::detail
