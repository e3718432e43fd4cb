#include "language/tie_expansion.h"

#include "language/tie_positions.h"

namespace entente::language {
namespace {

class TieExpansion {
 public:
  TieExpansion(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
               Cursor& cursor, Frame& child)
      : bindings_(bindings),
        parent_(parent),
        cursor_(cursor),
        child_(child),
        positions_(bindings, world, inputs, parent, cursor),
        last_(bindings.domains.size() - 1),
        of_all_(bindings.joins.back().layer && positions_.group(last_).size() == world.actors.size()) {}

  /// `plain`: every tie of a row is a binding.
  bool fill(bool plain) {
    child_.point_to_own();
    child_.kind = StripKind::tie_rows;
    child_.ties.follow(bindings_.joins[last_]);
    if (plain && last_ == 0) return fill_rows();
    while (cursor_.parent < parent_.bindings && child_.bindings < child_.room()) {
      if (positions_.start_row()) {
        do append(plain);
        while (child_.bindings < child_.room() && positions_.next_row());
      } else {
        cursor_.end_parent();
      }
    }
    return child_.bindings > 0;
  }

 private:
  /// As many of the row's bindings as there is room for.
  void append(bool plain) {
    const TieMembers& row = positions_.row();
    std::size_t& position = cursor_.position[last_];
    const std::size_t begin = child_.bindings;
    if (plain) {
      const std::size_t count = std::min(child_.room() - begin, row.count - std::min(position, row.count));
      take(row, position, count);
      position += count;
    } else {
      for (; position < row.count && child_.bindings < child_.room(); ++position) {
        if (positions_.choose(last_)) take(row, position, 1);
      }
    }
    if (child_.bindings > begin) fill_alike(begin);
  }

  /// Whole rows, one after the other: those of the bindings of the parent.
  bool fill_rows() {
    std::size_t& position = cursor_.position[last_];
    if (!cursor_.started) position = 0;
    cursor_.started = true;
    while (cursor_.parent < parent_.bindings && child_.bindings < child_.room()) {
      const std::size_t begin = child_.bindings;
      const TieMembers members = positions_.neighbours(bindings_.joins[last_]);
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

  void take(const TieMembers& row, std::size_t position, std::size_t count) {
    const std::size_t b = child_.bindings;
    assert(b + count <= child_.room() && position + count <= row.count);
    ActorId* actors = child_.own.columns[positions_.column(last_)].data() + b;
    for (std::size_t k = 0; k < count; ++k) actors[k] = row.actors[position + k];
    take_slots(row, position, count);
    take_indices(position, count);
    child_.bindings += count;
  }

  void take_slots(const TieMembers& row, std::size_t position, std::size_t count) {
    if (!child_.ties.join.layer) return;
    std::uint32_t* slots = child_.ties.slots.data() + child_.bindings;
    const std::uint32_t first = row.first_slot + static_cast<std::uint32_t>(position);
    if (row.slots)
      std::copy_n(row.slots + position, count, slots);
    else
      for (std::size_t k = 0; k < count; ++k) slots[k] = first + static_cast<std::uint32_t>(k);
    if (child_.bindings > 0 && count > 0 && slots[0] != slots[-1] + 1) child_.ties.contiguous_slots = false;
  }

  void take_indices(std::size_t position, std::size_t count) {
    if (bindings_.first_column > 0) return;  // an aggregate's: it draws nothing
    const std::size_t base = positions_.draw_base();
    std::uint32_t* index = child_.own.draw_index.data() + child_.bindings;
    if (!child_.ties.join.layer) {
      for (std::size_t k = 0; k < count; ++k) index[k] = static_cast<std::uint32_t>(base + position + k);
    } else if (of_all_) {
      const ActorId* actors = child_.own.columns[positions_.column(last_)].data() + child_.bindings;
      for (std::size_t k = 0; k < count; ++k) index[k] = static_cast<std::uint32_t>(base) + actors[k].number();
    } else {
      index[0] = static_cast<std::uint32_t>(base + positions_.place_of_last());
    }
  }

  /// What is alike in the bindings of a row.
  void fill_alike(std::size_t begin) {
    const std::size_t count = child_.bindings - begin;
    const auto fill = [&](auto& values, auto value) { std::fill_n(values.data() + begin, count, value); };
    for (std::size_t c = 0; c < positions_.column(last_); ++c)
      fill(child_.own.columns[c], positions_.actor({ColumnId(c), {}}));
    fill(child_.own.parent_binding, static_cast<std::uint32_t>(cursor_.parent));
    if (parent_.sparse) fill(child_.lane, parent_.lane[cursor_.parent]);
    if (parent_.lists) fill(child_.emission, parent_.emission[cursor_.parent]);
  }

  const Bindings& bindings_;
  const Frame& parent_;
  Cursor& cursor_;
  Frame& child_;
  TiePositions positions_;
  std::size_t last_;
  bool of_all_;  ///< the last variable can take every actor
};

}  // namespace

bool expand_ties(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs, const Frame& parent,
                 Cursor& cursor, Frame& child, ExpansionKind kind) {
  return TieExpansion(bindings, world, inputs, parent, cursor, child).fill(kind == ExpansionKind::tie_rows);
}

}  // namespace entente::language
