#include "language/builder.h"

#include <algorithm>
#include <bit>

#include "language/parser.h"
#include "language/registers.h"

namespace entente::language {
namespace {

std::string callables_hint(const std::string& name) { return did_you_mean(name, callable_names()); }

Instruction instruction(Op op) {
  Instruction made;
  made.op = op;
  return made;
}

std::string arity_problem(const Function& function, std::size_t given) {
  const std::string count = std::to_string(function.arity);
  const std::string plural = function.arity == 1 ? " argument" : " arguments";
  return "'" + std::string(function.name) + "' takes " + (function.variadic ? "at least " : "") + count +
         plural + ", found " + std::to_string(given);
}

/// The scope as seen from `level`: what the levels above it bring is left out.
Scope lowered(Scope scope, int level) {
  scope.levels = level + 1;
  std::erase_if(scope.locals, [&](const Local& local) { return local.level > level; });
  scope.columns = 0;
  for (const Local& local : scope.locals) scope.columns += local.actor.column >= 0 ? 1 : 0;
  return scope;
}

bool arity_fits(const Function& function, std::size_t given) {
  const auto wanted = static_cast<std::size_t>(function.arity);
  return function.variadic ? given >= wanted : given == wanted;
}

}  // namespace

AstPtr parse(const Expression& expression, Diagnostics& diagnostics) {
  try {
    return parse_expression(expression.text);
  } catch (const SyntaxError& error) {
    diagnostics.error_inside(expression.origin, error.at(), error.what());
    return nullptr;
  }
}

ProgramBuilder::ProgramBuilder(World& world, Scope scope, Diagnostics& diagnostics)
    : world_(world), scope_(std::move(scope)), diagnostics_(diagnostics) {
  program_.levels = static_cast<std::size_t>(scope_.levels);
  for (int level = 0; level < scope_.levels; ++level) {
    program_.blocks.push_back({{}, level, level - 1, 0});
    open_.push_back({level, {}});
  }
}

int ProgramBuilder::add_output(const Ast& ast, const Origin& origin) {
  return add_joined({&ast}, "&&", origin);
}

int ProgramBuilder::add_joined(const std::vector<const Ast*>& parts, const std::string& op,
                               const Origin& origin) {
  origin_ = origin;
  failed_ = false;
  const Value value = compile_joined(parts, op);
  if (failed_) return -1;
  const int reg = materialise(value, top());
  program_.outputs.push_back({reg, program_.blocks[static_cast<std::size_t>(open_.back().block)].code.size()});
  return static_cast<int>(program_.outputs.size()) - 1;
}

Program ProgramBuilder::finish() {
  assign_registers(program_);
  return std::move(program_);
}

ProgramBuilder::Value ProgramBuilder::fail(std::size_t at, const std::string& message) {
  diagnostics_.error_inside(origin_, at, message);
  failed_ = true;
  return {};
}

ProgramBuilder::Value ProgramBuilder::compile(const Ast& ast) {
  switch (ast.kind) {
    case AstKind::number:
      return {true, ast.number, 0, 0};
    case AstKind::name:
      return compile_name(ast);
    case AstKind::cell:
      return compile_cell(ast);
    case AstKind::call:
      return compile_call(ast);
    case AstKind::unary:
      return compile_unary(ast);
    case AstKind::binary:
      return compile_binary(ast);
    case AstKind::membership:
      return compile_membership(ast);
    case AstKind::aggregate:
      return compile_aggregate(ast);
  }
  return {};
}

/// 1 where there are no parts.
ProgramBuilder::Value ProgramBuilder::compile_joined(const std::vector<const Ast*>& parts,
                                                     const std::string& op) {
  Value joined{true, 1.0, 0, 0};
  for (const Ast* part : parts) {
    const Value value = compile(*part);
    if (failed_) continue;
    joined = joined.constant && joined.number == 1 ? value : apply(*find_operator(op), {joined, value});
  }
  return joined;
}

ProgramBuilder::Value ProgramBuilder::compile_name(const Ast& ast) {
  if (ast.name == "t") return emit(0, instruction(Op::time));
  if (ast.name == "intensity") {
    if (scope_.intensity_level < 0)
      return fail(ast.at, "'intensity' is known only in the effects of an event type");
    if (program_.input < 0) program_.input = program_.blocks[1].registers++;
    return {false, 0, scope_.intensity_level, program_.input};
  }
  const auto symbol = world_.find(ast.name);
  if (symbol && symbol->kind == SymbolKind::parameter) return compile_parameter(symbol->index);
  if (const Local* local = scope_.find(ast.name)) {
    return fail(ast.at, "'" + ast.name + "' is " + (local->group ? "a group" : "an actor") + ", not a number");
  }
  if (symbol) {
    const bool layer = symbol->kind == SymbolKind::attribute || symbol->kind == SymbolKind::relation;
    const std::string how = symbol->kind == SymbolKind::attribute ? "[a]" : "[a, b]";
    return fail(ast.at, "'" + ast.name + "' is " + describe(symbol->kind) +
                            (layer ? "; write its actors, as " + ast.name + how : ", not a number"));
  }
  std::vector<std::string> known = world_.names_of(SymbolKind::parameter);
  known.insert(known.end(), {"t", "intensity"});
  return fail(ast.at, "'" + ast.name + "' is not known here" + did_you_mean(ast.name, known));
}

ProgramBuilder::Value ProgramBuilder::compile_parameter(int index) {
  const ParameterInfo& parameter = world_.parameters[static_cast<std::size_t>(index)];
  world_.parameter_used[static_cast<std::size_t>(index)] = true;
  if (!parameter.drawn) return {true, parameter.value, 0, 0};
  Instruction load = instruction(Op::parameter);
  load.index = index;
  return emit(0, load);
}

std::optional<ActorRef> ProgramBuilder::actor(const AstName& name) {
  const auto ref = find_actor(name.text, world_, scope_);
  if (!ref) fail(name.at, no_actor(name.text, world_, scope_));
  return ref;
}

int ProgramBuilder::level_of_ref(ActorRef ref) const {
  if (ref.column < 0) return 0;
  const auto it = std::find_if(scope_.locals.begin(), scope_.locals.end(),
                               [&](const Local& local) { return local.actor.column == ref.column; });
  return it == scope_.locals.end() ? 0 : it->level;
}

ProgramBuilder::Value ProgramBuilder::compile_cell(const Ast& ast) {
  std::string problem;
  const auto layer = find_layer(ast.name, ast.names.size(), world_, problem);
  if (!layer) return fail(ast.at, problem);
  Instruction load = instruction(ast.names.size() == 2 ? Op::relation : Op::attribute);
  load.index = *layer;
  const auto x = actor(ast.names[0]);
  const auto y = ast.names.size() == 2 ? actor(ast.names[1]) : std::optional<ActorRef>(ActorRef{});
  if (!x || !y) return {};
  load.x = *x;
  load.y = *y;
  if (ast.names.size() == 2) sink_->push_back({*x, *y});
  return emit(std::max(level_of_ref(*x), level_of_ref(*y)), load);
}

ProgramBuilder::Value ProgramBuilder::compile_call(const Ast& ast) {
  if (find_measure(ast.name)) return compile_measure(ast);
  const Function* function = find_function(ast.name);
  if (!function) return fail(ast.at, "'" + ast.name + "' is no function" + callables_hint(ast.name));
  if (!arity_fits(*function, ast.children.size()))
    return fail(ast.at, arity_problem(*function, ast.children.size()));
  std::vector<Value> arguments;
  for (const AstPtr& child : ast.children) arguments.push_back(compile(*child));
  return failed_ ? Value{} : apply(*function, arguments);
}

ProgramBuilder::Value ProgramBuilder::compile_measure(const Ast& ast) {
  const bool named = ast.children.size() == 1 && ast.children[0]->kind == AstKind::name;
  const auto symbol = named ? world_.find(ast.children[0]->name) : std::nullopt;
  if (!symbol || symbol->kind != SymbolKind::relation) {
    const std::string hint =
        named ? did_you_mean(ast.children[0]->name, world_.names_of(SymbolKind::relation)) : "";
    return fail(named ? ast.children[0]->at : ast.at, "'" + ast.name + "' takes the name of a relation" + hint);
  }
  Instruction call = instruction(Op::measure);
  call.index = symbol->index;
  call.measure = find_measure(ast.name);
  return emit(0, call);
}

ProgramBuilder::Value ProgramBuilder::compile_unary(const Ast& ast) {
  const Value operand = compile(*ast.children[0]);
  return failed_ ? Value{} : apply(*find_operator(ast.name + "1"), {operand});
}

ProgramBuilder::Value ProgramBuilder::compile_binary(const Ast& ast) {
  const bool equality = ast.name == "==" || ast.name == "!=";
  const auto names_actor = [&](const Ast& side) {
    return side.kind == AstKind::name && find_actor(side.name, world_, scope_).has_value();
  };
  if (equality && (names_actor(*ast.children[0]) || names_actor(*ast.children[1]))) return compile_same(ast);
  const Value left = compile(*ast.children[0]);
  const Value right = compile(*ast.children[1]);
  return failed_ ? Value{} : apply(*find_operator(ast.name), {left, right});
}

ProgramBuilder::Value ProgramBuilder::compile_same(const Ast& ast) {
  Instruction test = instruction(Op::same);
  for (int side = 0; side < 2; ++side) {
    const Ast& operand = *ast.children[static_cast<std::size_t>(side)];
    if (operand.kind != AstKind::name) return fail(operand.at, "an actor can be compared with an actor only");
    const auto ref = actor({operand.name, operand.at});
    if (!ref) return {};
    (side == 0 ? test.x : test.y) = *ref;
  }
  Value same;
  if (test.x.column < 0 && test.y.column < 0) {
    same = {true, test.x.actor == test.y.actor ? 1.0 : 0.0, 0, 0};
  } else {
    same = emit(std::max(level_of_ref(test.x), level_of_ref(test.y)), test);
  }
  return ast.name == "==" ? same : apply(*find_operator("!1"), {same});
}

ProgramBuilder::Value ProgramBuilder::compile_membership(const Ast& ast) {
  const auto ref = actor(ast.names[0]);
  const auto domain = find_domain(ast.names[1].text, world_, scope_);
  if (!domain) return fail(ast.names[1].at, no_group(ast.names[1].text, world_, scope_));
  if (!ref) return {};
  Instruction test = instruction(domain->list ? Op::in_list : Op::in_group);
  test.index = domain->index;
  test.x = *ref;
  if (!domain->list && ref->column < 0) {
    const auto& members = world_.membership[static_cast<std::size_t>(domain->index)];
    return {true, members[static_cast<std::size_t>(ref->actor)] ? 1.0 : 0.0, 0, 0};
  }
  const int list_level = domain->list ? scope_.find(ast.names[1].text)->level : 0;
  return emit(std::max(level_of_ref(*ref), list_level), test);
}

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
  Instruction call = instruction(Op::aggregate);
  call.index = static_cast<int>(program_.aggregates.size());
  program_.aggregates.push_back(std::move(aggregate));
  return emit(level, call);
}

void ProgramBuilder::compile_inner(const Ast& ast, Aggregate& aggregate) {
  std::vector<Differ>* const outer_sink = sink_;
  sink_ = &aggregate.bindings.differ;
  aggregate.block = static_cast<int>(program_.blocks.size());
  program_.blocks.push_back({{}, top() + 1, open_.back().block, 0});
  open_.push_back({aggregate.block, {}});
  const bool listed =
      top() == 1 && std::none_of(aggregate.bindings.domains.begin(), aggregate.bindings.domains.end(),
                                 [](const Domain& d) { return d.list; });
  std::vector<const Ast*> filters, rest;
  if (ast.where) {
    for (const Ast* part : operands_of(*ast.where, "&&")) {
      (listed && is_static(*part, world_, scope_) ? filters : rest).push_back(part);
    }
  }
  // Filters are compiled too: for their errors, and because the relations that they read keep actors apart.
  const Value filter = compile_joined(filters, "&&");
  Value where = compile_joined(rest, "&&");
  const Value body = ast.children.empty() ? Value{true, 1.0, 0, 0} : compile(*ast.children[0]);
  if (!failed_) {
    if (listed) aggregate.bindings.table = make_table(aggregate.bindings, filters, world_, scope_);
    if (!aggregate.bindings.table) where = apply(*find_operator("&&"), {filter, where});
    if (!where.constant || where.number == 0) aggregate.where = materialise(where, top());
    if (!ast.children.empty()) aggregate.body = materialise(body, top());
  }
  sink_ = outer_sink;
}

ProgramBuilder::Value ProgramBuilder::fold(const Function& function,
                                           const std::vector<Value>& arguments) const {
  Value result{true, 0, 0, 0};
  const double a = arguments[0].number;
  const double b = arguments.size() > 1 ? arguments[1].number : 0;
  const double c = arguments.size() > 2 ? arguments[2].number : 0;
  function.kernel(&result.number, &a, &b, &c, 1);
  return result;
}

ProgramBuilder::Value ProgramBuilder::apply(const Function& function, const std::vector<Value>& arguments) {
  if (arguments.size() > static_cast<std::size_t>(function.arity)) {
    Value folded = apply(function, {arguments[0], arguments[1]});
    for (std::size_t i = 2; i < arguments.size(); ++i) folded = apply(function, {folded, arguments[i]});
    return folded;
  }
  if (std::all_of(arguments.begin(), arguments.end(), [](const Value& v) { return v.constant; })) {
    return fold(function, arguments);
  }
  int level = 0;
  for (const Value& value : arguments) level = std::max(level, value.constant ? 0 : value.level);
  Instruction call = instruction(Op::kernel);
  call.kernel = function.kernel;
  const std::vector<int*> slots = {&call.a, &call.b, &call.c};
  for (std::size_t i = 0; i < 3; ++i) {
    *slots[i] = i < arguments.size() ? materialise(arguments[i], level) : call.a;
  }
  return emit(level, call);
}

int ProgramBuilder::materialise(const Value& value, int level) {
  if (value.constant) {
    Instruction fill = instruction(Op::constant);
    fill.number = value.number;
    return emit(level, fill).reg;
  }
  int reg = value.reg;
  for (int up = value.level + 1; up <= level; ++up) {
    Instruction bring = instruction(Op::outer);
    bring.a = reg;
    reg = emit(up, bring).reg;
  }
  return reg;
}

ProgramBuilder::Value ProgramBuilder::emit(int level, Instruction made) {
  Open& open = open_[static_cast<std::size_t>(level)];
  Block& block = program_.blocks[static_cast<std::size_t>(open.block)];
  const Key key{
      static_cast<int>(made.op),
      made.a,
      made.b,
      made.c,
      made.x.column,
      made.x.actor,
      made.y.column,
      made.y.actor,
      made.index,
      std::bit_cast<std::uint64_t>(made.number),
      made.kernel ? reinterpret_cast<const void*>(made.kernel) : static_cast<const void*>(made.measure)};
  if (const auto it = open.seen.find(key); it != open.seen.end()) return {false, 0, level, it->second};
  made.out = block.registers++;
  block.code.push_back(made);
  open.seen.emplace(key, made.out);
  return {false, 0, level, made.out};
}

}  // namespace entente::language
