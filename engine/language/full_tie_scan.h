#pragma once
/// Two variables of which the first takes every actor and the second follows that one's ties.
#include "language/expansion.h"

namespace entente::language {

/// Fills a strip, under a parent of one binding. Rows of everybody's ties lie one behind the other, as do their
/// slots, so it is one piece of them. False where nothing is left.
bool expand_full_tie_scan(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs,
                          const Frame& parent, Cursor& cursor, Frame& child);

}  // namespace entente::language
