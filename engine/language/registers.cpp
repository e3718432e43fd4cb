#include "language/registers.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <set>

namespace entente::language {
namespace {

constexpr std::size_t forever = std::numeric_limits<std::size_t>::max();

/// The registers that an instruction reads in its own block.
std::vector<RegisterId> reads(const Instruction& code) {
  if (code.op == Op::kernel) return {code.a, code.b, code.c};
  return {};
}

class Liveness {
 public:
  explicit Liveness(Program& program) : program_(program), needed_(program.blocks.size()) {
    for (const Output& output : program.outputs) need(BlockId(program.levels - 1), output.reg);
  }

  bool is_needed(std::size_t block, RegisterId reg) const { return needed_[block].contains(reg); }

 private:
  void need(BlockId block, RegisterId reg) {
    if (!needed_[block].insert(reg).second) return;
    const Block& b = program_.blocks[block];
    for (const Instruction& code : b.code) {
      if (code.out != reg) continue;
      for (const RegisterId read : reads(code)) need(block, read);
      if (code.op == Op::outer) need(b.parent, code.a);
      if (code.op == Op::aggregate) need_aggregate(program_.aggregates[code.index]);
    }
  }

  void need_aggregate(const Aggregate& aggregate) {
    if (aggregate.where) need(aggregate.block, aggregate.where);
    if (aggregate.body) need(aggregate.block, aggregate.body);
  }

  Program& program_;
  std::vector<std::set<RegisterId>> needed_;
};

void remove_dead_code(Program& program) {
  const Liveness live(program);
  for (std::size_t b = 0; b < program.blocks.size(); ++b) {
    std::vector<Instruction>& code = program.blocks[b].code;
    std::vector<Instruction> kept;
    std::vector<std::size_t> moved(code.size() + 1);  // where code before this place ends now
    for (std::size_t i = 0; i < code.size(); ++i) {
      moved[i] = kept.size();
      if (live.is_needed(b, code[i].out)) kept.push_back(code[i]);
    }
    moved[code.size()] = kept.size();
    if (b + 1 == program.levels) {
      for (Output& output : program.outputs) output.code_end = moved[output.code_end];
    }
    code = std::move(kept);
  }
}

/// Where in the code each register of a block is read last.
std::vector<std::size_t> last_reads(const Program& program, std::size_t block) {
  const Block& b = program.blocks[block];
  std::vector<std::size_t> last(b.registers, 0);
  const auto read_at = [&](RegisterId reg, std::size_t at) {
    std::size_t& known = last[reg];
    known = std::max(known, at);
  };
  for (std::size_t i = 0; i < b.code.size(); ++i) {
    for (const RegisterId reg : reads(b.code[i])) read_at(reg, i);
    // what higher levels fetch must last until they have run: simply to the end
  }
  for (const Block& other : program.blocks) {
    if (other.parent != BlockId(block)) continue;
    for (const Instruction& code : other.code) {
      if (code.op == Op::outer) read_at(code.a, forever);
    }
  }
  if (block + 1 == program.levels) {
    for (const Output& output : program.outputs) read_at(output.reg, forever);
  }
  for (const Aggregate& aggregate : program.aggregates) {
    if (aggregate.block != BlockId(block)) continue;
    if (aggregate.where) read_at(aggregate.where, forever);
    if (aggregate.body) read_at(aggregate.body, forever);
  }
  return last;
}

/// Takes the constants out of a block's code: their registers stay theirs alone.
void set_constants_apart(Program& program, std::size_t block) {
  Block& b = program.blocks[block];
  std::vector<Instruction> kept;
  std::vector<std::size_t> moved(b.code.size() + 1);
  for (std::size_t i = 0; i < b.code.size(); ++i) {
    moved[i] = kept.size();
    if (b.code[i].op == Op::constant)
      b.constants.emplace_back(b.code[i].out, b.code[i].number);
    else
      kept.push_back(b.code[i]);
  }
  moved[b.code.size()] = kept.size();
  if (block + 1 == program.levels) {
    for (Output& output : program.outputs) output.code_end = moved[output.code_end];
  }
  b.code = std::move(kept);
}

/// New numbers for the registers of one block, old number to new.
std::vector<RegisterId> allocate(const Program& program, std::size_t block, std::size_t& used) {
  const Block& b = program.blocks[block];
  const std::vector<std::size_t> last = last_reads(program, block);
  std::vector<RegisterId> number(b.registers);
  std::vector<RegisterId> free;
  used = 0;
  if (block == 1 && program.input) number[program.input] = RegisterId(used++);
  std::vector<bool> pinned(number.size());
  for (const auto& [reg, value] : b.constants) {
    number[reg] = RegisterId(used++);
    pinned[reg] = true;
  }
  const auto release = [&](RegisterId reg, std::size_t at) {
    const bool input = block == 1 && reg == program.input;
    const bool listed = std::find(free.begin(), free.end(), number[reg]) != free.end();
    if (last[reg] == at && !input && !pinned[reg] && !listed) free.push_back(number[reg]);
  };
  for (std::size_t i = 0; i < b.code.size(); ++i) {
    const Instruction& code = b.code[i];
    for (const RegisterId reg : reads(code)) release(reg, i);
    RegisterId& mine = number[code.out];
    if (free.empty()) {
      mine = RegisterId(used++);
    } else {
      mine = free.back();
      free.pop_back();
    }
  }
  return number;
}

void renumber(Program& program, std::size_t block, const std::vector<RegisterId>& number) {
  const auto to = [&](RegisterId& reg) { reg = number[reg]; };
  for (auto& constant : program.blocks[block].constants) to(constant.first);
  for (Instruction& code : program.blocks[block].code) {
    to(code.out);
    if (code.op != Op::kernel) continue;
    to(code.a);
    to(code.b);
    to(code.c);
  }
  for (Block& other : program.blocks) {
    if (other.parent != BlockId(block)) continue;
    for (Instruction& code : other.code) {
      if (code.op == Op::outer) to(code.a);
    }
  }
  if (block + 1 == program.levels) {
    for (Output& output : program.outputs) to(output.reg);
  }
  if (block == 1 && program.input) to(program.input);
  for (Aggregate& aggregate : program.aggregates) {
    if (aggregate.block != BlockId(block)) continue;
    if (aggregate.where) to(aggregate.where);
    if (aggregate.body) to(aggregate.body);
  }
}

/// Of a block and of what reads it from above.
[[maybe_unused]] bool registers_are_there(const Program& program, std::size_t block) {
  const Block& b = program.blocks[block];
  const auto there = [&](RegisterId reg) { return reg && reg < b.registers; };
  return std::all_of(b.constants.begin(), b.constants.end(), [&](const auto& c) { return there(c.first); }) &&
         std::all_of(b.code.begin(), b.code.end(), [&](const Instruction& code) {
           const std::vector<RegisterId> read = reads(code);
           return there(code.out) && std::all_of(read.begin(), read.end(), there);
         });
}

}  // namespace

void assign_registers(Program& program) {
  remove_dead_code(program);
  for (std::size_t block = 0; block < program.blocks.size(); ++block) {
    std::size_t used = 0;
    set_constants_apart(program, block);
    const std::vector<RegisterId> number = allocate(program, block, used);
    renumber(program, block, number);
    program.blocks[block].registers = used;
    assert(registers_are_there(program, block));
  }
}

}  // namespace entente::language
