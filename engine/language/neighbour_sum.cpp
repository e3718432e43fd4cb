#include "language/neighbour_sum.h"

#include <algorithm>

namespace entente::language {
namespace {

/// The other ends of an actor's ties.
struct Row {
  const ActorId* actors;
  const std::uint32_t* slots;  ///< null: from `first` on
  std::uint32_t first;
  std::size_t count;
  std::size_t slot(std::size_t k) const { return slots ? slots[k] : first + k; }
};

Row row_of(const Ties& ties, ActorId a, bool backward) {
  if (backward) {
    const std::uint32_t at = ties.in_first[a];
    return {ties.in_from.data() + at, ties.in_slot.data() + at, at, ties.in_first[a + 1] - at};
  }
  const std::uint32_t at = ties.first[a];
  return {ties.to.data() + at, nullptr, at, ties.first[a + 1] - at};
}

/// In one lane. `Slot`: place of the k-th tie; whether there is an attribute is known to the compiler.
template <typename Slot>
double row_sum(const Row& row, const double* values, const double* attribute, const Slot& slot) {
  const ActorId* const actors = row.actors;
  double sum = 0;
  if (attribute)
    for (std::size_t k = 0; k < row.count; ++k) sum += values[slot(k)] * attribute[actors[k]];
  else
    for (std::size_t k = 0; k < row.count; ++k) sum += values[slot(k)];
  return sum;
}

/// The tie that is followed, not the one in the other direction.
bool reads_the_tie_followed(const Instruction& code, const AdjacencyJoin& join, ActorRef self,
                            const SymbolTable& world) {
  if (code.index != join.layer) return false;
  const bool forward = code.x == join.other && code.y == self,
             backward = code.x == self && code.y == join.other;
  if (world.layers[join.layer].symmetric) return forward || backward;
  return join.backward ? backward : forward;
}

bool is_product(const Block& block, const Instruction& last, RegisterId a, RegisterId b) {
  return last.op == Op::kernel && last.kernel == find_operator("*")->kernel && block.code.size() == 3 &&
         ((last.a == a && last.b == b) || (last.a == b && last.b == a));
}

}  // namespace

void recognise_neighbour_sum(const Program& program, const SymbolTable& world, Aggregate& aggregate) {
  const Bindings& bindings = aggregate.bindings;
  const Block& block = program.blocks[aggregate.block];
  if (aggregate.kind != AggregateKind::sum || aggregate.where || bindings.joins.size() != 1 ||
      !bindings.joins[0].layer || bindings.domains[0].list ||
      world.groups[bindings.domains[0].index].size() != world.actors.size() || bindings.differ.size() > 1)
    return;
  const ActorRef self{ColumnId(bindings.first_column), {}};
  NeighbourSum made;
  RegisterId tie, attribute;
  for (const Instruction& code : block.code) {
    if (code.op == Op::tie && !tie && reads_the_tie_followed(code, bindings.joins[0], self, world)) {
      tie = code.out;
      made.layer = LayerId(code.index);
    } else if (code.op == Op::attribute && code.x == self && !attribute) {
      attribute = code.out;
      made.attribute = LayerId(code.index);
    } else if (&code != &block.code.back() || !is_product(block, code, tie, attribute)) {
      return;
    }
  }
  const bool plain = block.code.size() == 1 && aggregate.body == tie;
  const bool product = block.code.size() == 3 && aggregate.body == block.code.back().out;
  if (made.layer && (plain || product)) aggregate.neighbours = made;
}

void sum_neighbours(const Aggregate& aggregate, const Inputs& inputs, const Frame& frame, double* out) {
  const AdjacencyJoin& join = aggregate.bindings.joins[0];
  const Ties& ties = *inputs.ties[join.layer];
  const double* values = inputs.layers[join.layer];
  const LayerId number = aggregate.neighbours.attribute;
  const double* attribute = number ? inputs.layers[number] : nullptr;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const Row row = row_of(ties, frame.actor(join.other, b), join.backward);
    if (inputs.lanes == 1) {
      const std::uint32_t *slots = row.slots, first = row.first;
      out[b] = slots ? row_sum(row, values, attribute, [=](std::size_t k) { return slots[k]; })
                     : row_sum(row, values, attribute, [=](std::size_t k) { return first + k; });
      continue;
    }
    double* sums = out + b * frame.lanes;
    std::fill_n(sums, frame.lanes, 0.0);
    const std::size_t first = frame.sparse ? frame.lane[b] : 0;
    for (std::size_t k = 0; k < row.count; ++k) {
      const double* term = values + row.slot(k) * inputs.lanes + first;
      const double* factor = attribute ? attribute + row.actors[k] * inputs.lanes + first : nullptr;
      for (std::size_t lane = 0; lane < frame.lanes; ++lane)
        sums[lane] += factor ? term[lane] * factor[lane] : term[lane];
    }
  }
}

}  // namespace entente::language
