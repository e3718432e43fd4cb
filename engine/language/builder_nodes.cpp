/// The parts of expressions that read, call and combine, compiled.
#include <algorithm>

#include "language/builder.h"
#include "language/mistakes.h"

namespace entente::language {
namespace {

std::string no_function(const std::string& name) {
  const std::string meant = function_mistake(name);
  return "'" + name + "' is not a function" +
         (meant.empty() ? did_you_mean(name, callable_names()) : "; " + meant);
}

/// `trust(A, B)`, as it is written here.
std::string in_brackets(const Ast& call) {
  std::string actors;
  for (const AstPtr& child : call.children)
    actors += (actors.empty() ? "" : ", ") + (child->kind == AstKind::name ? child->name : "...");
  return call.name + "[" + actors + "]";
}

std::string arity_problem(const Function& function, std::size_t given) {
  const std::string count = std::to_string(function.arity);
  const std::string plural = function.arity == 1 ? " argument" : " arguments";
  return "'" + std::string(function.name) + "' takes " + (function.variadic ? "at least " : "") + count +
         plural + ", found " + std::to_string(given);
}

bool arity_fits(const Function& function, std::size_t given) {
  const auto wanted = static_cast<std::size_t>(function.arity);
  return function.variadic ? given >= wanted : given == wanted;
}

}  // namespace

ProgramBuilder::Value ProgramBuilder::compile_name(const Ast& ast) {
  if (ast.name == "t") return emit(0, Instruction::of(Op::time));
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
  Instruction load = Instruction::of(Op::parameter);
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
  const bool sparse = world_.layers[static_cast<std::size_t>(*layer)].sparse;
  Instruction load = Instruction::of(ast.names.size() == 1 ? Op::attribute : sparse ? Op::tie : Op::relation);
  load.index = *layer;
  world_.layer_read[static_cast<std::size_t>(*layer)] = true;
  const auto x = actor(ast.names[0]);
  const auto y = ast.names.size() == 2 ? actor(ast.names[1]) : std::optional<ActorRef>(ActorRef{});
  if (!x || !y) return {};
  load.x = *x;
  load.y = *y;
  if (ast.names.size() == 2) sink_->push_back({*x, *y});
  return emit(std::max(level_of_ref(*x), level_of_ref(*y)), load);
}

ProgramBuilder::Value ProgramBuilder::fail_call(const Ast& ast) {
  const auto symbol = world_.find(ast.name);
  const bool layer = symbol && (symbol->kind == SymbolKind::relation || symbol->kind == SymbolKind::attribute);
  return fail(ast.at, layer ? "'" + ast.name + "' is " + describe(symbol->kind) +
                                  ", read with brackets: " + in_brackets(ast)
                            : no_function(ast.name));
}

ProgramBuilder::Value ProgramBuilder::compile_call(const Ast& ast) {
  if (find_measure(ast.name)) return compile_measure(ast);
  const Function* function = find_function(ast.name);
  if (!function) return fail_call(ast);
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
  if (world_.layers[static_cast<std::size_t>(symbol->index)].sparse) {
    return fail(ast.children[0]->at, "'" + ast.name + "' is of all pairs; '" + ast.children[0]->name +
                                         R"(' is sparse (write "storage": "dense"))");
  }
  Instruction call = Instruction::of(Op::measure);
  call.index = symbol->index;
  world_.layer_read[static_cast<std::size_t>(symbol->index)] = true;
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
  Instruction test = Instruction::of(Op::same);
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
  Instruction test = Instruction::of(domain->list ? Op::in_list : Op::in_group);
  test.index = domain->index;
  test.x = *ref;
  if (!domain->list && ref->column < 0) {
    const auto& members = world_.membership[static_cast<std::size_t>(domain->index)];
    return {true, members[static_cast<std::size_t>(ref->actor)] ? 1.0 : 0.0, 0, 0};
  }
  const int list_level = domain->list ? scope_.find(ast.names[1].text)->level : 0;
  return emit(std::max(level_of_ref(*ref), list_level), test);
}

}  // namespace entente::language
