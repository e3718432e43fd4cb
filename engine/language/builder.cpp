#include "language/builder.h"

#include <algorithm>
#include <bit>

#include "language/parser.h"
#include "language/registers.h"

namespace entente::language {

AstPtr parse(const Expression& expression, Diagnostics& diagnostics) {
  if (!expression.given()) return nullptr;  // said by the reader
  try {
    return parse_expression(expression.text);
  } catch (const SyntaxError& error) {
    diagnostics.error_inside(expression.origin, error.at(), error.what());
    return nullptr;
  }
}

ProgramBuilder::ProgramBuilder(SymbolTable& world, Scope scope, Diagnostics& diagnostics)
    : world_(world), scope_(std::move(scope)), diagnostics_(diagnostics) {
  program_.levels = static_cast<std::size_t>(scope_.levels);
  for (int level = 0; level < scope_.levels; ++level) {
    program_.blocks.push_back({{}, {}, level, level - 1, 0});
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

ProgramBuilder::Value ProgramBuilder::fold(const Function& function, const std::vector<Value>& arguments) {
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
  Instruction call = Instruction::of(Op::kernel);
  call.kernel = function.kernel;
  const std::vector<int*> slots = {&call.a, &call.b, &call.c};
  for (std::size_t i = 0; i < 3; ++i) {
    *slots[i] = i < arguments.size() ? materialise(arguments[i], level) : call.a;
  }
  return emit(level, call);
}

int ProgramBuilder::materialise(const Value& value, int level) {
  if (value.constant) {
    Instruction fill = Instruction::of(Op::constant);
    fill.number = value.number;
    return emit(level, fill).reg;
  }
  int reg = value.reg;
  for (int up = value.level + 1; up <= level; ++up) {
    Instruction bring = Instruction::of(Op::outer);
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
