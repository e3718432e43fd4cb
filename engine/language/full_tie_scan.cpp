#include "language/full_tie_scan.h"

#include <algorithm>

namespace entente::language {
namespace {

/// Who holds each of the ties, from the actor `row` on; `row` becomes the holder of the last.
void fill_holders(const Ties& ties, std::size_t begin, std::size_t count, std::size_t& row, ActorId* holder) {
  for (std::size_t b = 0;; ++row) {
    const std::size_t end = std::min(count, ties.first[row + 1] - begin);
    for (; b < end; ++b) holder[b] = ActorId(row);
    if (b == count) return;
  }
}

/// What all bindings have of the only one of the parent.
void fill_under_root(const Frame& parent, std::size_t columns, std::size_t count, Frame& child) {
  child.parent_binding = child.own.zeros.data();
  for (std::size_t c = 0; c < columns; ++c)
    std::fill_n(child.own.columns[c].begin(), count, parent.columns[c][0]);
  if (parent.sparse) std::fill_n(child.lane.begin(), count, parent.lane[0]);
  if (parent.lists) std::fill_n(child.emission.begin(), count, parent.emission[0]);
}

}  // namespace

bool expand_full_tie_scan(const Bindings& bindings, const SymbolTable& world, const Inputs& inputs,
                          const Frame& parent, Cursor& cursor, Frame& child) {
  assert(parent.bindings == 1);
  child.point_to_own();
  child.kind = StripKind::tie_scan;
  child.ties.follow(bindings.joins[1]);
  const Ties& ties = *inputs.ties[bindings.joins[1].layer];
  const std::size_t first = bindings.first_column;
  std::size_t &row = cursor.position[0], &position = cursor.position[1];
  if (!cursor.started) row = cursor.first, position = 0;
  cursor.started = true;
  const std::size_t rows = std::min(cursor.end, world.actors.size());
  if (row >= rows) return false;
  const std::size_t begin = ties.first[row] + position;
  const std::size_t count = std::min<std::size_t>(child.room(), ties.first[rows] - begin);
  child.columns[first + 1] = ties.to.data() + begin;
  child.ties.slots[0] = static_cast<std::uint32_t>(begin);
  fill_holders(ties, begin, count, row, child.own.columns[first].data());
  child.tie_pair = {child.columns[first], child.columns[first + 1],
                    static_cast<std::uint32_t>(world.actors.size())};
  position = begin + count - ties.first[std::min(row, rows - 1)];
  if (row < rows && begin + count == ties.first[row + 1]) ++row, position = 0;
  child.bindings = count;
  fill_under_root(parent, first, count, child);
  return count > 0;
}

}  // namespace entente::language
