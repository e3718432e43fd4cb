#pragma once
/// Trees of expressions, compiled node by node.
#include <vector>

#include "language/ast.h"
#include "language/item_code.h"

namespace entente::language {

class ExpressionCompiler {
 public:
  explicit ExpressionCompiler(ItemCode& item) : item_(item), names_(item.names), code_(item.code) {}

  Value compile(const Ast& ast);
  /// Several trees, joined by an operator; 1 where there are none.
  Value compile_joined(const std::vector<const Ast*>& parts, const std::string& op);

 private:
  Value compile_name(const Ast& ast);
  Value compile_parameter(std::size_t index);
  Value compile_cell(const Ast& ast);
  Value compile_call(const Ast& ast);
  Value compile_measure(const Ast& ast);
  Value compile_defined(const Ast& ast);
  Value compile_unary(const Ast& ast);
  Value compile_binary(const Ast& ast);
  Value compile_same(const Ast& ast);
  Value compile_membership(const Ast& ast);
  Value fail(std::size_t at, const std::string& message);

  ItemCode& item_;
  NameResolver& names_;
  CodeWriter& code_;
};

}  // namespace entente::language
