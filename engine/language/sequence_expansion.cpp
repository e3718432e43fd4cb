#include "language/sequence_expansion.h"

#include <algorithm>

#include "language/expansion_kind.h"
#include "language/member_positions.h"

namespace entente::language {
namespace {

class SequenceExpansion {
 public:
  SequenceExpansion(const Bindings& bindings, const SymbolTable& world, const Frame& parent, Cursor& cursor,
                    Frame& child)
      : bindings_(bindings),
        parent_(parent),
        cursor_(cursor),
        child_(child),
        positions_(bindings, world, parent, cursor),
        last_(bindings.domains.size() - 1) {}

  bool fill() {
    child_.point_to_own();
    while (cursor_.parent < parent_.bindings) {
      const bool begun = cursor_.started && cursor_.position[last_] > 0;
      if (!positions_.start_parent()) continue;
      if (!begun) child_.sequence.filled = 0;
      if (others_allowed() && write_row()) return true;
      positions_.end_row();
    }
    return false;
  }

 private:
  /// Those of the row's members from the position on that stand side by side without a gap. False where none is
  /// left.
  bool write_row() {
    const std::size_t size = positions_.size(last_);
    std::size_t& position = cursor_.position[last_];
    const std::size_t forbidden = find_forbidden();
    while (position < size && is_forbidden(position, forbidden)) ++position;
    if (position >= size) return false;
    std::size_t count = std::min(child_.room(), size - position);
    for (std::size_t k = 0; k < forbidden; ++k) {
      if (forbidden_[k] > position) count = std::min(count, forbidden_[k] - position);
    }
    write_strip(position, count);
    position += count;
    if (position == size) positions_.end_row();
    return true;
  }

  /// Positions of the last variable that the row's other actors rule out, into `forbidden_`. Returns how many.
  std::size_t find_forbidden() {
    const ActorId origin = positions_.members(last_)[0];
    std::size_t count = 0;
    const auto forbid = [&](ActorId actor) {
      if (actor >= origin && count < forbidden_.size()) forbidden_[count++] = actor - origin;
    };
    for (std::size_t v = 0; v < last_; ++v) forbid(child_.columns[bindings_.first_column + v][0]);
    for (const Differ& d : bindings_.differ) {
      if (child_.varies_in(d.first) != child_.varies_in(d.second))
        forbid(child_.actor(child_.varies_in(d.first) ? d.second : d.first, 0));
    }
    return count;
  }

  bool is_forbidden(std::size_t position, std::size_t count) const {
    const auto end = forbidden_.data() + count;
    return std::find(forbidden_.data(), end, position) != end;
  }

  /// Writes the row's other actors as binding 0; false where they rule each other out.
  bool others_allowed() {
    positions_.write_columns(child_, 0);
    if (!all_different(child_, bindings_.first_column, last_, 0)) return false;
    return std::none_of(bindings_.differ.begin(), bindings_.differ.end(), [&](const Differ& d) {
      const bool along = child_.varies_in(d.first), other = child_.varies_in(d.second);
      return along == other && (along || child_.actor(d.first, 0) == child_.actor(d.second, 0));
    });
  }

  void write_strip(std::size_t position, std::size_t count) {
    assert(count > 0 && count <= child_.room());
    if (child_.sequence.filled < count) fill_alike(count);
    child_.columns[child_.last_column] = positions_.members(last_) + position;
    child_.sequence.first_draw = positions_.draw_index();
    child_.bindings = count;
    child_.kind = StripKind::sequence;
  }

  /// What is alike in the whole row.
  void fill_alike(std::size_t count) {
    for (std::size_t c = 0; c < child_.last_column; ++c) {
      auto& column = child_.own.columns[c];
      std::fill_n(column.begin(), count, column[0]);
    }
    std::fill_n(child_.own.parent_binding.begin(), count, static_cast<std::uint32_t>(cursor_.parent));
    std::fill_n(child_.lane.begin(), count, parent_.sparse ? parent_.lane[cursor_.parent] : 0);
    std::fill_n(child_.emission.begin(), count, parent_.lists ? parent_.emission[cursor_.parent] : 0);
    child_.sequence.filled = count;
  }

  const Bindings& bindings_;
  const Frame& parent_;
  Cursor& cursor_;
  Frame& child_;
  MemberPositions positions_;
  std::size_t last_;
  std::array<std::size_t, most_apart> forbidden_{};
};

}  // namespace

bool expand_sequences(const Bindings& bindings, const SymbolTable& world, const Frame& parent, Cursor& cursor,
                      Frame& child) {
  return SequenceExpansion(bindings, world, parent, cursor, child).fill();
}

}  // namespace entente::language
