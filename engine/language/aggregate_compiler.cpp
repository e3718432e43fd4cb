#include "language/aggregate_compiler.h"

#include <algorithm>
#include <utility>

#include "language/adjacency_joins.h"
#include "language/binding_table.h"
#include "language/expression_compiler.h"
#include "language/finite.h"
#include "language/neighbour_sum.h"

namespace entente::language {
namespace {

/// The scope as seen from `level`: what the levels above it bring is left out.
Scope lowered(Scope scope, std::size_t level) {
  scope.levels = level + 1;
  std::erase_if(scope.locals, [&](const Local& local) { return local.level > level; });
  scope.columns = 0;
  for (const Local& local : scope.locals) scope.columns += local.actor.column ? 1 : 0;
  return scope;
}

}  // namespace

bool AggregateCompiler::declare_variables(const Ast& ast, Bindings& bindings) {
  if (ast.variables.size() > max_variables) {
    names_.fail(ast.at, "'" + ast.name + "' has more than " + std::to_string(max_variables) + " variables");
    return false;
  }
  names_.scope.open();
  for (const AstVariable& variable : ast.variables) {
    const auto domain = names_.domain(variable.group);
    if (!names_.is_free(variable.name) || !domain) return false;
    bindings.domains.push_back(*domain);
    names_.scope.add_variable(variable.name.text);
  }
  return true;
}

Value AggregateCompiler::compile(const Ast& ast) {
  for (const AstVariable& variable : ast.variables) {
    if (!names_.is_free(variable.name)) return {};
  }
  if (const auto shared = item_.shared.contraction(ast, item_)) return *shared;
  if (const auto shared = item_.shared.derived(ast, item_)) return *shared;
  return compile_own(ast);
}

/// Computed at the lowest level that knows all it reads: the levels between are not seen from inside.
Value AggregateCompiler::compile_own(const Ast& ast) {
  const Scope outer_scope = names_.scope;
  const std::size_t level = level_of(ast, outer_scope);
  std::vector<OpenBlock> above = code_.close_above(level);
  names_.scope = lowered(outer_scope, level);
  Aggregate aggregate;
  aggregate.kind = find_aggregate(ast.name)->kind;
  aggregate.bindings.first_column = names_.scope.columns;
  if (declare_variables(ast, aggregate.bindings)) compile_inner(ast, aggregate);
  names_.scope = outer_scope;
  code_.close_above(level);
  code_.reopen(std::move(above));
  if (names_.failed()) return {};
  auto& aggregates = code_.program().aggregates;
  aggregates.push_back(std::move(aggregate));
  return code_.emit(level, Instruction::of(Op::aggregate, aggregates.size() - 1));
}

/// A sum needs only the members whose term is not 0, `any` only those for which its body holds: as long as it
/// is known of each who is a member.
void AggregateCompiler::find_joins(const Ast& ast, std::vector<const Ast*> conditions, Aggregate& aggregate) {
  const bool known = !ast.where || is_finite(*ast.where, names_.world);
  const Ast* body = ast.children.empty() || !known ? nullptr : ast.children[0].get();
  if (body && aggregate.kind == AggregateKind::any) conditions.push_back(body);
  const Ast* term = aggregate.kind == AggregateKind::sum ? body : nullptr;
  aggregate.bindings.joins =
      find_adjacency_joins(aggregate.bindings, conditions, term, names_.world, names_.scope);
}

/// The bindings can be told when the program is made, for all that the filters tell of them.
bool AggregateCompiler::can_list(const Bindings& bindings) const {
  return code_.top() == 1 && bindings.joins.empty() &&
         std::none_of(bindings.domains.begin(), bindings.domains.end(), [](const Domain& d) { return d.list; });
}

void AggregateCompiler::compile_inner(const Ast& ast, Aggregate& aggregate) {
  std::vector<Differ> outer_differ = std::exchange(names_.differ, {});
  const double outer_bindings = item_.shared.bindings();
  aggregate.block = code_.open_block();
  std::vector<const Ast*> parts;
  if (ast.where) parts = operands_of(*ast.where, "&&");
  find_joins(ast, parts, aggregate);
  // of the frames further in, there are more than these say
  if (code_.top() == 1) item_.shared.set_bindings(most_bindings(aggregate.bindings, names_.world));
  compile_parts(ast, parts, aggregate);
  item_.shared.set_bindings(outer_bindings);
  names_.differ = std::move(outer_differ);
}

/// Filters are compiled too: for their errors, and because the relations that they read keep actors apart.
void AggregateCompiler::compile_parts(const Ast& ast, const std::vector<const Ast*>& parts,
                                      Aggregate& aggregate) {
  ExpressionCompiler expressions(item_);
  const bool listed = can_list(aggregate.bindings);
  std::vector<const Ast*> filters, rest;
  for (const Ast* part : parts)
    (listed && is_static(*part, names_.world, names_.scope) ? filters : rest).push_back(part);
  const Value filter = expressions.compile_joined(filters, "&&");
  Value where = expressions.compile_joined(rest, "&&");
  const Value body = ast.children.empty() ? Value::of(1) : expressions.compile(*ast.children[0]);
  Bindings& bindings = aggregate.bindings;
  bindings.differ = names_.differ;
  if (names_.failed()) return;
  if (listed) bindings.table = make_table(bindings, filters, names_.world, names_.scope);
  if (!bindings.table && !filters.empty()) where = code_.apply(*find_operator("&&"), {filter, where});
  if (!where.constant || where.number == 0) aggregate.where = code_.materialise(where, code_.top());
  if (!ast.children.empty()) aggregate.body = code_.materialise(body, code_.top());
  recognise_neighbour_sum(code_.program(), names_.world, aggregate);
}

}  // namespace entente::language
