#pragma once
/// Which variables can be joined to those before them along the ties of a sparse relation, instead of going
/// through all actors.
#include "language/analysis.h"

namespace entente::language {

/// For each variable of the bindings (the innermost of the scope): the ties that it follows. Empty where none
/// does. `conditions`: a binding counts only where all of them hold. `term`: of a sum, may be null; a binding
/// counts only where it is not 0.
std::vector<AdjacencyJoin> find_adjacency_joins(const Bindings& bindings,
                                                const std::vector<const Ast*>& conditions, const Ast* term,
                                                const SymbolTable& world, const Scope& scope);

}  // namespace entente::language
