#include "language/code_writer.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace entente::language {
namespace {

OpenBlock::Key key_of(const Instruction& made) {
  return {static_cast<int>(made.op),
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

CodeWriter::CodeWriter(int levels) {
  program_.levels = static_cast<std::size_t>(levels);
  for (int level = 0; level < levels; ++level) {
    program_.blocks.push_back({{}, {}, level, level - 1, 0});
    open_.push_back({level, {}});
  }
}

Block& CodeWriter::block_at(int level) {
  assert(level >= 0 && level <= top());
  return program_.blocks[static_cast<std::size_t>(open_[static_cast<std::size_t>(level)].block)];
}

Value CodeWriter::apply(const Function& function, const std::vector<Value>& arguments) {
  if (arguments.size() > static_cast<std::size_t>(function.arity)) {
    Value folded = apply(function, {arguments[0], arguments[1]});
    for (std::size_t i = 2; i < arguments.size(); ++i) folded = apply(function, {folded, arguments[i]});
    return folded;
  }
  if (std::all_of(arguments.begin(), arguments.end(), [](const Value& v) { return v.constant; }))
    return fold(function, arguments);
  int level = 0;
  for (const Value& value : arguments) level = std::max(level, value.constant ? 0 : value.level);
  Instruction call = Instruction::of(Op::kernel);
  call.kernel = function.kernel;
  const std::vector<int*> slots = {&call.a, &call.b, &call.c};
  for (std::size_t i = 0; i < 3; ++i)
    *slots[i] = i < arguments.size() ? materialise(arguments[i], level) : call.a;
  return emit(level, call);
}

int CodeWriter::materialise(const Value& value, int level) {
  assert(value.constant || value.level <= level);
  if (value.constant) {
    Instruction fill = Instruction::of(Op::constant);
    fill.number = value.number;
    return emit(level, fill).reg;
  }
  int reg = value.reg;
  for (int above = value.level + 1; above <= level; ++above) {
    Instruction bring = Instruction::of(Op::outer);
    bring.a = reg;
    reg = emit(above, bring).reg;
  }
  return reg;
}

Value CodeWriter::emit(int level, Instruction made) {
  Block& block = block_at(level);
  auto& seen = open_[static_cast<std::size_t>(level)].seen;
  const auto key = key_of(made);
  if (const auto it = seen.find(key); it != seen.end()) return {false, 0, level, it->second};
  made.out = block.registers++;
  block.code.push_back(made);
  seen.emplace(key, made.out);
  return {false, 0, level, made.out};
}

int CodeWriter::intensity_register() {
  if (program_.input < 0) program_.input = program_.blocks[1].registers++;
  return program_.input;
}

int CodeWriter::add_output(const Value& value) {
  const int reg = materialise(value, top());
  program_.outputs.push_back({reg, block_at(top()).code.size()});
  return static_cast<int>(program_.outputs.size()) - 1;
}

int CodeWriter::open_block() {
  const auto number = static_cast<int>(program_.blocks.size());
  program_.blocks.push_back({{}, {}, top() + 1, open_.back().block, 0});
  open_.push_back({number, {}});
  return number;
}

std::vector<OpenBlock> CodeWriter::close_above(int level) {
  const auto from = open_.begin() + level + 1;
  std::vector<OpenBlock> closed(std::make_move_iterator(from), std::make_move_iterator(open_.end()));
  open_.erase(from, open_.end());
  return closed;
}

void CodeWriter::reopen(std::vector<OpenBlock> blocks) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(open_));
}

}  // namespace entente::language
