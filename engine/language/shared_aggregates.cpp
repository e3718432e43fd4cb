#include "language/shared_aggregates.h"

#include <algorithm>
#include <bit>
#include <set>

#include "base/position_of.h"
#include "language/builder.h"

namespace entente::language {
namespace {

/// Products of matrices are worth it from so many actors on.
constexpr std::size_t product_from = 64;

/// A tree as text, with one name left open: so that the aggregates of i and of j are one.
std::string text_of(const Ast& ast, const std::string& open) {
  const auto name = [&](const std::string& text) { return text == open ? "?" : text; };
  std::string text = std::to_string(static_cast<int>(ast.kind)) + name(ast.name);
  if (ast.kind == AstKind::number) text += std::to_string(std::bit_cast<std::uint64_t>(ast.number));
  for (const AstName& n : ast.names) text += "," + name(n.text);
  for (const AstVariable& v : ast.variables) text += ";" + v.name.text + ":" + v.group.text;
  if (ast.where) text += "?" + text_of(*ast.where, open);
  for (const AstPtr& child : ast.children) text += "(" + text_of(*child, open) + ")";
  return text;
}

/// The one variable on which an aggregate of several bindings depends.
const Local* only_variable(const Ast& ast, const Scope& scope) {
  std::set<std::string> names;
  collect_names(ast, names);
  const Local* only = nullptr;
  for (const std::string& name : names) {
    const Local* local = scope.find(name);
    if (name == "intensity" || (local && local->group && local->level > 0)) return nullptr;
    if (!local || local->level == 0) continue;
    if (only) return nullptr;
    only = local;
  }
  return only;
}

/// The scope of a program of one variable.
Scope scope_of(const std::string& variable, const Scope& scope) {
  Scope alone;
  for (const Local& local : scope.locals) {
    if (local.level == 0) alone.locals.push_back(local);
  }
  alone.open();
  alone.add_variable(variable);
  return alone;
}

/// One factor of a contraction over `k`: a cell of a dense relation of k and a variable.
struct Factor {
  LayerId layer;
  bool first_is_bound = false;  ///< [k, other], not [other, k]
  const Local* other = nullptr;
};

std::optional<Factor> factor_of(const Ast& ast, const std::string& k, const NameResolver& names) {
  if (ast.kind != AstKind::cell || ast.names.size() != 2) return std::nullopt;
  const auto symbol = names.world.find(ast.name);
  if (!symbol || symbol->kind != SymbolKind::relation || names.world.layers[symbol->index].sparse)
    return std::nullopt;
  const bool first = ast.names[0].text == k;
  if (first == (ast.names[1].text == k)) return std::nullopt;
  const Local* other = names.scope.find(ast.names[first ? 1 : 0].text);
  if (!other || other->group || !other->actor.column) return std::nullopt;
  return Factor{LayerId(symbol->index), first, other};
}

/// A sum over everybody, of a product.
bool sums_products(const Ast& ast, const NameResolver& names) {
  if (ast.name != "sum" || ast.variables.size() != 1 || ast.where) return false;
  const auto domain = find_domain(ast.variables[0].group.text, names.world, names.scope);
  const bool all =
      domain && !domain->list && names.world.groups[domain->index].size() == names.world.actors.size();
  const Ast& body = *ast.children[0];
  return all && body.kind == AstKind::binary && body.name == "*";
}

std::size_t number_of(const Contraction& wanted, std::vector<Contraction>& contractions) {
  const std::size_t number = position_of(contractions, wanted).value_or(contractions.size());
  if (number == contractions.size()) contractions.push_back(wanted);
  return number;
}

}  // namespace

double most_bindings(const Bindings& bindings, const SymbolTable& world) {
  if (bindings.table) return static_cast<double>(bindings.table->count);
  double count = 1;
  for (const Domain& domain : bindings.domains)
    count *= domain.list ? 1.0 : static_cast<double>(world.groups[domain.index].size());
  return count;
}

std::optional<std::size_t> SharedAggregates::program_of(const Ast& ast, const std::string& variable,
                                                        ItemCode& item) {
  auto& programs = item.code.program().derived;
  const auto [known, fresh] = derived_.try_emplace(text_of(ast, variable), programs.size());
  if (!fresh) return known->second;
  ProgramBuilder builder(item.names.world, scope_of(variable, item.names.scope), item.names.diagnostics);
  if (!builder.add_output(ast, item.names.origin())) return std::nullopt;
  programs.push_back(std::make_shared<const Program>(builder.finish()));
  return known->second;
}

std::optional<Value> SharedAggregates::derived(const Ast& ast, ItemCode& item) {
  const auto actors = static_cast<double>(item.names.world.actors.size());
  // of no actors nothing is worth sharing either, and the program that is shared does not share its own again
  const Local* variable =
      bindings_ < 2 * std::max(actors, 1.0) ? nullptr : only_variable(ast, item.names.scope);
  if (!variable) return std::nullopt;
  const ActorRef actor = variable->actor;
  const std::size_t level = variable->level;
  const auto number = program_of(ast, variable->name, item);
  if (!number) {
    item.names.mark_failed();
    return Value{};
  }
  Instruction read = Instruction::of(Op::derived, *number);
  read.x = actor;
  return item.code.emit(level, read);
}

std::optional<Value> SharedAggregates::contraction(const Ast& ast, ItemCode& item) const {
  const std::size_t actors = item.names.world.actors.size();
  const bool worth_it = actors >= product_from && bindings_ * 4 >= static_cast<double>(actors * actors);
  if (!worth_it || !sums_products(ast, item.names)) return std::nullopt;
  const Ast& body = *ast.children[0];
  const std::string& k = ast.variables[0].name.text;
  auto a = factor_of(*body.children[0], k, item.names), b = factor_of(*body.children[1], k, item.names);
  if (!a || !b || a->other->actor == b->other->actor) return std::nullopt;
  if (a->other->actor.column > b->other->actor.column) std::swap(a, b);  // rows by the slower variable
  // [x, k] and [k, y] stand as they are
  const Contraction wanted{a->layer, b->layer, a->first_is_bound, !b->first_is_bound};
  Instruction read = Instruction::of(Op::contraction, number_of(wanted, item.code.program().contractions));
  read.x = a->other->actor;
  read.y = b->other->actor;
  return item.code.emit(std::max(a->other->level, b->other->level), read);
}

}  // namespace entente::language
