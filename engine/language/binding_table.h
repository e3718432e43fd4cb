#pragma once
/// Bindings that are known when the model is made.
#include <memory>
#include <vector>

#include "language/ast.h"
#include "language/scope.h"

namespace entente::language {

/// All bindings of the domains that keep `differ` apart and for which every one of `filters` (static) is not 0.
/// Null where there are too many to list.
std::shared_ptr<const BindingTable> make_table(const Bindings& bindings, const std::vector<const Ast*>& filters,
                                               SymbolTable& world, const Scope& scope);

}  // namespace entente::language
