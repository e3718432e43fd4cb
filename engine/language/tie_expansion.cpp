/// Bindings whose variables walk the ties of sparse relations. They come in the same order, with the same draw
/// indices, as if all pairs were gone through.
#include <algorithm>

#include "language/expansion_kind.h"
#include "language/full_tie_scan.h"

namespace entente::language {
namespace {

class TieExpansion {
 public:
  TieExpansion(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
               Cursor& cursor, Frame& child)
      : bindings_(bindings), world_(world), inputs_(inputs), parent_(parent), cursor_(cursor), child_(child) {}

  bool fill() {
    child_.point_to_own();
    child_.bindings = 0;
    child_.row = false;
    child_.last_column = bindings_.first_column + static_cast<int>(last());
    child_.walk = bindings_.walks[last()];
    child_.slots_run = child_.walk.layer >= 0 && !child_.walk.backward;
    const ExpansionKind kind = expansion_kind(bindings_, world_, parent_.bindings == 1);
    if (kind == ExpansionKind::full_tie_scan)
      return expand_full_tie_scan(bindings_, world_, inputs_, parent_, cursor_, child_);
    plain_ = kind == ExpansionKind::tie_rows;
    if (plain_ && last() == 0) return fill_rows();
    while (cursor_.parent < parent_.bindings && child_.bindings < child_.room()) {
      if (cursor_.started ? resume() : first_row()) {
        do append();
        while (child_.bindings < child_.room() && next_row());
      } else {
        end_parent();
      }
    }
    return child_.bindings > 0;
  }

 private:
  /// What a variable can take under the actors before it.
  struct Members {
    const std::int32_t* actors = nullptr;
    const std::uint32_t* slots = nullptr;  ///< backward walks
    std::uint32_t first_slot = 0;          ///< forward ones
    std::size_t count = 0;
  };

  std::size_t last() const { return bindings_.domains.size() - 1; }
  std::size_t column(std::size_t v) const { return static_cast<std::size_t>(bindings_.first_column) + v; }
  const std::vector<std::int32_t>& group(std::size_t v) const {
    return world_.groups[static_cast<std::size_t>(bindings_.domains[v].index)];
  }

  std::int32_t actor(ActorRef ref) const {
    if (ref.column < 0) return ref.actor;
    const auto c = static_cast<std::size_t>(ref.column);
    if (ref.column < bindings_.first_column) return parent_.columns[c][cursor_.parent];
    return chosen_[c - column(0)];
  }

  Members members_of(std::size_t v) const {
    const Domain& domain = bindings_.domains[v];
    const Walk& walk = bindings_.walks[v];
    if (walk.layer >= 0) return neighbours(walk);
    if (!domain.list)
      return {group(v).data(), nullptr, 0, v == 0 ? std::min(group(v).size(), cursor_.end) : group(v).size()};
    const auto [data, size] = parent_.lists->list(static_cast<std::size_t>(domain.index),
                                                  static_cast<std::size_t>(parent_.emission[cursor_.parent]));
    return {data, nullptr, 0, size};
  }

  Members neighbours(const Walk& walk) const {
    const Ties& ties = *inputs_.ties[static_cast<std::size_t>(walk.layer)];
    const auto a = static_cast<std::size_t>(actor(walk.other));
    if (walk.backward) {
      const std::uint32_t at = ties.in_first[a];
      return {ties.in_from.data() + at, ties.in_slot.data() + at, 0, ties.in_first[a + 1] - at};
    }
    const std::uint32_t at = ties.first[a];
    return {ties.to.data() + at, nullptr, at, ties.first[a + 1] - at};
  }

  /// The place of an actor in the variable's group, or the group's size where it is no member.
  std::size_t place_in_group(std::size_t v, std::int32_t a) const {
    const auto& all = group(v);
    const auto offset = static_cast<std::size_t>(a - all.front());
    if (static_cast<std::size_t>(all.back() - all.front()) + 1 == all.size())
      return a < all.front() ? all.size() : std::min(offset, all.size());
    const auto found = std::lower_bound(all.begin(), all.end(), a);
    return found != all.end() && *found == a ? static_cast<std::size_t>(found - all.begin()) : all.size();
  }

  /// Chooses the actor at the variable's position; false where the group or the actors before rule it out.
  bool choose(std::size_t v) {
    const std::int32_t a = members_[v].actors[cursor_.position[v]];
    const bool walked = bindings_.walks[v].layer >= 0;
    places_[v] = !walked ? cursor_.position[v] : group(v).empty() ? 0 : place_in_group(v, a);
    if (walked && places_[v] >= group(v).size()) return false;
    chosen_[v] = a;
    for (std::size_t w = 0; w < v; ++w) {
      if (chosen_[w] == a) return false;
    }
    const ActorRef self{static_cast<int>(column(v)), 0};
    return std::none_of(bindings_.differ.begin(), bindings_.differ.end(), [&](const Differ& d) {
      return known_by(d.first, v) && known_by(d.second, v) && (d.first == self || d.second == self || v == 0) &&
             actor(d.first) == actor(d.second);
    });
  }

  bool known_by(ActorRef ref, std::size_t v) const { return ref.column <= static_cast<int>(column(v)); }

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

  bool next_row() {
    if (last() > 0) {
      ++cursor_.position[last() - 1];
      if (settle(last() - 1)) return true;
    }
    end_parent();
    return false;
  }

  void end_parent() {
    ++cursor_.parent;
    cursor_.started = false;
  }

  /// As many of the row's bindings as there is room for.
  void append() {
    const Members& row = members_[last()];
    std::size_t& position = cursor_.position[last()];
    const std::size_t begin = child_.bindings;
    if (plain_) {
      const std::size_t count = std::min(child_.room() - begin, row.count - std::min(position, row.count));
      take(row, position, count);
      position += count;
    } else {
      for (; position < row.count && child_.bindings < child_.room(); ++position) {
        if (choose(last())) take(row, position, 1);
      }
    }
    if (child_.bindings > begin) fill_alike(begin);
  }

  /// Whole rows, one after the other: those of the bindings of the parent.
  bool fill_rows() {
    std::size_t& position = cursor_.position[last()];
    if (!cursor_.started) position = 0;
    cursor_.started = true;
    while (cursor_.parent < parent_.bindings && child_.bindings < child_.room()) {
      const std::size_t begin = child_.bindings;
      const Members members = neighbours(bindings_.walks[last()]);
      const std::size_t count = std::min(child_.room() - begin, members.count - position);
      take(members, position, count);
      fill_alike(begin);
      position += count;
      if (position < members.count) break;
      position = 0;
      ++cursor_.parent;
    }
    return child_.bindings > 0;
  }

  void take(const Members& row, std::size_t position, std::size_t count) {
    const std::size_t b = child_.bindings;
    std::int32_t* actors = child_.own.columns[column(last())].data() + b;
    for (std::size_t k = 0; k < count; ++k) actors[k] = row.actors[position + k];
    take_slots(row, position, count);
    take_indices(position, count);
    child_.bindings += count;
  }

  void take_slots(const Members& row, std::size_t position, std::size_t count) {
    if (child_.walk.layer < 0) return;
    std::uint32_t* slots = child_.slots.data() + child_.bindings;
    const std::uint32_t first = row.first_slot + static_cast<std::uint32_t>(position);
    if (row.slots)
      std::copy_n(row.slots + position, count, slots);
    else
      for (std::size_t k = 0; k < count; ++k) slots[k] = first + static_cast<std::uint32_t>(k);
    if (child_.bindings > 0 && count > 0 && slots[0] != slots[-1] + 1) child_.slots_run = false;
  }

  void take_indices(std::size_t position, std::size_t count) {
    if (bindings_.first_column > 0) return;  // an aggregate's: it draws nothing
    std::size_t base = 0;
    for (std::size_t v = 0; v < last(); ++v) base = base * size_of(v) + places_[v];
    base *= size_of(last());
    std::uint32_t* index = child_.own.draw_index.data() + child_.bindings;
    if (child_.walk.layer < 0) {
      for (std::size_t k = 0; k < count; ++k) index[k] = static_cast<std::uint32_t>(base + position + k);
    } else if (group(last()).size() == world_.actors.size()) {
      const std::int32_t* actors = child_.own.columns[column(last())].data() + child_.bindings;
      for (std::size_t k = 0; k < count; ++k)
        index[k] = static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(actors[k]);
    } else {
      index[0] = static_cast<std::uint32_t>(base + places_[last()]);
    }
  }

  std::size_t size_of(std::size_t v) const {
    return bindings_.domains[v].list ? members_[v].count : group(v).size();
  }

  /// What is alike in the bindings of a row.
  void fill_alike(std::size_t begin) {
    const std::size_t count = child_.bindings - begin;
    for (std::size_t c = 0; c < column(last()); ++c)
      std::fill_n(child_.own.columns[c].begin() + static_cast<std::ptrdiff_t>(begin), count,
                  actor({static_cast<int>(c), 0}));
    const auto fill = [&](auto& values, auto value) {
      std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(begin), count, value);
    };
    fill(child_.own.up, static_cast<std::int32_t>(cursor_.parent));
    if (parent_.sparse) fill(child_.lane, parent_.lane[cursor_.parent]);
    if (parent_.lists) fill(child_.emission, parent_.emission[cursor_.parent]);
  }

  const Bindings& bindings_;
  const SymbolTable& world_;
  const Inputs& inputs_;
  const Frame& parent_;
  Cursor& cursor_;
  Frame& child_;
  bool plain_ = false;
  std::array<Members, max_variables> members_{};
  std::array<std::int32_t, max_variables> chosen_{};
  std::array<std::size_t, max_variables> places_{};
};

}  // namespace

bool expand_ties(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
                 Cursor& cursor, Frame& child) {
  return TieExpansion(bindings, world, inputs, parent, cursor, child).fill();
}

}  // namespace entente::language
