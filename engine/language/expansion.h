#pragma once
/// The bindings of a level, strip by strip: from a table, from the level below, from groups and roles, along
/// ties.
#include <array>
#include <cstddef>
#include <limits>

#include "language/frame.h"

namespace entente::language {

/// Where an expansion stands.
struct Cursor {
  std::size_t parent = 0;  ///< binding of the parent; with a table: row of the table
  bool started = false;    ///< the positions below belong to a binding in progress
  /// Positions of the first variable: from here on, up to (not with) there.
  std::size_t first = 0, end = std::numeric_limits<std::size_t>::max();
  std::array<std::size_t, max_variables> position{};

  /// Only part of what the first variable ranges over; not with a table.
  static Cursor over(std::size_t first, std::size_t end) {
    Cursor cursor;
    cursor.first = first;
    cursor.end = end;
    return cursor;
  }
  void end_parent() {
    ++parent;
    started = false;
  }
};

/// How many members the first variable ranges over; it must not range over a group role.
std::size_t members_of_first(const Bindings& bindings, const SymbolTable& world);

/// Fills `child` with the next strip of bindings under `parent`. False when there are none left.
/// `inputs` has the ties that variables follow.
bool expand(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
            Cursor& cursor, Frame& child);

}  // namespace entente::language
