#include "language/finite.h"

#include <algorithm>
#include <cmath>

#include "language/functions.h"

namespace entente::language {
namespace {

class Finite {
 public:
  explicit Finite(const SymbolTable& world) : world_(world) {}

  bool holds(const Ast& ast) const {
    switch (ast.kind) {
      case AstKind::number:
        return std::isfinite(ast.number);
      case AstKind::name:
        return name(ast);
      case AstKind::cell:
      case AstKind::membership:
        return true;
      case AstKind::call:
        return find_measure(ast.name) || (is_total(find_function(ast.name)) && parts(ast));
      case AstKind::unary:
      case AstKind::defined:
        return parts(ast);
      case AstKind::binary:
        return parts(ast) && (is_total(find_operator(ast.name)) || fixed_right(ast));
      case AstKind::aggregate:
        return parts(ast) && (!ast.where || holds(*ast.where));
      case AstKind::refused:
        break;
    }
    return false;
  }

 private:
  static bool is_total(const Function* function) { return function && function->total; }

  bool parts(const Ast& ast) const {
    return std::all_of(ast.children.begin(), ast.children.end(),
                       [&](const AstPtr& child) { return holds(*child); });
  }

  /// A parameter, the time, an actor that is compared; of `intensity` nothing is known.
  bool name(const Ast& ast) const {
    return ast.name != "intensity" && std::isfinite(fixed_number(ast, world_).value_or(0));
  }

  /// x / 2, x ^ 3.
  bool fixed_right(const Ast& ast) const {
    const auto right = fixed_number(*ast.children[1], world_);
    if (!right) return false;
    return ast.name == "/" ? *right != 0 : *right >= 0 && std::floor(*right) == *right;
  }

  const SymbolTable& world_;
};

}  // namespace

std::optional<double> fixed_number(const Ast& ast, const SymbolTable& world) {
  if (ast.kind == AstKind::number) return ast.number;
  if (ast.kind == AstKind::defined) return fixed_number(*ast.children[0], world);
  if (ast.kind == AstKind::unary && ast.name == "-") {
    const auto number = fixed_number(*ast.children[0], world);
    return number ? std::optional(-*number) : std::nullopt;
  }
  const auto symbol = ast.kind == AstKind::name ? world.find(ast.name) : std::nullopt;
  if (!symbol || symbol->kind != SymbolKind::parameter) return std::nullopt;
  const ParameterInfo& parameter = world.parameters[symbol->index];
  return parameter.drawn ? std::nullopt : std::optional(parameter.value);
}

bool is_finite(const Ast& ast, const SymbolTable& world) { return Finite(world).holds(ast); }

}  // namespace entente::language
