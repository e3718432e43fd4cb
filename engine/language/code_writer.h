#pragma once
/// Instructions of a program in the making: what is constant is folded, what is there already is not computed
/// again.
#include <cassert>
#include <map>
#include <tuple>
#include <vector>

#include "language/program.h"

namespace entente::language {

/// What a part of an expression has become: a number, or a register of a level.
struct Value {
  bool constant = true;
  double number = 0;
  std::size_t level = 0;
  RegisterId reg;

  static Value of(double number) { return {true, number, 0, {}}; }
};

/// A block in the making, with the register that holds what an instruction computes.
struct OpenBlock {
  using Key = std::tuple<Op, RegisterId, RegisterId, RegisterId, ColumnId, ActorId, ColumnId, ActorId,
                         std::uint32_t, std::uint64_t, const void*>;
  BlockId block;
  std::map<Key, RegisterId> seen;
};

class CodeWriter {
 public:
  /// A block for each of the item's own levels.
  explicit CodeWriter(std::size_t levels);

  /// The innermost level.
  std::size_t top() const { return open_.size() - 1; }
  Value apply(const Function& function, const std::vector<Value>& arguments);
  Value emit(std::size_t level, Instruction made);
  /// The register of `level` that holds the value.
  RegisterId materialise(const Value& value, std::size_t level);
  /// The register of level 1 for `intensity`.
  RegisterId intensity_register();
  /// A value of the top level.
  OutputId add_output(const Value& value);

  /// Opens a block above the innermost level. Returns its number.
  BlockId open_block();
  /// Closes the blocks above a level, and gives those that were open.
  std::vector<OpenBlock> close_above(std::size_t level);
  void reopen(std::vector<OpenBlock> blocks);

  Program& program() { return program_; }

 private:
  Block& block_at(std::size_t level);

  Program program_;
  std::vector<OpenBlock> open_;  ///< from the root to the innermost, by level
};

}  // namespace entente::language
