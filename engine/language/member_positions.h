#pragma once
/// Every combination of what variables range over under one binding of the parent, row-major, the first
/// variable slowest.
#include <algorithm>
#include <span>

#include "language/expansion.h"

namespace entente::language {

class MemberPositions {
 public:
  MemberPositions(const Bindings& bindings, const SymbolTable& world, const Frame& parent, Cursor& cursor)
      : bindings_(bindings), world_(world), parent_(parent), cursor_(cursor) {}

  std::size_t variables() const { return bindings_.domains.size(); }
  const ActorId* members(std::size_t v) const { return members_[v].data(); }
  std::size_t size(std::size_t v) const { return members_[v].size(); }

  /// Looks up the members under the parent's binding; false, and on to the next, where there is no binding.
  bool start_parent() {
    bool empty = false;
    for (std::size_t v = 0; v < variables(); ++v) {
      members_[v] = members_of(bindings_.domains[v]);
      empty = empty || members_[v].size() == 0;
    }
    if (variables() > 0) {
      members_[0] = members_[0].first(std::min(members_[0].size(), cursor_.end));
      empty = empty || cursor_.first >= members_[0].size();
    }
    if (!cursor_.started) {
      cursor_.position.fill(0);
      cursor_.position[0] = cursor_.first;
    }
    cursor_.started = !empty;
    if (empty) ++cursor_.parent;
    return !empty;
  }

  /// To the next positions; false (and on to the next parent) after the last.
  bool advance() {
    for (std::size_t v = variables(); v-- > 0;) {
      if (++cursor_.position[v] < members_[v].size()) return true;
      cursor_.position[v] = 0;
    }
    cursor_.end_parent();
    return false;
  }

  /// Past what is left of the last variable's members.
  void end_row() {
    cursor_.position[variables() - 1] = size(variables() - 1) - 1;
    advance();
  }

  /// The actors at the positions, and those of the parent, as binding `b`.
  void write_columns(Frame& child, std::size_t b) const {
    const std::size_t first = bindings_.first_column;
    for (std::size_t c = 0; c < first; ++c) child.own.columns[c][b] = parent_.columns[c][cursor_.parent];
    for (std::size_t v = 0; v < variables(); ++v)
      child.own.columns[first + v][b] = members_[v][cursor_.position[v]];
  }

  std::uint32_t draw_index() const {
    std::size_t index = 0;
    for (std::size_t v = 0; v < variables(); ++v) index = index * members_[v].size() + cursor_.position[v];
    return static_cast<std::uint32_t>(index);
  }

 private:
  std::span<const ActorId> members_of(const Domain& domain) const {
    if (!domain.list) return world_.groups[domain.index];
    return parent_.lists->list(domain.index, parent_.emission[cursor_.parent]);
  }

  const Bindings& bindings_;
  const SymbolTable& world_;
  const Frame& parent_;
  Cursor& cursor_;
  std::array<std::span<const ActorId>, max_variables> members_{};
};

/// Whether the first `count` variables of binding `b` are all different.
inline bool all_different(const Frame& frame, std::size_t first_column, std::size_t count, std::size_t b) {
  for (std::size_t v = 1; v < count; ++v) {
    for (std::size_t w = 0; w < v; ++w) {
      if (frame.columns[first_column + v][b] == frame.columns[first_column + w][b]) return false;
    }
  }
  return true;
}

}  // namespace entente::language
