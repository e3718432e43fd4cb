/// Bindings of a level: from lists of actors, from a table, from the parent's, along ties.
#include <algorithm>
#include <numeric>

#include "language/expansion_kind.h"
#include "language/frame.h"

namespace entente::language {
namespace {

/// Enumerates the bindings of a level, row-major, first variable slowest.
class Expansion {
 public:
  Expansion(const Bindings& bindings, const SymbolTable& world, const Frame& parent, Cursor& cursor,
            Frame& child)
      : bindings_(bindings), world_(world), parent_(parent), cursor_(cursor), child_(child) {}

  bool fill(ExpansionKind kind) {
    child_.point_to_own();
    child_.bindings = 0;
    child_.row = false;
    child_.last_column = bindings_.first_column + static_cast<int>(variables()) - 1;
    if (kind == ExpansionKind::rows) return fill_row();
    while (cursor_.parent < parent_.bindings && child_.bindings < child_.room()) {
      if (!start_parent()) continue;
      append_while_room();
    }
    return child_.bindings > 0;
  }

 private:
  std::size_t variables() const { return bindings_.domains.size(); }

  bool fill_row() {
    while (cursor_.parent < parent_.bindings) {
      const bool begun = cursor_.started && cursor_.position[variables() - 1] > 0;
      if (!start_parent()) continue;
      if (!begun) child_.row_filled = 0;
      if (outer_allowed() && write_row()) return true;
      end_row();
    }
    return false;
  }

  /// Those of the row's members from the position on that stand side by side without a gap. False where none is
  /// left.
  bool write_row() {
    const std::size_t last = variables() - 1, size = members_[last].second;
    std::size_t& position = cursor_.position[last];
    const std::size_t forbidden = find_forbidden();
    while (position < size && is_forbidden(position, forbidden)) ++position;
    if (position >= size) return false;
    std::size_t count = std::min(child_.room(), size - position);
    for (std::size_t k = 0; k < forbidden; ++k) {
      if (forbidden_[k] > position) count = std::min(count, forbidden_[k] - position);
    }
    fill_columns(position, count);
    position += count;
    if (position == size) end_row();
    return true;
  }

  /// To the next row.
  void end_row() {
    cursor_.position[variables() - 1] = members_[variables() - 1].second - 1;
    advance();
  }

  /// Positions of the last variable that the row's other actors rule out, into `forbidden_`. Returns how many.
  std::size_t find_forbidden() {
    const std::int32_t origin = members_[variables() - 1].first[0];
    std::size_t count = 0;
    const auto forbid = [&](std::int32_t actor) {
      if (actor >= origin && count < forbidden_.size())
        forbidden_[count++] = static_cast<std::size_t>(actor - origin);
    };
    const auto first = static_cast<std::size_t>(bindings_.first_column);
    for (std::size_t v = 0; v + 1 < variables(); ++v) forbid(child_.columns[first + v][0]);
    for (const Differ& d : bindings_.differ) {
      if (child_.runs_along(d.first) != child_.runs_along(d.second))
        forbid(child_.actor(child_.runs_along(d.first) ? d.second : d.first, 0));
    }
    return count;
  }

  bool is_forbidden(std::size_t position, std::size_t count) const {
    return std::find(forbidden_.begin(), forbidden_.begin() + static_cast<std::ptrdiff_t>(count), position) !=
           forbidden_.begin() + static_cast<std::ptrdiff_t>(count);
  }

  /// Writes the row's other actors as binding 0; false where they rule each other out.
  bool outer_allowed() {
    write_columns(0);
    const auto first = static_cast<std::size_t>(bindings_.first_column);
    for (std::size_t v = 1; v + 1 < variables(); ++v) {
      for (std::size_t w = 0; w < v; ++w) {
        if (child_.columns[first + v][0] == child_.columns[first + w][0]) return false;
      }
    }
    return std::none_of(bindings_.differ.begin(), bindings_.differ.end(), [&](const Differ& d) {
      const bool along = child_.runs_along(d.first), other = child_.runs_along(d.second);
      return along == other && (along || child_.actor(d.first, 0) == child_.actor(d.second, 0));
    });
  }

  void fill_columns(std::size_t position, std::size_t count) {
    const auto last = static_cast<std::size_t>(child_.last_column);
    if (child_.row_filled < count) fill_alike(count);
    child_.columns[last] = members_[variables() - 1].first + position;
    child_.first_draw = draw_index();
    child_.bindings = count;
    child_.row = true;
  }

  /// What is alike in the whole row.
  void fill_alike(std::size_t count) {
    for (int c = 0; c < child_.last_column; ++c) {
      auto& column = child_.own.columns[static_cast<std::size_t>(c)];
      std::fill_n(column.begin(), count, column[0]);
    }
    std::fill_n(child_.own.up.begin(), count, static_cast<std::int32_t>(cursor_.parent));
    std::fill_n(child_.lane.begin(), count, parent_.sparse ? parent_.lane[cursor_.parent] : 0);
    std::fill_n(child_.emission.begin(), count, parent_.lists ? parent_.emission[cursor_.parent] : 0);
    child_.row_filled = count;
  }

  /// Looks up the members that the variables range over under the parent's binding; false where there is no
  /// binding.
  bool start_parent() {
    bool empty = false;
    for (std::size_t v = 0; v < variables(); ++v) {
      members_[v] = members_of(bindings_.domains[v]);
      empty = empty || members_[v].second == 0;
    }
    if (variables() > 0) {
      members_[0].second = std::min(members_[0].second, cursor_.end);
      empty = empty || cursor_.first >= members_[0].second;
    }
    if (!cursor_.started) {
      cursor_.position.fill(0);
      cursor_.position[0] = cursor_.first;
    }
    cursor_.started = !empty;
    if (empty) ++cursor_.parent;
    return !empty;
  }

  std::pair<const std::int32_t*, std::size_t> members_of(const Domain& domain) const {
    const auto index = static_cast<std::size_t>(domain.index);
    if (!domain.list) return {world_.groups[index].data(), world_.groups[index].size()};
    return parent_.lists->list(index, static_cast<std::size_t>(parent_.emission[cursor_.parent]));
  }

  void append_while_room() {
    do {
      write_columns(child_.bindings);
      if (allowed(child_.bindings)) accept();
    } while (advance() && child_.bindings < child_.room());
  }

  void write_columns(std::size_t b) {
    const auto first = static_cast<std::size_t>(bindings_.first_column);
    for (std::size_t c = 0; c < first; ++c) child_.own.columns[c][b] = parent_.columns[c][cursor_.parent];
    for (std::size_t v = 0; v < variables(); ++v) {
      child_.own.columns[first + v][b] = members_[v].first[cursor_.position[v]];
    }
  }

  bool allowed(std::size_t b) const {
    const auto first = static_cast<std::size_t>(bindings_.first_column);
    for (std::size_t v = 1; v < variables(); ++v) {
      for (std::size_t w = 0; w < v; ++w) {
        if (child_.columns[first + v][b] == child_.columns[first + w][b]) return false;
      }
    }
    return std::all_of(bindings_.differ.begin(), bindings_.differ.end(),
                       [&](const Differ& d) { return child_.actor(d.first, b) != child_.actor(d.second, b); });
  }

  void accept() {
    const std::size_t b = child_.bindings++;
    child_.own.up[b] = static_cast<std::int32_t>(cursor_.parent);
    child_.lane[b] = parent_.sparse ? parent_.lane[cursor_.parent] : 0;
    child_.emission[b] = parent_.lists ? parent_.emission[cursor_.parent] : 0;
    child_.own.draw_index[b] = draw_index();
  }

  std::uint32_t draw_index() const {
    std::size_t index = 0;
    for (std::size_t v = 0; v < variables(); ++v) index = index * members_[v].second + cursor_.position[v];
    return static_cast<std::uint32_t>(index);
  }

  /// To the next positions; false (and on to the next parent) after the last.
  bool advance() {
    for (std::size_t v = variables(); v-- > 0;) {
      if (++cursor_.position[v] < members_[v].second) return true;
      cursor_.position[v] = 0;
    }
    ++cursor_.parent;
    cursor_.started = false;
    return false;
  }

  const Bindings& bindings_;
  const SymbolTable& world_;
  const Frame& parent_;
  Cursor& cursor_;
  Frame& child_;
  std::array<std::pair<const std::int32_t*, std::size_t>, max_variables> members_{};
  std::array<std::size_t, most_apart> forbidden_{};
};

std::size_t group_size(const Domain& domain, const SymbolTable& world) {
  return world.groups[static_cast<std::size_t>(domain.index)].size();
}

bool read_table(const BindingTable& table, Cursor& cursor, Frame& child) {
  const std::size_t count = std::min(table.count - cursor.parent, child.room());
  child.point_to(table, cursor.parent);
  cursor.parent += count;
  child.row = false;
  child.bindings = count;
  return count > 0;
}

/// Without variables of its own a level has the parent's bindings as they are. False, and nothing done, where
/// some actors rule each other out, or there is no room for all.
bool repeat_parent(const Bindings& bindings, const Frame& parent, Cursor& cursor, Frame& child) {
  if (cursor.parent > 0 || parent.bindings > child.room()) return false;
  for (const Differ& d : bindings.differ)
    for (std::size_t b = 0; b < parent.bindings; ++b)
      if (parent.actor(d.first, b) == parent.actor(d.second, b)) return false;
  child.point_to_own();
  for (std::size_t c = 0; c < static_cast<std::size_t>(bindings.first_column); ++c)
    child.columns[c] = parent.columns[c];
  std::fill_n(child.own.draw_index.begin(), parent.bindings, 0U);
  child.bindings = cursor.parent = parent.bindings;
  child.row = false;
  child.last_column = bindings.first_column - 1;
  std::iota(child.own.up.begin(), child.own.up.begin() + static_cast<std::ptrdiff_t>(child.bindings), 0);
  if (parent.sparse) std::copy_n(parent.lane.begin(), child.bindings, child.lane.begin());
  if (parent.lists) std::copy_n(parent.emission.begin(), child.bindings, child.emission.begin());
  return child.bindings > 0;
}

}  // namespace

std::size_t members_of_first(const Bindings& bindings, const SymbolTable& world) {
  return group_size(bindings.domains.front(), world);
}

bool expand(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
            Cursor& cursor, Frame& child) {
  child.parent = &parent;
  child.lanes = parent.lanes;
  child.sparse = parent.sparse;
  child.lists = parent.lists;
  child.walk = {};
  child.slots_run = false;
  if (!bindings.walks.empty()) return expand_ties(bindings, world, inputs, parent, cursor, child);
  const ExpansionKind kind = expansion_kind(bindings, world, parent.bindings == 1);
  if (kind == ExpansionKind::table) return read_table(*bindings.table, cursor, child);
  if (kind == ExpansionKind::parents && repeat_parent(bindings, parent, cursor, child)) return true;
  return Expansion(bindings, world, parent, cursor, child).fill(kind);
}

}  // namespace entente::language
