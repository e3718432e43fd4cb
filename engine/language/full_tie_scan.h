#pragma once
/// Two variables of which the first takes every actor and the second walks that one's ties.
#include "language/frame.h"

namespace entente::language {

/// Fills a strip. Rows of everybody's ties lie one behind the other, as do their slots, so it is one piece of
/// them. False where nothing is left.
bool expand_full_tie_scan(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs,
                          const Frame& parent, Cursor& cursor, Frame& child);

}  // namespace entente::language
