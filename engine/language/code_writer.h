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
  int level = 0, reg = 0;

  static Value of(double number) { return {true, number, 0, 0}; }
};

/// A block in the making, with the register that holds what an instruction computes.
struct OpenBlock {
  using Key = std::tuple<int, int, int, int, int, int, int, int, int, std::uint64_t, const void*>;
  int block = 0;
  std::map<Key, int> seen;
};

class CodeWriter {
 public:
  /// A block for each of the item's own levels.
  explicit CodeWriter(int levels);

  /// The innermost level.
  int top() const { return static_cast<int>(open_.size()) - 1; }
  Value apply(const Function& function, const std::vector<Value>& arguments);
  Value emit(int level, Instruction made);
  /// The register of `level` that holds the value.
  int materialise(const Value& value, int level);
  /// The register of level 1 for `intensity`.
  int intensity_register();
  /// A value of the top level. Returns the output's number.
  int add_output(const Value& value);

  /// Opens a block above the innermost level. Returns its number.
  int open_block();
  /// Closes the blocks above a level, and gives those that were open.
  std::vector<OpenBlock> close_above(int level);
  void reopen(std::vector<OpenBlock> blocks);

  Program& program() { return program_; }

 private:
  Block& block_at(int level);

  Program program_;
  std::vector<OpenBlock> open_;  ///< from the root to the innermost, by level
};

}  // namespace entente::language
