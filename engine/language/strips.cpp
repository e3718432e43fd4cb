#include "language/strips.h"

namespace entente::language {

void OwnColumns::size(std::size_t capacity, std::size_t column_count) {
  parent_binding.resize(capacity);
  zeros.resize(capacity);
  draw_index.resize(capacity);
  columns.assign(column_count, std::vector<ActorId>(capacity));
}

bool TieRows::are_of(LayerId layer, ActorRef x, ActorRef y, bool symmetric, ActorRef last) const {
  if (join.layer != layer) return false;
  const bool along = x == join.other && y == last, against = y == join.other && x == last;
  return symmetric ? along || against : join.backward ? against : along;
}

}  // namespace entente::language
