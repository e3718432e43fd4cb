#pragma once
/// Compiled programs as text, for people and tests: what is computed where, what is shared, how bindings are
/// made. A register is written `r3`, a column of actors `c1`.
#include <string>

#include "language/program.h"
#include "language/symbol_table.h"

namespace entente::language {

std::string dump(const Program& program, const SymbolTable& world);

/// What each variable of a level ranges over, and how the bindings come. `single_parent`: the level below has
/// one binding.
std::string dump(const Bindings& bindings, const SymbolTable& world, bool single_parent);

}  // namespace entente::language
