#pragma once
/// Sums over the ties of a sparse relation, of the tie alone or times an attribute of the actor at its other
/// end: done in one pass, without a frame of bindings.
#include "language/frame.h"

namespace entente::language {

/// Whether the aggregate is such a sum, from its code; then `aggregate.neighbours` says which.
void recognise_neighbour_sum(const Program& program, const SymbolTable& world, Aggregate& aggregate);

/// The sums of every binding and lane of `frame`; the same to the last bit as its code would give.
void sum_neighbours(const Aggregate& aggregate, const Inputs& inputs, const Frame& frame, double* out);

}  // namespace entente::language
