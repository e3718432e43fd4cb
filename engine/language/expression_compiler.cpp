#include "language/expression_compiler.h"

#include <algorithm>

#include "language/aggregate_compiler.h"
#include "language/call_problems.h"

namespace entente::language {

Value ExpressionCompiler::fail(std::size_t at, const std::string& message) {
  names_.fail(at, message);
  return {};
}

Value ExpressionCompiler::compile(const Ast& ast) {
  switch (ast.kind) {
    case AstKind::number:
      return Value::of(ast.number);
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
      return AggregateCompiler(item_).compile(ast);
    case AstKind::defined:
      return compile_defined(ast);
    case AstKind::refused:
      return fail(ast.at, ast.name);
  }
  return {};
}

Value ExpressionCompiler::compile_joined(const std::vector<const Ast*>& parts, const std::string& op) {
  Value joined = Value::of(1);
  for (const Ast* part : parts) {
    const Value value = compile(*part);
    if (names_.failed()) continue;
    joined = joined.constant && joined.number == 1 ? value : code_.apply(*find_operator(op), {joined, value});
  }
  return joined;
}

Value ExpressionCompiler::compile_name(const Ast& ast) {
  if (ast.name == "t") return code_.emit(0, Instruction::of(Op::time));
  if (ast.name == "intensity") {
    const auto level = names_.scope.intensity_level;
    if (!level) return fail(ast.at, "'intensity' is known only in the effects of an event type");
    return {false, 0, *level, code_.intensity_register()};
  }
  const auto symbol = names_.world.find(ast.name);
  if (symbol && symbol->kind == SymbolKind::parameter) return compile_parameter(symbol->index);
  return fail(ast.at, no_number(ast.name, names_.world, names_.scope));
}

Value ExpressionCompiler::compile_parameter(std::size_t index) {
  const ParameterInfo& parameter = names_.world.parameters[index];
  names_.world.parameter_used[index] = true;
  if (!parameter.drawn) return Value::of(parameter.value);
  return code_.emit(0, Instruction::of(Op::parameter, index));
}

Value ExpressionCompiler::compile_cell(const Ast& ast) {
  const LayerId layer = names_.read_layer({ast.name, ast.at}, ast.names.size());
  if (!layer) return {};
  const bool relation = ast.names.size() == 2, sparse = names_.layer(layer).sparse;
  Instruction load = Instruction::of(!relation ? Op::attribute : sparse ? Op::tie : Op::relation, layer);
  const auto x = names_.actor(ast.names[0]);
  const auto y = relation ? names_.actor(ast.names[1]) : std::optional<ActorRef>(ActorRef{});
  if (!x || !y) return {};
  load.x = *x;
  load.y = *y;
  if (relation) names_.differ.push_back({*x, *y});
  return code_.emit(std::max(names_.level_of(*x), names_.level_of(*y)), load);
}

Value ExpressionCompiler::compile_call(const Ast& ast) {
  if (find_measure(ast.name)) return compile_measure(ast);
  const Function* function = find_function(ast.name);
  if (!function) return fail(ast.at, no_call(ast, names_.world));
  if (!arity_fits(*function, ast.children.size()))
    return fail(ast.at, arity_problem(*function, ast.children.size()));
  std::vector<Value> arguments;
  for (const AstPtr& child : ast.children) arguments.push_back(compile(*child));
  return names_.failed() ? Value{} : code_.apply(*function, arguments);
}

Value ExpressionCompiler::compile_measure(const Ast& ast) {
  const bool named = ast.children.size() == 1 && ast.children[0]->kind == AstKind::name;
  const auto symbol = named ? names_.world.find(ast.children[0]->name) : std::nullopt;
  if (!symbol || symbol->kind != SymbolKind::relation) {
    const std::string hint =
        named ? did_you_mean(ast.children[0]->name, names_.world.names_of(SymbolKind::relation)) : "";
    return fail(named ? ast.children[0]->at : ast.at, "'" + ast.name + "' takes the name of a relation" + hint);
  }
  if (names_.world.layers[symbol->index].sparse) {
    return fail(ast.children[0]->at, "'" + ast.name + "' is of all pairs; '" + ast.children[0]->name +
                                         R"(' is sparse (write "storage": "dense"))");
  }
  Instruction call = Instruction::of(Op::measure, symbol->index);
  names_.world.layer_read[symbol->index] = true;
  call.measure = find_measure(ast.name);
  return code_.emit(0, call);
}

/// Its actors stand here; what is wrong with the rest is said where that stands.
Value ExpressionCompiler::compile_defined(const Ast& ast) {
  for (const AstName& actor : ast.names) names_.actor(actor);
  if (names_.failed()) return {};
  const NameResolver::Elsewhere elsewhere(names_);
  return compile(*ast.children.front());
}

Value ExpressionCompiler::compile_unary(const Ast& ast) {
  const Value operand = compile(*ast.children[0]);
  return names_.failed() ? Value{} : code_.apply(*find_operator(ast.name + "1"), {operand});
}

Value ExpressionCompiler::compile_binary(const Ast& ast) {
  const bool equality = ast.name == "==" || ast.name == "!=";
  const auto names_actor = [&](const Ast& side) {
    return side.kind == AstKind::name && find_actor(side.name, names_.world, names_.scope).has_value();
  };
  if (equality && (names_actor(*ast.children[0]) || names_actor(*ast.children[1]))) return compile_same(ast);
  const Value left = compile(*ast.children[0]);
  const Value right = compile(*ast.children[1]);
  return names_.failed() ? Value{} : code_.apply(*find_operator(ast.name), {left, right});
}

Value ExpressionCompiler::compile_same(const Ast& ast) {
  Instruction test = Instruction::of(Op::same);
  for (std::size_t side = 0; side < 2; ++side) {
    const Ast& operand = *ast.children[side];
    if (operand.kind != AstKind::name) return fail(operand.at, "an actor can be compared with an actor only");
    const auto ref = names_.actor({operand.name, operand.at});
    if (!ref) return {};
    (side == 0 ? test.x : test.y) = *ref;
  }
  Value same;
  if (!test.x.column && !test.y.column) {
    same = Value::of(test.x.actor == test.y.actor ? 1.0 : 0.0);
  } else {
    same = code_.emit(std::max(names_.level_of(test.x), names_.level_of(test.y)), test);
  }
  return ast.name == "==" ? same : code_.apply(*find_operator("!1"), {same});
}

Value ExpressionCompiler::compile_membership(const Ast& ast) {
  const auto ref = names_.actor(ast.names[0]);
  const auto domain = names_.domain(ast.names[1]);
  if (!domain || !ref) return {};
  Instruction test = Instruction::of(domain->list ? Op::in_list : Op::in_group, domain->index);
  test.x = *ref;
  if (!domain->list && !ref->column)
    return Value::of(names_.world.membership[domain->index][ref->actor] ? 1.0 : 0.0);
  const std::size_t list_level = domain->list ? names_.scope.find(ast.names[1].text)->level : 0;
  return code_.emit(std::max(names_.level_of(*ref), list_level), test);
}

}  // namespace entente::language
