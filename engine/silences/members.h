#pragma once
/// How long the aggregates of a rule take.
#include <entente/scenario.h>

#include "language/ast.h"
#include "language/symbol_table.h"

namespace entente::detail {

/// How many members the aggregates of an expression go through in a step: their own once for each choice of
/// those variables of the rule that they read, of `bindings` at most.
double members_of_aggregates(const language::Ast& ast, const Rule& rule, std::size_t bindings,
                             const language::SymbolTable& world);

}  // namespace entente::detail
