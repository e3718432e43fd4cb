#pragma once
/// Between what a recorded number can lie.
#include <entente/model.h>

namespace entente {

/// What an expression can come to by its form: a cell has its range, a condition is 0 or 1, and a mean, least
/// or greatest lies where its members do. Unbounded where the form does not tell.
Range possible_values(const Expression& expression, const Catalogue& catalogue);

}  // namespace entente
