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

#include "language/functions.h"

namespace entente::language {

/// Variables of one `for`, at most.
inline constexpr std::size_t max_variables = 8;

/// An actor of a binding: a column of the frame, or always the same one.
struct ActorRef {
  int column = -1;  ///< -1: the constant `actor`
  int actor = 0;
  bool operator==(const ActorRef&) const = default;
};

/// What a variable ranges over: a group of the world, or a group role (a list that differs from binding to
/// binding).
struct Domain {
  bool list = false;
  int index = 0;
};

/// Two actors that a binding must not have alike.
using Differ = std::pair<ActorRef, ActorRef>;

/// All bindings of an item that depends on nothing above it, made when the model is compiled.
struct BindingTable {
  std::size_t count = 0;
  std::vector<std::vector<std::int32_t>> columns;  ///< (variables x count): actors
  std::vector<std::uint32_t> draw_index;           ///< (count): row-major over the positions in the groups
};

/// A variable that takes only actors with whom another has a tie: for all others a condition fails.
struct AdjacencyJoin {
  int layer = -1;         ///< a sparse relation; -1: the variable takes all members
  ActorRef other;         ///< bound before
  bool backward = false;  ///< the tie is [variable, other], not [other, variable]
};

/// The variables of a level: where they range and which bindings are skipped.
struct Bindings {
  int first_column = 0;
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
  int out = 0, a = 0, b = 0, c = 0;  ///< registers
  ActorRef x, y;
  int index = 0;
  double number = 0;
  Kernel kernel = nullptr;
  const Measure* measure = nullptr;

  static Instruction of(Op op) {
    Instruction made;
    made.op = op;
    return made;
  }
};

/// Straight code at one level.
struct Block {
  std::vector<Instruction> code;
  /// Registers that hold the same number for all bindings: filled once, not for each strip.
  std::vector<std::pair<int, double>> constants;
  int level = 0;
  int parent = -1;  ///< block of the level below, whose registers `outer` reads
  int registers = 0;
};

/// A sum over ties (of `layer`; times `attribute` of the other end, -1: alone) that needs no code; layer -1:
/// none.
struct NeighbourSum {
  int layer = -1, attribute = -1;
};

struct Aggregate {
  AggregateKind kind = AggregateKind::sum;
  Bindings bindings;
  int block = 0;
  int where = -1, body = -1;  ///< registers of the block; -1: none
  NeighbourSum neighbours;
};

/// A value that the program is evaluated for: ready once the code of its level has run up to `code_end`.
struct Output {
  int reg = 0;
  std::size_t code_end = 0;
};

/// sum over k of left[x, k] * right[k, y]; turned: left[k, x], right[y, k].
struct Contraction {
  int left = 0, right = 0;
  bool left_turned = false, right_turned = false;
  bool operator==(const Contraction&) const = default;
};

/// The group of all actors.
inline constexpr int everybody_group = 0;

struct Program {
  std::vector<Block> blocks;  ///< the first `levels` are the item's own, the rest belong to aggregates
  std::size_t levels = 1;
  std::vector<Aggregate> aggregates;
  /// Aggregates that depend on one actor: programs of one variable, computed once for everybody.
  std::vector<std::shared_ptr<const Program>> derived;
  std::vector<Contraction> contractions;
  std::vector<Output> outputs;  ///< all at the top level, in the order in which they were asked for
  int input = -1;               ///< register of level 1 that holds `intensity`; -1: not read
};

/// How large the frames of an evaluator must be: registers and columns by level.
struct FrameLimits {
  std::vector<int> registers, columns;
  std::size_t derived_count = 0, contractions = 0;
  std::shared_ptr<FrameLimits> derived;  ///< of the derived values' own programs
  void include(const Program& program);
  void include_columns(std::size_t level, int columns);
};

}  // namespace entente::language
