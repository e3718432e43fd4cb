/// Aggregates that many bindings share: of one of several variables, or a product of two relations.
#include <algorithm>
#include <bit>
#include <set>

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

}  // namespace

void ProgramBuilder::shared_by(const Bindings& bindings) {
  bindings_ = bindings.table ? static_cast<double>(bindings.table->count) : 1.0;
  if (bindings.table) return;
  for (const Domain& domain : bindings.domains)
    bindings_ *=
        domain.list ? 1.0 : static_cast<double>(world_.groups[static_cast<std::size_t>(domain.index)].size());
}

/// The one variable on which an aggregate of several bindings depends.
const Local* ProgramBuilder::only_variable(const Ast& ast) const {
  std::set<std::string> names;
  collect_names(ast, names);
  const Local* only = nullptr;
  for (const std::string& name : names) {
    const Local* local = scope_.find(name);
    if (name == "intensity" || (local && local->group && local->level > 0)) return nullptr;
    if (!local || local->level == 0) continue;
    if (only) return nullptr;
    only = local;
  }
  return only;
}

std::optional<ProgramBuilder::Value> ProgramBuilder::compile_derived(const Ast& ast) {
  const auto actors = static_cast<double>(world_.actors.size());
  // of no actors nothing is worth sharing either, and the program that is shared does not share its own again
  const Local* variable = bindings_ < 2 * std::max(actors, 1.0) ? nullptr : only_variable(ast);
  if (!variable) return std::nullopt;
  Instruction read = Instruction::of(Op::derived);
  read.x = variable->actor;
  const auto [known, fresh] =
      derived_.try_emplace(text_of(ast, variable->name), static_cast<int>(program_.derived.size()));
  read.index = known->second;
  if (fresh) {
    Scope alone;
    for (const Local& local : scope_.locals) {
      if (local.level == 0) alone.locals.push_back(local);
    }
    alone.open();
    alone.add_variable(variable->name);
    ProgramBuilder builder(world_, alone, diagnostics_);
    if (builder.add_output(ast, origin_) < 0) {
      failed_ = true;
      return Value{};
    }
    program_.derived.push_back(std::make_shared<const Program>(builder.finish()));
  }
  return emit(variable->level, read);
}

/// One factor of a contraction over `k`: a cell of a dense relation of k and a variable.
std::optional<ProgramBuilder::Factor> ProgramBuilder::factor_of(const Ast& ast, const std::string& k) const {
  if (ast.kind != AstKind::cell || ast.names.size() != 2) return std::nullopt;
  const auto symbol = world_.find(ast.name);
  if (!symbol || symbol->kind != SymbolKind::relation) return std::nullopt;
  if (world_.layers[static_cast<std::size_t>(symbol->index)].sparse) return std::nullopt;
  const bool first = ast.names[0].text == k;
  if (first == (ast.names[1].text == k)) return std::nullopt;
  const Local* other = scope_.find(ast.names[first ? 1 : 0].text);
  if (!other || other->group || other->actor.column < 0) return std::nullopt;
  return Factor{symbol->index, first, other};
}

std::optional<ProgramBuilder::Value> ProgramBuilder::compile_contraction(const Ast& ast) {
  const std::size_t actors = world_.actors.size();
  const bool sum = ast.name == "sum" && ast.variables.size() == 1 && !ast.where;
  if (!sum || actors < product_from || bindings_ * 4 < static_cast<double>(actors * actors))
    return std::nullopt;
  const auto domain = find_domain(ast.variables[0].group.text, world_, scope_);
  const bool all =
      domain && !domain->list && world_.groups[static_cast<std::size_t>(domain->index)].size() == actors;
  const Ast& body = *ast.children[0];
  if (!all || body.kind != AstKind::binary || body.name != "*") return std::nullopt;
  const std::string& k = ast.variables[0].name.text;
  auto a = factor_of(*body.children[0], k), b = factor_of(*body.children[1], k);
  if (!a || !b || a->other->actor == b->other->actor) return std::nullopt;
  if (a->other->actor.column > b->other->actor.column) std::swap(a, b);  // rows by the slower variable
  Instruction read = Instruction::of(Op::contraction);
  read.x = a->other->actor;
  read.y = b->other->actor;
  // [x, k] and [k, y] stand as they are
  const Contraction made{a->layer, b->layer, a->first_is_bound, !b->first_is_bound};
  const auto known = std::find(program_.contractions.begin(), program_.contractions.end(), made);
  read.index = static_cast<int>(known - program_.contractions.begin());
  if (known == program_.contractions.end()) program_.contractions.push_back(made);
  return emit(std::max(a->other->level, b->other->level), read);
}

}  // namespace entente::language
