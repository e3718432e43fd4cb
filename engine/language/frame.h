#pragma once
/// A strip of bindings and the registers of the code that runs over it.
#include <array>
#include <cstdint>
#include <vector>

#include "language/program.h"
#include "language/symbol_table.h"
#include "language/ties.h"

namespace entente::language {

/// Values of a register, about: small enough that a program's registers stay in the first-level cache.
inline constexpr std::size_t strip_values = 512;

/// The group roles of a strip of emissions: for each, a list of actors (ascending, no repeats).
struct RoleLists {
  struct Slot {
    std::vector<std::int32_t> members;  ///< (emissions x width)
    std::vector<std::int32_t> counts;   ///< (emissions): how many of the width are filled
    std::size_t width = 0;
    const std::vector<std::int32_t>* shared = nullptr;  ///< the same list for all emissions, instead
  };
  std::vector<Slot> slots;
  std::pair<const std::int32_t*, std::size_t> list(std::size_t slot, std::size_t emission) const;
  bool contains(std::size_t slot, std::size_t emission, std::int32_t actor) const;
};

/// Dense frames hold all lanes of each binding, side by side; sparse ones (what fired) a single lane of each.
struct Frame {
  std::size_t bindings = 0;
  std::size_t lanes = 1;  ///< values per binding: the lanes of the block, or 1 in a sparse frame
  bool sparse = false;
  /// The bindings are alike but for the last column, in which neighbouring actors follow each other: what is
  /// read and written by it lies side by side.
  bool row = false;
  std::size_t capacity = 0;  ///< values in a register
  const Frame* parent = nullptr;
  const std::int32_t* up = nullptr;           ///< (bindings): binding of the parent
  std::vector<const std::int32_t*> columns;   ///< (columns x bindings): actors
  std::vector<std::uint32_t> lane;            ///< (bindings): sparse only
  std::vector<std::int32_t> emission;         ///< (bindings): row in `lists`
  const std::uint32_t* draw_index = nullptr;  ///< (bindings): of items, for their draws; not of rows
  std::uint32_t first_draw = 0;               ///< of a row; the others follow
  /// Of a strip of everybody's ties: its draws, from its columns.
  struct Pair {
    const std::int32_t *holder = nullptr, *other = nullptr;
    std::uint32_t actors = 0;
    std::uint32_t draw_of(std::size_t b) const {
      return static_cast<std::uint32_t>(holder[b]) * actors + static_cast<std::uint32_t>(other[b]);
    }
  } pair;
  /// What the three above point to, unless that is a table of bindings.
  struct Own {
    std::vector<std::int32_t> up, zeros;
    std::vector<std::vector<std::int32_t>> columns;
    std::vector<std::uint32_t> draw_index;
  } own;
  /// Where the last variable walks ties: which, and the slot of each binding.
  Walk walk;
  bool slots_run = false;            ///< neighbouring bindings have neighbouring slots: only the first is read
  std::vector<std::uint32_t> slots;  ///< (bindings)
  const RoleLists* lists = nullptr;
  std::vector<double> values;            ///< (registers x capacity)
  std::vector<const double*> read_from;  ///< (registers)
  const Block* constants_of = nullptr;   ///< the block whose constants are in their registers,
  std::size_t constants_filled = 0;      ///< ... for so many values
  std::size_t row_filled = 0;            ///< bindings for which what is alike in the row stands in its place

  void size(std::size_t capacity_, int registers, int column_count);
  std::uint32_t draw_of(std::size_t binding) const {
    if (pair.holder) return pair.draw_of(binding);
    return row ? first_draw + static_cast<std::uint32_t>(binding) : draw_index[binding];
  }
  std::uint32_t slot_of(std::size_t binding) const {
    return slots_run ? slots[0] + static_cast<std::uint32_t>(binding) : slots[binding];
  }
  /// To be called before `own` is written.
  void point_to_own();
  /// Rows of a table, from `first` on, without copying them; all belong to the parent's first binding.
  void point_to(const BindingTable& table, std::size_t first);
  /// Where a register is written.
  double* write(int number) {
    double* own_place = values.data() + static_cast<std::size_t>(number) * capacity;
    read_from[static_cast<std::size_t>(number)] = own_place;
    return own_place;
  }
  /// Where a register is read: its own place, or the state, where the values lie there in one piece.
  const double* read(int number) const { return read_from[static_cast<std::size_t>(number)]; }
  void alias(int number, const double* from) { read_from[static_cast<std::size_t>(number)] = from; }
  std::size_t count() const { return bindings * lanes; }
  std::size_t room() const { return capacity / lanes; }
  /// In a row: whether `ref` is what differs.
  bool runs_along(ActorRef ref) const { return ref.column >= 0 && ref.column == last_column; }
  int last_column = -1;
  /// Whether `slots` are those of [x, y] of the layer (symmetric: or of [y, x]).
  bool walks(int layer, ActorRef x, ActorRef y, bool symmetric) const;
  std::int32_t actor(ActorRef ref, std::size_t binding) const {
    return ref.column < 0 ? ref.actor : columns[static_cast<std::size_t>(ref.column)][binding];
  }
};

/// Makes `frame` a sparse one right above `root`: `count` bindings, in the lane each.
void start_sparse(Frame& frame, const Frame& root, const std::vector<std::vector<std::int32_t>>& columns,
                  const std::vector<std::uint32_t>& lane, std::size_t count);

/// The same for bindings that all lanes share, from `first` of the columns on: a dense frame.
void start_dense(Frame& frame, const Frame& root, const std::vector<std::vector<std::int32_t>>& columns,
                 std::size_t first, std::size_t count);

/// Where an expansion stands.
struct Cursor {
  std::size_t parent = 0;  ///< binding of the parent; with a table: row of the table
  bool started = false;    ///< the positions below belong to a binding in progress
  /// Positions of the first variable: from here on, up to (not with) there.
  std::size_t first = 0, end = static_cast<std::size_t>(-1);
  std::array<std::size_t, max_variables> position{};

  /// Only part of what the first variable ranges over; not with a table.
  static Cursor over(std::size_t first, std::size_t end) {
    Cursor cursor;
    cursor.first = first;
    cursor.end = end;
    return cursor;
  }
};

/// How many members the first variable ranges over; it must not range over a group role.
std::size_t members_of_first(const Bindings& bindings, const SymbolTable& world);

/// Fills `child` with the next strip of bindings under `parent`. False when there are none left.
/// `inputs` has the ties of what walks.
bool expand(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
            Cursor& cursor, Frame& child);

/// The same for bindings that walk ties.
bool expand_ties(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
                 Cursor& cursor, Frame& child);

}  // namespace entente::language
