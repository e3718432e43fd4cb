/// Aggregates, compiled: a block of their own, as low as the levels that they read allow.
#include <algorithm>

#include "language/builder.h"
#include "language/finite.h"
#include "language/neighbour_sum.h"
#include "language/adjacency_joins.h"

namespace entente::language {
namespace {

/// The scope as seen from `level`: what the levels above it bring is left out.
Scope lowered(Scope scope, int level) {
  scope.levels = level + 1;
  std::erase_if(scope.locals, [&](const Local& local) { return local.level > level; });
  scope.columns = 0;
  for (const Local& local : scope.locals) scope.columns += local.actor.column >= 0 ? 1 : 0;
  return scope;
}

}  // namespace

bool ProgramBuilder::declare_variables(const Ast& ast, Bindings& bindings) {
  if (ast.variables.size() > max_variables) {
    fail(ast.at, "'" + ast.name + "' has more than " + std::to_string(max_variables) + " variables");
    return false;
  }
  scope_.open();
  for (const AstVariable& variable : ast.variables) {
    const auto domain = find_domain(variable.group.text, world_, scope_);
    if (!domain) fail(variable.group.at, no_group(variable.group.text, world_, scope_));
    const std::string problem = clash(variable.name.text, world_, scope_);
    if (!problem.empty()) fail(variable.name.at, problem);
    if (!domain || !problem.empty()) return false;
    bindings.domains.push_back(*domain);
    scope_.add_variable(variable.name.text);
  }
  return true;
}

ProgramBuilder::Value ProgramBuilder::compile_aggregate(const Ast& ast) {
  for (const AstVariable& variable : ast.variables) {
    const std::string problem = clash(variable.name.text, world_, scope_);
    if (!problem.empty()) return fail(variable.name.at, problem);
  }
  if (const auto shared = compile_contraction(ast)) return *shared;
  if (const auto shared = compile_derived(ast)) return *shared;
  return compile_own_aggregate(ast);
}

ProgramBuilder::Value ProgramBuilder::compile_own_aggregate(const Ast& ast) {
  const Scope outer_scope = scope_;
  const int level = level_of(ast, scope_);
  // Computed at the lowest level that knows all it reads: the levels between are not seen from inside.
  std::vector<Open> above(open_.begin() + level + 1, open_.end());
  open_.resize(static_cast<std::size_t>(level) + 1);
  scope_ = lowered(scope_, level);
  Aggregate aggregate;
  aggregate.kind = find_aggregate(ast.name)->kind;
  aggregate.bindings.first_column = scope_.columns;
  if (declare_variables(ast, aggregate.bindings)) compile_inner(ast, aggregate);
  scope_ = outer_scope;
  open_.resize(static_cast<std::size_t>(level) + 1);
  open_.insert(open_.end(), above.begin(), above.end());
  if (failed_) return {};
  Instruction call = Instruction::of(Op::aggregate);
  call.index = static_cast<int>(program_.aggregates.size());
  program_.aggregates.push_back(std::move(aggregate));
  return emit(level, call);
}

/// A sum needs only the members whose term is not 0, `any` only those for which its body holds: as long as it
/// is known of each who is a member.
void ProgramBuilder::find_aggregate_joins(const Ast& ast, std::vector<const Ast*> conditions,
                                          Aggregate& aggregate) {
  const bool known = !ast.where || is_finite(*ast.where, world_);
  const Ast* body = ast.children.empty() || !known ? nullptr : ast.children[0].get();
  if (body && aggregate.kind == AggregateKind::any) conditions.push_back(body);
  const Ast* term = aggregate.kind == AggregateKind::sum ? body : nullptr;
  aggregate.bindings.joins = find_adjacency_joins(aggregate.bindings, conditions, term, world_, scope_);
}

void ProgramBuilder::compile_inner(const Ast& ast, Aggregate& aggregate) {
  std::vector<Differ>* const outer_sink = sink_;
  sink_ = &aggregate.bindings.differ;
  aggregate.block = static_cast<int>(program_.blocks.size());
  program_.blocks.push_back({{}, {}, top() + 1, open_.back().block, 0});
  open_.push_back({aggregate.block, {}});
  std::vector<const Ast*> parts;
  if (ast.where) parts = operands_of(*ast.where, "&&");
  find_aggregate_joins(ast, parts, aggregate);
  const bool listed = top() == 1 && aggregate.bindings.joins.empty() &&
                      std::none_of(aggregate.bindings.domains.begin(), aggregate.bindings.domains.end(),
                                   [](const Domain& d) { return d.list; });
  std::vector<const Ast*> filters, rest;
  for (const Ast* part : parts) (listed && is_static(*part, world_, scope_) ? filters : rest).push_back(part);
  const double outer_bindings = bindings_;
  if (top() == 1) shared_by(aggregate.bindings);  // of the frames further in, there are more than these say
  // Filters are compiled too: for their errors, and because the relations that they read keep actors apart.
  const Value filter = compile_joined(filters, "&&");
  Value where = compile_joined(rest, "&&");
  const Value body = ast.children.empty() ? Value{true, 1.0, 0, 0} : compile(*ast.children[0]);
  bindings_ = outer_bindings;
  if (!failed_) {
    if (listed) aggregate.bindings.table = make_table(aggregate.bindings, filters, world_, scope_);
    if (!aggregate.bindings.table) where = apply(*find_operator("&&"), {filter, where});
    if (!where.constant || where.number == 0) aggregate.where = materialise(where, top());
    if (!ast.children.empty()) aggregate.body = materialise(body, top());
    recognise_neighbour_sum(program_, world_, aggregate);
  }
  sink_ = outer_sink;
}

}  // namespace entente::language
