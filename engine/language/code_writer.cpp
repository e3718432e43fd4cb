#include "language/code_writer.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace entente::language {
namespace {

OpenBlock::Key key_of(const Instruction& made) {
  return {made.op,
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
}

Value fold(const Function& function, const std::vector<Value>& arguments) {
  Value result;
  const double a = arguments[0].number;
  const double b = arguments.size() > 1 ? arguments[1].number : 0;
  const double c = arguments.size() > 2 ? arguments[2].number : 0;
  function.kernel(&result.number, &a, &b, &c, 1);
  return result;
}

}  // namespace

CodeWriter::CodeWriter(std::size_t levels) {
  program_.levels = levels;
  for (std::size_t level = 0; level < levels; ++level) {
    program_.blocks.push_back({{}, {}, level, level == 0 ? BlockId() : BlockId(level - 1), 0});
    open_.push_back({BlockId(level), {}});
  }
}

Block& CodeWriter::block_at(std::size_t level) {
  assert(level <= top());
  return program_.blocks[open_[level].block];
}

Value CodeWriter::apply(const Function& function, const std::vector<Value>& arguments) {
  if (arguments.size() > function.arity) {
    Value folded = apply(function, {arguments[0], arguments[1]});
    for (std::size_t i = 2; i < arguments.size(); ++i) folded = apply(function, {folded, arguments[i]});
    return folded;
  }
  if (std::all_of(arguments.begin(), arguments.end(), [](const Value& v) { return v.constant; }))
    return fold(function, arguments);
  std::size_t level = 0;
  for (const Value& value : arguments) level = std::max(level, value.constant ? 0 : value.level);
  Instruction call = Instruction::of(Op::kernel);
  call.kernel = function.kernel;
  const std::vector<RegisterId*> slots = {&call.a, &call.b, &call.c};
  for (std::size_t i = 0; i < 3; ++i)
    *slots[i] = i < arguments.size() ? materialise(arguments[i], level) : call.a;
  return emit(level, call);
}

RegisterId CodeWriter::materialise(const Value& value, std::size_t level) {
  assert(value.constant || value.level <= level);
  if (value.constant) {
    Instruction fill = Instruction::of(Op::constant);
    fill.number = value.number;
    return emit(level, fill).reg;
  }
  RegisterId reg = value.reg;
  for (std::size_t above = value.level + 1; above <= level; ++above) {
    Instruction bring = Instruction::of(Op::outer);
    bring.a = reg;
    reg = emit(above, bring).reg;
  }
  return reg;
}

Value CodeWriter::emit(std::size_t level, Instruction made) {
  Block& block = block_at(level);
  auto& seen = open_[level].seen;
  const auto key = key_of(made);
  if (const auto it = seen.find(key); it != seen.end()) return {false, 0, level, it->second};
  made.out = RegisterId(block.registers++);
  block.code.push_back(made);
  seen.emplace(key, made.out);
  return {false, 0, level, made.out};
}

RegisterId CodeWriter::intensity_register() {
  if (!program_.input) program_.input = RegisterId(program_.blocks[1].registers++);
  return program_.input;
}

OutputId CodeWriter::add_output(const Value& value) {
  const RegisterId reg = materialise(value, top());
  program_.outputs.push_back({reg, block_at(top()).code.size()});
  return OutputId(program_.outputs.size() - 1);
}

BlockId CodeWriter::open_block() {
  const BlockId number(program_.blocks.size());
  program_.blocks.push_back({{}, {}, top() + 1, open_.back().block, 0});
  open_.push_back({number, {}});
  return number;
}

std::vector<OpenBlock> CodeWriter::close_above(std::size_t level) {
  OpenBlock* const from = open_.data() + level + 1;
  std::vector<OpenBlock> closed(std::make_move_iterator(from),
                                std::make_move_iterator(open_.data() + open_.size()));
  open_.resize(level + 1);
  return closed;
}

void CodeWriter::reopen(std::vector<OpenBlock> blocks) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(open_));
}

}  // namespace entente::language
