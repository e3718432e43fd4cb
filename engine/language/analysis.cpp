#include "language/analysis.h"

#include <algorithm>
#include <span>

namespace entente::language {
namespace {

/// Calls `visit(name)` for every name the tree reads, aggregate variables and their groups included.
template <typename Visit>
void each_name(const Ast& ast, const Visit& visit) {
  if (ast.kind == AstKind::name || ast.kind == AstKind::cell) visit(ast.name);
  if (ast.kind == AstKind::call && find_measure(ast.name)) visit(ast.name);
  for (const AstName& name : ast.names) visit(name.text);
  for (const AstVariable& variable : ast.variables) visit(variable.group.text);
  if (ast.where) each_name(*ast.where, visit);
  for (const AstPtr& child : ast.children) each_name(*child, visit);
}

bool all_boolean(std::span<const AstPtr> parts) {
  return std::all_of(parts.begin(), parts.end(), [](const AstPtr& part) { return is_boolean(*part); });
}

bool is_static_symbol(const Symbol& symbol, const SymbolTable& world, bool given) {
  const std::size_t index = symbol.index;
  switch (symbol.kind) {
    case SymbolKind::parameter:
      return !world.parameters[index].drawn || (given && world.parameters[index].free);
    case SymbolKind::attribute:
    case SymbolKind::relation:
      return world.layers[index].constant || (given && world.layers[index].given);
    default:
      return true;
  }
}

bool is_static_name(const std::string& name, const SymbolTable& world, const Scope& scope, bool given) {
  if (name == "t" || name == "intensity") return false;
  if (const Local* local = scope.find(name)) return !local->domain.list;
  const auto symbol = world.find(name);
  return symbol ? is_static_symbol(*symbol, world, given) : find_measure(name) == nullptr;
}

bool is_fixed(const Ast& ast, const SymbolTable& world, const Scope& scope, bool given) {
  bool fixed = true;
  each_name(ast, [&](const std::string& name) { fixed = fixed && is_static_name(name, world, scope, given); });
  return fixed;
}

}  // namespace

bool is_boolean(const Ast& ast) {
  switch (ast.kind) {
    case AstKind::number:
      return ast.number == 0 || ast.number == 1;
    case AstKind::membership:
      return true;
    case AstKind::unary:
      return ast.name == "!";
    case AstKind::binary:
      return find_operator(ast.name)->boolean;
    case AstKind::aggregate:
      return find_aggregate(ast.name)->boolean;
    case AstKind::defined:
      return is_boolean(*ast.children[0]);
    case AstKind::call:
      return ast.name == "if" && ast.children.size() == 3 && all_boolean(std::span(ast.children).subspan(1));
    default:
      return false;
  }
}

std::size_t level_of(const Ast& ast, const Scope& scope) {
  std::size_t level = 0;
  each_name(ast, [&](const std::string& name) {
    if (name == "intensity") level = std::max(level, scope.intensity_level.value_or(0));
    if (const Local* local = scope.find(name)) level = std::max(level, local->level);
  });
  return level;
}

bool is_static(const Ast& ast, const SymbolTable& world, const Scope& scope) {
  return is_fixed(ast, world, scope, false);
}

bool is_given(const Ast& ast, const SymbolTable& world, const Scope& scope) {
  return is_fixed(ast, world, scope, true);
}

std::vector<const Ast*> operands_of(const Ast& ast, const std::string& op) {
  if (ast.kind != AstKind::binary || ast.name != op) return {&ast};
  std::vector<const Ast*> all;
  for (const AstPtr& child : ast.children) {
    const auto part = operands_of(*child, op);
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

void collect_names(const Ast& ast, std::set<std::string>& names) {
  each_name(ast, [&](const std::string& name) { names.insert(name); });
}

}  // namespace entente::language
