#include "language/frame.h"

#include <algorithm>

namespace entente::language {

std::pair<const std::int32_t*, std::size_t> RoleLists::list(std::size_t slot, std::size_t emission) const {
  const Slot& s = slots[slot];
  if (s.shared) return {s.shared->data(), s.shared->size()};
  return {s.members.data() + emission * s.width, static_cast<std::size_t>(s.counts[emission])};
}

bool RoleLists::contains(std::size_t slot, std::size_t emission, std::int32_t actor) const {
  const auto [data, size] = list(slot, emission);
  return std::binary_search(data, data + size, actor);
}

void Frame::size(std::size_t capacity_, int registers, int column_count) {
  capacity = capacity_;
  own.up.resize(capacity);
  own.zeros.resize(capacity);
  own.draw_index.resize(capacity);
  lane.resize(capacity);
  emission.resize(capacity);
  slots.resize(capacity);
  own.columns.assign(static_cast<std::size_t>(column_count), std::vector<std::int32_t>(capacity));
  columns.resize(own.columns.size());
  values.assign(static_cast<std::size_t>(registers) * capacity, 0.0);
  read_from.assign(static_cast<std::size_t>(registers), nullptr);
}

void Frame::point_to_own() {
  pair = {};
  up = own.up.data();
  draw_index = own.draw_index.data();
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c] = own.columns[c].data();
}

void Frame::point_to(const BindingTable& table, std::size_t first) {
  pair = {};
  up = own.zeros.data();
  draw_index = table.draw_index.data() + first;
  for (std::size_t c = 0; c < table.columns.size(); ++c) columns[c] = table.columns[c].data() + first;
}

bool Frame::walks(int layer, ActorRef x, ActorRef y, bool symmetric) const {
  if (walk.layer != layer) return false;
  const ActorRef last{last_column, 0};
  const bool along = x == walk.other && y == last, against = y == walk.other && x == last;
  return symmetric ? along || against : walk.backward ? against : along;
}

namespace {

/// Right above the root, with the actors from `first` on.
void start(Frame& frame, const Frame& root, const std::vector<std::vector<std::int32_t>>& columns,
           std::size_t first, std::size_t count) {
  frame.parent = &root;
  frame.row = false;
  frame.walk = {};
  frame.slots_run = false;
  frame.bindings = count;
  for (std::size_t c = 0; c < std::min(columns.size(), frame.columns.size()); ++c) {
    std::copy_n(columns[c].data() + first, count, frame.own.columns[c].begin());
  }
  frame.point_to_own();
  frame.up = frame.own.zeros.data();
}

}  // namespace

void start_sparse(Frame& frame, const Frame& root, const std::vector<std::vector<std::int32_t>>& columns,
                  const std::vector<std::uint32_t>& lane, std::size_t count) {
  start(frame, root, columns, 0, count);
  frame.sparse = true;
  frame.lanes = 1;
  std::copy_n(lane.begin(), count, frame.lane.begin());
}

void start_dense(Frame& frame, const Frame& root, const std::vector<std::vector<std::int32_t>>& columns,
                 std::size_t first, std::size_t count) {
  start(frame, root, columns, first, count);
  frame.sparse = false;
  frame.lanes = root.lanes;
}

}  // namespace entente::language
