#pragma once
/// What is said of calls that cannot be made.
#include <cstddef>
#include <string>

#include "language/ast.h"
#include "language/functions.h"
#include "language/symbol_table.h"

namespace entente::language {

/// `'sqroot' is no function (did you mean 'sqrt'?)`, or how a cell is written that looks like a call.
std::string no_call(const Ast& call, const SymbolTable& world);

bool arity_fits(const Function& function, std::size_t given);
std::string arity_problem(const Function& function, std::size_t given);

}  // namespace entente::language
