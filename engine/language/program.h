#pragma once
/// Compiled expressions: straight code over registers, each register a strip of contiguous values.
///
/// A program is evaluated level by level. Level 0 is the root: what depends on no variable, once per lane. Each
/// further level is a frame of bindings (a strip of them at a time); a value is computed at the lowest level
/// that knows its variables and broadcast upward where a higher level needs it. An aggregate is a block of code
/// in a frame of its own, one level above the block that contains it.
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "language/functions.h"

namespace entente::language {

/// Variables of one `for`, at most.
inline constexpr std::size_t max_variables = 8;

/// A column of a frame: a variable of its level, or of one below.
using ColumnId = Id<struct ColumnTag>;
/// A register of a block.
using RegisterId = Id<struct RegisterTag>;
using BlockId = Id<struct BlockTag>;
/// An output of a program.
using OutputId = Id<struct OutputTag>;

/// An actor of a binding: a column of the frame, or always the same one.
struct ActorRef {
  ColumnId column;  ///< none: the constant `actor`
  ActorId actor;
  bool operator==(const ActorRef&) const = default;
};

/// What a variable ranges over: a group of the world, or a group role (a list that differs from binding to
/// binding).
struct Domain {
  bool list = false;
  std::size_t index = 0;
};

/// Two actors that a binding must not have alike.
using Differ = std::pair<ActorRef, ActorRef>;

/// All bindings of an item that depends on nothing above it, made when the model is compiled.
struct BindingTable {
  std::size_t count = 0;
  std::vector<std::vector<ActorId>> columns;  ///< (variables x count)
  std::vector<std::uint32_t> draw_index;      ///< (count): row-major over the positions in the groups
};

/// A variable that takes only actors with whom another has a tie: for all others a condition fails.
struct AdjacencyJoin {
  LayerId layer;          ///< a sparse relation; none: the variable takes all members
  ActorRef other;         ///< bound before
  bool backward = false;  ///< the tie is [variable, other], not [other, variable]
};

/// The variables of a level: where they range and which bindings are skipped.
struct Bindings {
  std::size_t first_column = 0;
  std::vector<Domain> domains;
  std::vector<Differ> differ;  ///< relation reads; that the variables are all different goes without saying
  std::shared_ptr<const BindingTable> table;  ///< where the bindings are known beforehand
  std::vector<AdjacencyJoin> joins;           ///< (variables); empty where none follows ties
};

enum class Op : std::uint8_t {
  kernel,       ///< out = kernel(a, b, c)
  constant,     ///< out = number
  time,         ///< out = years since the start
  parameter,    ///< out = parameter `index` (level 0)
  attribute,    ///< out = layer `index` at [x]
  relation,     ///< out = layer `index` at [x, y]
  tie,          ///< the same of a sparse layer: 0 where there is no tie
  same,         ///< out = 1 where x and y are the same actor
  in_group,     ///< out = 1 where x is in group `index`
  in_list,      ///< out = 1 where x is in group role `index`
  outer,        ///< out = register a of the level below
  aggregate,    ///< out = aggregate `index`
  measure,      ///< out = measure of layer `index` (level 0)
  derived,      ///< out = derived value `index` at [x]
  contraction,  ///< out = contraction `index` at [x, y]
};

struct Instruction {
  Op op = Op::constant;
  RegisterId out, a, b, c;
  ActorRef x, y;
  std::uint32_t index = 0;
  double number = 0;
  Kernel kernel = nullptr;
  const Measure* measure = nullptr;

  static Instruction of(Op op, std::size_t index = 0) {
    Instruction made;
    made.op = op;
    made.index = static_cast<std::uint32_t>(index);
    return made;
  }
};

/// Straight code at one level.
struct Block {
  std::vector<Instruction> code;
  /// Registers that hold the same number for all bindings: filled once, not for each strip.
  std::vector<std::pair<RegisterId, double>> constants;
  std::size_t level = 0;
  BlockId parent;  ///< block of the level below, whose registers `outer` reads
  std::size_t registers = 0;
};

/// A sum over ties (of `layer`; times `attribute` of the other end, none: alone) that needs no code; no layer:
/// there is no such sum.
struct NeighbourSum {
  LayerId layer, attribute;
};

struct Aggregate {
  AggregateKind kind = AggregateKind::sum;
  Bindings bindings;
  BlockId block;
  RegisterId where, body;  ///< of the block; may be none
  NeighbourSum neighbours;
};

/// A value that the program is evaluated for: ready once the code of its level has run up to `code_end`.
struct Output {
  RegisterId reg;
  std::size_t code_end = 0;
};

/// sum over k of left[x, k] * right[k, y]; turned: left[k, x], right[y, k].
struct Contraction {
  LayerId left, right;
  bool left_turned = false, right_turned = false;
  bool operator==(const Contraction&) const = default;
};

/// The group of all actors.
inline constexpr std::size_t everybody_group = 0;

struct Program {
  IdVector<BlockId, Block> blocks;  ///< the first `levels` are the item's own, the rest belong to aggregates
  std::size_t levels = 1;
  std::vector<Aggregate> aggregates;
  /// Aggregates that depend on one actor: programs of one variable, computed once for everybody.
  std::vector<std::shared_ptr<const Program>> derived;
  std::vector<Contraction> contractions;
  std::vector<Output> outputs;  ///< all at the top level, in the order in which they were asked for
  RegisterId input;             ///< of level 1, holds `intensity`; none: not read
};

/// How large the frames of an evaluator must be: registers and columns by level.
struct FrameLimits {
  std::vector<std::size_t> registers, columns;
  std::size_t derived_count = 0, contractions = 0;
  std::shared_ptr<FrameLimits> derived;  ///< of the derived values' own programs
  void include(const Program& program);
  void include_columns(std::size_t level, std::size_t columns);
};

}  // namespace entente::language
