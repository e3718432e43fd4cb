#include "language/expansion.h"

#include <algorithm>
#include <numeric>

#include "language/expansion_kind.h"
#include "language/full_tie_scan.h"
#include "language/member_positions.h"
#include "language/sequence_expansion.h"
#include "language/tie_expansion.h"

namespace entente::language {
namespace {

class OneByOne {
 public:
  OneByOne(const Bindings& bindings, const SymbolTable& world, const Frame& parent, Cursor& cursor,
           Frame& child)
      : bindings_(bindings),
        parent_(parent),
        cursor_(cursor),
        child_(child),
        positions_(bindings, world, parent, cursor) {}

  bool fill() {
    child_.point_to_own();
    while (cursor_.parent < parent_.bindings && child_.bindings < child_.room()) {
      if (!positions_.start_parent()) continue;
      append_while_room();
    }
    return child_.bindings > 0;
  }

 private:
  void append_while_room() {
    do {
      positions_.write_columns(child_, child_.bindings);
      if (allowed(child_.bindings)) accept();
    } while (positions_.advance() && child_.bindings < child_.room());
  }

  bool allowed(std::size_t b) const {
    return all_different(child_, bindings_.first_column, bindings_.domains.size(), b) &&
           std::all_of(bindings_.differ.begin(), bindings_.differ.end(),
                       [&](const Differ& d) { return child_.actor(d.first, b) != child_.actor(d.second, b); });
  }

  void accept() {
    const std::size_t b = child_.bindings++;
    child_.own.parent_binding[b] = static_cast<std::uint32_t>(cursor_.parent);
    child_.lane[b] = parent_.sparse ? parent_.lane[cursor_.parent] : 0;
    child_.emission[b] = parent_.lists ? parent_.emission[cursor_.parent] : 0;
    child_.own.draw_index[b] = positions_.draw_index();
  }

  const Bindings& bindings_;
  const Frame& parent_;
  Cursor& cursor_;
  Frame& child_;
  MemberPositions positions_;
};

bool read_table(const Bindings& bindings, Cursor& cursor, Frame& child) {
  const BindingTable& table = *bindings.table;
  assert(table.columns.size() == bindings.domains.size() && cursor.parent <= table.count);
  const std::size_t count = std::min(table.count - cursor.parent, child.room());
  child.point_to(table, cursor.parent);
  cursor.parent += count;
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
  for (std::size_t c = 0; c < bindings.first_column; ++c) child.columns[c] = parent.columns[c];
  std::fill_n(child.own.draw_index.begin(), parent.bindings, 0U);
  child.bindings = cursor.parent = parent.bindings;
  std::iota(child.own.parent_binding.data(), child.own.parent_binding.data() + child.bindings, 0U);
  if (parent.sparse) std::copy_n(parent.lane.begin(), child.bindings, child.lane.begin());
  if (parent.lists) std::copy_n(parent.emission.begin(), child.bindings, child.emission.begin());
  return child.bindings > 0;
}

}  // namespace

std::size_t members_of_first(const Bindings& bindings, const SymbolTable& world) {
  return world.groups[bindings.domains.front().index].size();
}

bool expand(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
            Cursor& cursor, Frame& child) {
  const std::size_t columns = bindings.first_column + bindings.domains.size();
  child.begin(parent, columns == 0 ? ColumnId() : ColumnId(columns - 1));
  const ExpansionKind kind = expansion_kind(bindings, world, parent.bindings == 1);
  switch (kind) {
    case ExpansionKind::table:
      return read_table(bindings, cursor, child);
    case ExpansionKind::parents:
      return repeat_parent(bindings, parent, cursor, child) ||
             OneByOne(bindings, world, parent, cursor, child).fill();
    case ExpansionKind::one_by_one:
      return OneByOne(bindings, world, parent, cursor, child).fill();
    case ExpansionKind::rows:
      return expand_sequences(bindings, world, parent, cursor, child);
    case ExpansionKind::ties:
    case ExpansionKind::tie_rows:
      return expand_ties(bindings, world, inputs, parent, cursor, child, kind);
    case ExpansionKind::full_tie_scan:
      return expand_full_tie_scan(bindings, world, inputs, parent, cursor, child);
  }
  return false;
}

}  // namespace entente::language
