#pragma once
/// Members of an aggregate, added to what it is so far.
#include "language/frame.h"

namespace entente::language {

/// Adds the members of a strip, the bindings of `child`, to the running values and to how many there were
/// (both: bindings of its parent x lanes), in their order. `where` and `body`: of each member; null: it holds,
/// and is 1.
void accumulate(AggregateKind kind, double* value, double* counts, const Frame& child, const double* where,
                const double* body);

}  // namespace entente::language
