#pragma once
/// What can be told of an expression from its tree alone.
#include <set>

#include "language/ast.h"
#include "language/scope.h"

namespace entente::language {

/// Always 0 or 1: a comparison, a logical operator, `in`, `any`, `all`, `if` of such, or the numbers 0 and 1.
bool is_boolean(const Ast& ast);

/// The highest level whose variables (or `intensity`) it reads; 0 where it reads none.
std::size_t level_of(const Ast& ast, const Scope& scope);

/// The same for every run, date and lane: reads actors, groups, fixed parameters and constant layers only.
bool is_static(const Ast& ast, const SymbolTable& world, const Scope& scope);

/// The same for every date and lane, and for every run that is given the same values of free parameters.
bool is_given(const Ast& ast, const SymbolTable& world, const Scope& scope);

/// The operands of nested uses of one operator (`&&`, `*`), in order; the tree itself where it is another one.
std::vector<const Ast*> operands_of(const Ast& ast, const std::string& op);

/// Every name in the expression.
void collect_names(const Ast& ast, std::set<std::string>& names);

}  // namespace entente::language
