#pragma once
/// How fast a cell is drawn to something by what is added to it.
#include "language/ast.h"

namespace entente::language {

/// Of an expression that is linear in the cell (`cell` is one): minus the factor of the cell, as in `k` of `k *
/// (a - x)`. Null where the expression does not have the cell, or is not linear in it.
AstPtr own_pull(const Ast& expression, const Ast& cell);

/// The expression where the cell is 0: of `k * (a - x)` that is k a.
AstPtr without_cell(const Ast& expression, const Ast& cell);

}  // namespace entente::language
