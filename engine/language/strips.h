#pragma once
/// The kinds of strips that bindings come in, and what each kind knows beyond its columns.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/program.h"

namespace entente::language {

enum class StripKind : std::uint8_t {
  gathered,  ///< any actors in any column
  sequence,  ///< alike but for the last column, in which neighbouring actors follow each other: what is read
             ///< and written by it lies side by side
  tie_rows,  ///< along ties, those of an actor one after the other
  tie_scan,  ///< every tie of a relation, in the order in which they are stored
};

/// What a frame's columns, parents and draws point to, unless that is a table, a group or a relation's ties.
struct OwnColumns {
  std::vector<std::uint32_t> parent_binding, zeros;
  std::vector<std::vector<ActorId>> columns;
  std::vector<std::uint32_t> draw_index;
  void size(std::size_t capacity, std::size_t column_count);
};

/// Draws as they are listed: of an item's bindings, not of an aggregate's.
struct GatheredStrip {
  const std::uint32_t* draw_index = nullptr;  ///< (bindings)
  std::uint32_t draw_of(std::size_t binding) const { return draw_index[binding]; }
};

struct SequenceStrip {
  std::uint32_t first_draw = 0;  ///< the others follow
  std::size_t filled = 0;        ///< bindings for which what is alike in the row stands in its place
  std::uint32_t draw_of(std::size_t binding) const { return first_draw + static_cast<std::uint32_t>(binding); }
};

/// Where the last variable follows ties: which, and the slot of each binding.
struct TieRows {
  AdjacencyJoin join;
  bool contiguous_slots = false;     ///< neighbouring bindings have neighbouring slots: only the first is read
  std::vector<std::uint32_t> slots;  ///< (bindings)

  void follow(const AdjacencyJoin& followed) {
    join = followed;
    contiguous_slots = followed.layer && !followed.backward;
  }
  std::uint32_t slot_of(std::size_t binding) const {
    return contiguous_slots ? slots[0] + static_cast<std::uint32_t>(binding) : slots[binding];
  }
  /// Whether the slots are those of [x, y] of the layer (symmetric: or of [y, x]); `last`: the variable that
  /// follows them.
  bool are_of(LayerId layer, ActorRef x, ActorRef y, bool symmetric, ActorRef last) const;
};

/// The two ends of each tie of a scan, from which its draws follow.
struct TiePair {
  const ActorId *holder = nullptr, *other = nullptr;
  std::uint32_t actors = 0;
  std::uint32_t draw_of(std::size_t b) const { return holder[b].number() * actors + other[b].number(); }
};

}  // namespace entente::language
