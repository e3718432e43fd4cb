#pragma once
/// Which expressions are finite whatever the state is, as cells are.
#include <optional>

#include "language/ast.h"
#include "language/symbol_table.h"

namespace entente::language {

/// Of a number, a fixed parameter, or either with a minus.
std::optional<double> fixed_number(const Ast& ast, const SymbolTable& world);

/// Every value of it is finite, unless it grows beyond the largest number: nothing in it can divide by 0, or is
/// undefined for some argument.
bool is_finite(const Ast& ast, const SymbolTable& world);

}  // namespace entente::language
