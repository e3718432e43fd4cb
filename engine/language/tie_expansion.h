#pragma once
/// Bindings whose variables follow the ties of sparse relations. They come in the same order, with the same
/// draw indices, as if all pairs were gone through.
#include "language/expansion.h"
#include "language/expansion_kind.h"

namespace entente::language {

/// `kind`: `ties` or `tie_rows`.
bool expand_ties(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
                 Cursor& cursor, Frame& child, ExpansionKind kind);

}  // namespace entente::language
