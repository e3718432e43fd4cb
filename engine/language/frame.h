#pragma once
/// A strip of bindings and the registers of the code that runs over it.
#include <cassert>
#include <cstdint>
#include <vector>

#include "language/register_file.h"
#include "language/role_lists.h"
#include "language/strips.h"
#include "language/symbol_table.h"
#include "language/ties.h"

namespace entente::language {

/// Values of a register, about: small enough that a program's registers stay in the first-level cache.
inline constexpr std::size_t strip_values = 512;

/// Dense frames hold all lanes of each binding, side by side; sparse ones (what fired) a single lane of each.
struct Frame {
  std::size_t bindings = 0;
  std::size_t lanes = 1;  ///< values per binding: the lanes of the block, or 1 in a sparse frame
  bool sparse = false;
  StripKind kind = StripKind::gathered;
  const Frame* parent = nullptr;
  const std::uint32_t* parent_binding = nullptr;  ///< (bindings)
  std::vector<const ActorId*> columns;            ///< (columns x bindings)
  ColumnId last_column;
  std::vector<std::uint32_t> lane;      ///< (bindings): sparse only
  std::vector<std::uint32_t> emission;  ///< (bindings): row in `lists`
  const RoleLists* lists = nullptr;
  RegisterFile registers;
  OwnColumns own;

  // of each kind, beyond these
  GatheredStrip gathered;  ///< of ties too
  SequenceStrip sequence;
  TieRows ties;  ///< of a scan too
  TiePair tie_pair;

  void size(std::size_t capacity, std::size_t registers, std::size_t column_count);
  /// Above `below`: gathered, until it is said otherwise, with no binding yet.
  void begin(const Frame& below, ColumnId last);
  /// To be called before `own` is written.
  void point_to_own();
  /// Rows of a table, from `first` on, without copying them; all belong to the parent's first binding.
  void point_to(const BindingTable& table, std::size_t first);

  double* write(RegisterId number) { return registers.write(number); }
  const double* read(RegisterId number) const { return registers.read(number); }
  void alias(RegisterId number, const double* from) { registers.alias(number, from); }

  std::size_t count() const { return bindings * lanes; }
  std::size_t room() const { return registers.capacity() / lanes; }
  bool is_sequence() const { return kind == StripKind::sequence; }
  /// In a sequence: whether `ref` is what differs.
  bool varies_in(ActorRef ref) const { return ref.column && ref.column == last_column; }
  /// Whether the ties that it follows are [x, y] of the layer.
  bool follows(LayerId layer, ActorRef x, ActorRef y, bool symmetric) const {
    return ties.are_of(layer, x, y, symmetric, {last_column, {}});
  }
  ActorId actor(ActorRef ref, std::size_t binding) const {
    return ref.column ? columns[ref.column][binding] : ref.actor;
  }
  std::uint32_t slot_of(std::size_t binding) const { return ties.slot_of(binding); }
  std::uint32_t draw_of(std::size_t binding) const {
    if (kind == StripKind::tie_scan) return tie_pair.draw_of(binding);
    return is_sequence() ? sequence.draw_of(binding) : gathered.draw_of(binding);
  }
};

/// Makes `frame` a sparse one right above `root`: `count` bindings, in the lane each.
void start_sparse(Frame& frame, const Frame& root, const std::vector<std::vector<ActorId>>& columns,
                  const std::vector<std::uint32_t>& lane, std::size_t count);

/// The same for bindings that all lanes share, from `first` of the columns on: a dense frame.
void start_dense(Frame& frame, const Frame& root, const std::vector<std::vector<ActorId>>& columns,
                 std::size_t first, std::size_t count);

}  // namespace entente::language
