#include "language/builder.h"

#include "language/definitions.h"
#include "language/expression_compiler.h"
#include "language/registers.h"

namespace entente::language {

Expression outside_expression(std::string text, Origin origin, std::shared_ptr<const Definitions> let) {
  if (text.empty()) text = " ";
  return {std::move(text), std::move(origin), std::move(let)};
}

AstPtr parse(const Expression& expression, Diagnostics& diagnostics) {
  if (!expression.given()) return nullptr;  // said by the reader
  try {
    return parsed(expression);
  } catch (const SyntaxError& error) {
    diagnostics.error_inside(expression.origin, error.at(), error.what());
  } catch (const SaidElsewhere&) {
  }
  return nullptr;
}

ProgramBuilder::ProgramBuilder(SymbolTable& world, const Scope& scope, Diagnostics& diagnostics)
    : item_{NameResolver(world, scope, diagnostics), CodeWriter(scope.levels), {}} {}

OutputId ProgramBuilder::add_output(const Ast& ast, const Origin& origin) {
  return add_joined({&ast}, "&&", origin);
}

OutputId ProgramBuilder::add_joined(const std::vector<const Ast*>& parts, const std::string& op,
                                    const Origin& origin) {
  item_.names.begin(origin);
  const Value value = ExpressionCompiler(item_).compile_joined(parts, op);
  return item_.names.failed() ? OutputId() : item_.code.add_output(value);
}

void ProgramBuilder::shared_by(const Bindings& bindings) {
  item_.shared.set_bindings(most_bindings(bindings, item_.names.world));
}

Program ProgramBuilder::finish() {
  assign_registers(item_.code.program());
  return std::move(item_.code.program());
}

}  // namespace entente::language
