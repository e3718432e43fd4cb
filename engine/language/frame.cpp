#include "language/frame.h"

#include <algorithm>

namespace entente::language {

void Frame::size(std::size_t capacity, std::size_t register_count, std::size_t column_count) {
  own.size(capacity, column_count);
  columns.resize(own.columns.size());
  lane.resize(capacity);
  emission.resize(capacity);
  ties.slots.resize(capacity);
  registers.size(capacity, register_count);
}

void Frame::begin(const Frame& below, ColumnId last) {
  assert(!last || last < columns.size());
  parent = &below;
  lanes = below.lanes;
  sparse = below.sparse;
  lists = below.lists;
  kind = StripKind::gathered;
  bindings = 0;
  last_column = last;
  ties.follow({});
}

void Frame::point_to_own() {
  parent_binding = own.parent_binding.data();
  gathered.draw_index = own.draw_index.data();
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c] = own.columns[c].data();
}

void Frame::point_to(const BindingTable& table, std::size_t first) {
  assert(table.columns.size() <= columns.size() && first <= table.count);
  parent_binding = own.zeros.data();
  gathered.draw_index = table.draw_index.data() + first;
  for (std::size_t c = 0; c < table.columns.size(); ++c) columns[c] = table.columns[c].data() + first;
}

namespace {

/// Right above the root, with the actors from `first` on.
void start(Frame& frame, const Frame& root, const std::vector<std::vector<ActorId>>& columns, std::size_t first,
           std::size_t count) {
  frame.parent = &root;
  frame.kind = StripKind::gathered;
  frame.ties.follow({});
  frame.bindings = count;
  for (std::size_t c = 0; c < std::min(columns.size(), frame.columns.size()); ++c) {
    std::copy_n(columns[c].data() + first, count, frame.own.columns[c].begin());
  }
  frame.point_to_own();
  frame.parent_binding = frame.own.zeros.data();
}

}  // namespace

void start_sparse(Frame& frame, const Frame& root, const std::vector<std::vector<ActorId>>& columns,
                  const std::vector<std::uint32_t>& lane, std::size_t count) {
  start(frame, root, columns, 0, count);
  frame.sparse = true;
  frame.lanes = 1;
  std::copy_n(lane.begin(), count, frame.lane.begin());
  assert(count <= frame.room());
}

void start_dense(Frame& frame, const Frame& root, const std::vector<std::vector<ActorId>>& columns,
                 std::size_t first, std::size_t count) {
  start(frame, root, columns, first, count);
  frame.sparse = false;
  frame.lanes = root.lanes;
  assert(count <= frame.room());
}

}  // namespace entente::language
