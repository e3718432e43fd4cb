#pragma once
/// Aggregates, compiled: a block of their own, as low as the levels that they read allow.
#include <vector>

#include "language/ast.h"
#include "language/item_code.h"

namespace entente::language {

class AggregateCompiler {
 public:
  explicit AggregateCompiler(ItemCode& item) : item_(item), names_(item.names), code_(item.code) {}

  Value compile(const Ast& ast);

 private:
  Value compile_own(const Ast& ast);
  bool declare_variables(const Ast& ast, Bindings& bindings);
  void find_joins(const Ast& ast, std::vector<const Ast*> conditions, Aggregate& aggregate);
  bool can_list(const Bindings& bindings) const;
  void compile_inner(const Ast& ast, Aggregate& aggregate);
  void compile_parts(const Ast& ast, const std::vector<const Ast*>& parts, Aggregate& aggregate);

  ItemCode& item_;
  NameResolver& names_;
  CodeWriter& code_;
};

}  // namespace entente::language
