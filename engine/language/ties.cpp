#include "language/ties.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace entente::language {
namespace {

/// Columns from rows: rows are gone through in order, so that each column comes out ascending.
void index_columns(Ties& ties) {
  const std::size_t actors = ties.first.size() - 1;
  ties.in_first.assign(actors + 1, 0);
  for (const ActorId y : ties.to) ++ties.in_first[y + 1];
  std::partial_sum(ties.in_first.begin(), ties.in_first.end(), ties.in_first.begin());
  std::vector<std::uint32_t> next(ties.in_first.begin(), ties.in_first.end() - 1);
  ties.in_from.resize(ties.size());
  ties.in_slot.resize(ties.size());
  for (std::size_t x = 0; x < actors; ++x) {
    for (std::uint32_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot) {
      const std::uint32_t place = next[ties.to[slot]]++;
      ties.in_from[place] = ActorId(x);
      ties.in_slot[place] = slot;
    }
  }
}

}  // namespace

std::uint32_t Ties::find(ActorId x, ActorId y) const {
  const auto begin = to.begin() + first[x], end = to.begin() + first[x + 1];
  const auto place = std::lower_bound(begin, end, y);
  return place != end && *place == y ? static_cast<std::uint32_t>(place - to.begin()) : none;
}

ActorId Ties::from(std::size_t slot) const {
  const auto row = std::upper_bound(first.begin(), first.end(), slot);
  return ActorId(row - first.begin() - 1);
}

Ties make_ties(const std::vector<std::uint64_t>& cells, std::size_t actors) {
  assert(std::adjacent_find(cells.begin(), cells.end(), std::greater_equal<>()) == cells.end());
  Ties ties;
  ties.first.assign(actors + 1, 0);
  ties.to.reserve(cells.size());
  for (const std::uint64_t cell : cells) {
    ++ties.first[cell / actors + 1];
    ties.to.emplace_back(cell % actors);
  }
  std::partial_sum(ties.first.begin(), ties.first.end(), ties.first.begin());
  index_columns(ties);
  return ties;
}

}  // namespace entente::language
