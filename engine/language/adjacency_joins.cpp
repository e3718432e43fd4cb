#include "language/adjacency_joins.h"

#include <algorithm>
#include <array>

#include "language/finite.h"

namespace entente::language {
namespace {

/// A cell of a sparse relation as an expression names it.
struct Tie {
  LayerId layer;
  ActorRef x, y;
  bool symmetric = false;
  bool is(const Tie& other) const {
    if (layer != other.layer) return false;
    return (x == other.x && y == other.y) || (symmetric && x == other.y && y == other.x);
  }
};

std::optional<Tie> tie_of(const Ast& ast, const SymbolTable& world, const Scope& scope) {
  if (ast.kind != AstKind::cell || ast.names.size() != 2) return std::nullopt;
  const auto symbol = world.find(ast.name);
  if (!symbol || symbol->kind != SymbolKind::relation) return std::nullopt;
  const LayerInfo& layer = world.layers[symbol->index];
  const auto x = find_actor(ast.names[0].text, world, scope), y = find_actor(ast.names[1].text, world, scope);
  if (!layer.sparse || !x || !y) return std::nullopt;
  return Tie{LayerId(symbol->index), *x, *y, layer.symmetric};
}

void collect_ties(const Ast& ast, const SymbolTable& world, const Scope& scope, std::vector<Tie>& found) {
  if (const auto tie = tie_of(ast, world, scope)) found.push_back(*tie);
  if (ast.kind == AstKind::aggregate) return;  // its variables are its own
  for (const AstPtr& child : ast.children) collect_ties(*child, world, scope, found);
}

/// The value of an expression where a tie is not there, if that alone decides it.
class WithoutTie {
 public:
  WithoutTie(const Tie& tie, const SymbolTable& world, const Scope& scope)
      : tie_(tie), world_(world), scope_(scope) {}

  std::optional<double> value(const Ast& ast) const {
    switch (ast.kind) {
      case AstKind::number:
      case AstKind::name:
        return fixed_number(ast, world_);
      case AstKind::cell: {
        const auto tie = tie_of(ast, world_, scope_);
        return tie && tie->is(tie_) ? std::optional<double>(0.0) : std::nullopt;
      }
      case AstKind::unary:
        return apply(find_operator(ast.name + "1"), ast);
      case AstKind::binary:
        return ast.name == "&&" && either_fails(ast) ? 0.0 : apply(find_operator(ast.name), ast);
      case AstKind::call:
        return apply(find_function(ast.name), ast);
      case AstKind::defined:
        return value(*ast.children[0]);
      default:
        return std::nullopt;
    }
  }

  bool fails(const Ast& ast) const { return value(ast) == 0.0; }

  /// A product with the tie in it is 0, as long as its other factors are finite.
  bool vanishes(const Ast& ast) const {
    if (fails(ast)) return true;
    if (ast.kind == AstKind::defined) return vanishes(*ast.children[0]);
    if (ast.kind == AstKind::unary && ast.name == "-") return vanishes(*ast.children[0]);
    if (ast.kind != AstKind::binary) return false;
    const Ast &left = *ast.children[0], &right = *ast.children[1];
    if (ast.name == "*")
      return (vanishes(left) && is_finite(right, world_)) || (vanishes(right) && is_finite(left, world_));
    return ast.name == "/" && vanishes(left) && fixed_number(right, world_).value_or(0) != 0;
  }

 private:
  bool either_fails(const Ast& ast) const { return fails(*ast.children[0]) || fails(*ast.children[1]); }

  std::optional<double> apply(const Function* function, const Ast& ast) const {
    std::array<double, 3> arguments{};
    if (!function || ast.children.empty() || ast.children.size() > arguments.size()) return std::nullopt;
    if (ast.children.size() != function->arity) return std::nullopt;
    for (std::size_t i = 0; i < ast.children.size(); ++i) {
      const auto known = value(*ast.children[i]);
      if (!known) return std::nullopt;
      arguments[i] = *known;
    }
    double result = 0;
    function->kernel(&result, arguments.data(), &arguments[1], &arguments[2], 1);
    return result;
  }

  const Tie& tie_;
  const SymbolTable& world_;
  const Scope& scope_;
};

/// The join of the variable in a column along a tie, where the other end is bound before.
std::optional<AdjacencyJoin> along(const Tie& tie, ColumnId column) {
  const ActorRef self{column, {}};
  const auto before = [&](ActorRef ref) { return !ref.column || ref.column < column; };
  if (tie.y == self && before(tie.x)) return AdjacencyJoin{tie.layer, tie.x, false};
  if (tie.x == self && before(tie.y)) return AdjacencyJoin{tie.layer, tie.y, !tie.symmetric};
  return std::nullopt;
}

}  // namespace

std::vector<AdjacencyJoin> find_adjacency_joins(const Bindings& bindings,
                                                const std::vector<const Ast*>& conditions, const Ast* term,
                                                const SymbolTable& world, const Scope& scope) {
  std::vector<AdjacencyJoin> joins(bindings.domains.size());
  const auto look = [&](const Ast& ast, bool product) {
    std::vector<Tie> ties;
    collect_ties(ast, world, scope, ties);
    for (const Tie& tie : ties) {
      const WithoutTie without(tie, world, scope);
      if (!(product ? without.vanishes(ast) : without.fails(ast))) continue;
      for (std::size_t v = 0; v < joins.size(); ++v) {
        const auto join = along(tie, ColumnId(bindings.first_column + v));
        if (join && !joins[v].layer && !bindings.domains[v].list) joins[v] = *join;
      }
    }
  };
  for (const Ast* condition : conditions) look(*condition, false);
  if (term) look(*term, true);
  const bool none = std::all_of(joins.begin(), joins.end(), [](const AdjacencyJoin& j) { return !j.layer; });
  return none ? std::vector<AdjacencyJoin>{} : joins;
}

}  // namespace entente::language
