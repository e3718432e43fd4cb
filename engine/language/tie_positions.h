#pragma once
/// Which actors variables take that follow ties, row by row: a row has an actor for each variable but the last,
/// and the members of that one.
#include <algorithm>

#include "base/position_of.h"
#include "language/expansion.h"

namespace entente::language {

/// What a variable can take under the actors before it.
struct TieMembers {
  const ActorId* actors = nullptr;
  const std::uint32_t* slots = nullptr;  ///< backward joins
  std::uint32_t first_slot = 0;          ///< forward ones
  std::size_t count = 0;
};

class TiePositions {
 public:
  TiePositions(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
               Cursor& cursor)
      : bindings_(bindings), world_(world), inputs_(inputs), parent_(parent), cursor_(cursor) {}

  std::size_t last() const { return bindings_.domains.size() - 1; }
  std::size_t column(std::size_t v) const { return bindings_.first_column + v; }
  const std::vector<ActorId>& group(std::size_t v) const { return world_.groups[bindings_.domains[v].index]; }
  const TieMembers& row() const { return members_[last()]; }

  ActorId actor(ActorRef ref) const {
    if (!ref.column) return ref.actor;
    if (ref.column < bindings_.first_column) return parent_.columns[ref.column][cursor_.parent];
    return chosen_[ref.column - column(0)];
  }

  /// The ties that the last variable follows under the parent's binding.
  TieMembers neighbours(const AdjacencyJoin& join) const {
    const Ties& ties = *inputs_.ties[join.layer];
    const std::size_t a = actor(join.other);
    if (join.backward) {
      const std::uint32_t at = ties.in_first[a];
      return {ties.in_from.data() + at, ties.in_slot.data() + at, 0, ties.in_first[a + 1] - at};
    }
    const std::uint32_t at = ties.first[a];
    return {ties.to.data() + at, nullptr, at, ties.first[a + 1] - at};
  }

  /// Chooses the actor at the variable's position; false where the group or the actors before rule it out.
  bool choose(std::size_t v) {
    const ActorId a = members_[v].actors[cursor_.position[v]];
    const bool joined{bindings_.joins[v].layer};
    places_[v] = !joined ? cursor_.position[v] : group(v).empty() ? 0 : place_in_group(v, a);
    if (joined && places_[v] >= group(v).size()) return false;
    chosen_[v] = a;
    for (std::size_t w = 0; w < v; ++w) {
      if (chosen_[w] == a) return false;
    }
    const ActorRef self{ColumnId(column(v)), {}};
    return std::none_of(bindings_.differ.begin(), bindings_.differ.end(), [&](const Differ& d) {
      return known_by(d.first, v) && known_by(d.second, v) && (d.first == self || d.second == self || v == 0) &&
             actor(d.first) == actor(d.second);
    });
  }

  bool start_row() { return cursor_.started ? resume() : first_row(); }

  bool next_row() {
    if (last() > 0) {
      ++cursor_.position[last() - 1];
      if (settle(last() - 1)) return true;
    }
    cursor_.end_parent();
    return false;
  }

  /// The draw index of the row's first place in the last variable's group.
  std::size_t draw_base() const {
    std::size_t base = 0;
    for (std::size_t v = 0; v < last(); ++v) base = base * size_of(v) + places_[v];
    return base * size_of(last());
  }
  std::size_t place_of_last() const { return places_[last()]; }

 private:
  TieMembers members_of(std::size_t v) const {
    const Domain& domain = bindings_.domains[v];
    const AdjacencyJoin& join = bindings_.joins[v];
    if (join.layer) return neighbours(join);
    if (!domain.list)
      return {group(v).data(), nullptr, 0, v == 0 ? std::min(group(v).size(), cursor_.end) : group(v).size()};
    const auto list = parent_.lists->list(domain.index, parent_.emission[cursor_.parent]);
    return {list.data(), nullptr, 0, list.size()};
  }

  /// The place of an actor in the variable's group, or the group's size where it is no member.
  std::size_t place_in_group(std::size_t v, ActorId a) const {
    const auto& all = group(v);
    if (all.back() - all.front() + 1 == all.size())
      return a < all.front() ? all.size() : std::min(a - all.front(), all.size());
    const auto found = std::lower_bound(all.begin(), all.end(), a);
    return found != all.end() && *found == a ? index_of(all, found) : all.size();
  }

  bool known_by(ActorRef ref, std::size_t v) const { return !ref.column || ref.column <= column(v); }

  /// Goes on from variable `v` at its position to the next row: actors for all but the last variable.
  bool settle(std::size_t v) {
    for (;;) {
      if (v == last()) {
        members_[v] = members_of(v);
        return true;
      }
      if (cursor_.position[v] < members_[v].count && choose(v)) {
        cursor_.position[++v] = 0;
        if (v < last()) members_[v] = members_of(v);
      } else if (cursor_.position[v] < members_[v].count) {
        ++cursor_.position[v];
      } else if (v == 0) {
        return false;
      } else {
        ++cursor_.position[--v];
      }
    }
  }

  bool first_row() {
    cursor_.position.fill(0);
    cursor_.position[0] = cursor_.first;
    cursor_.started = true;
    members_[0] = members_of(0);
    return settle(0);
  }

  bool resume() {
    for (std::size_t v = 0; v <= last(); ++v) {
      members_[v] = members_of(v);
      if (v < last()) choose(v);
    }
    return true;
  }

  std::size_t size_of(std::size_t v) const {
    return bindings_.domains[v].list ? members_[v].count : group(v).size();
  }

  const Bindings& bindings_;
  const SymbolTable& world_;
  const Inputs& inputs_;
  const Frame& parent_;
  Cursor& cursor_;
  std::array<TieMembers, max_variables> members_{};
  std::array<ActorId, max_variables> chosen_{};
  std::array<std::size_t, max_variables> places_{};
};

}  // namespace entente::language
