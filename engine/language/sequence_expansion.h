#pragma once
/// Bindings whose last variable ranges over many neighbouring actors: strips of them lie side by side.
#include "language/expansion.h"

namespace entente::language {

bool expand_sequences(const Bindings& bindings, const SymbolTable& world, const Frame& parent, Cursor& cursor,
                      Frame& child);

}  // namespace entente::language
