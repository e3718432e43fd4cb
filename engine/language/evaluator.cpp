#include "language/evaluator.h"

#include <algorithm>
#include <cassert>

#include "language/accumulate.h"
#include "language/neighbour_sum.h"
#include "language/reads.h"

namespace entente::language {
namespace {

template <typename Test>
void fill_by_binding(double* out, const Frame& frame, const Test& test) {
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    std::fill_n(out + b * frame.lanes, frame.lanes, test(b) ? 1.0 : 0.0);
  }
}

/// What is read is looked up before `out`, which may be one of them.
void run_kernel(const Instruction& code, Frame& frame) {
  const double *a = frame.read(code.a), *b = frame.read(code.b), *c = frame.read(code.c);
  code.kernel(frame.write(code.out), a, b, c, frame.count());
}

}  // namespace

Evaluator::Evaluator(const SymbolTable& world, const FrameLimits& needs, std::size_t lanes)
    : world_(&world), shared_(world, needs, lanes) {
  const std::size_t levels = std::max<std::size_t>(needs.registers.size(), 1);
  const std::size_t capacity = std::max(lanes, strip_values);
  frames_.resize(levels);
  counts_.resize(levels * capacity);
  for (std::size_t level = 0; level < levels; ++level) {
    const std::size_t registers = level < needs.registers.size() ? needs.registers[level] : 0;
    const std::size_t columns = level < needs.columns.size() ? needs.columns[level] : 0;
    // The root holds one binding; the rest are strips.
    frames_[level].size(level == 0 ? lanes : capacity, registers, columns);
  }
}

void Evaluator::run_root(const Program& program, const Inputs& inputs) {
  assert(inputs.lanes <= frames_[0].registers.capacity());
  inputs_ = &inputs;
  shared_.forget();
  frames_[0].bindings = 1;
  frames_[0].lanes = inputs.lanes;
  run_level(program, 0);
}

void Evaluator::adopt_root(const Evaluator& other) {
  inputs_ = other.inputs_;
  shared_.forget();
  frames_[0].bindings = 1;
  frames_[0].lanes = inputs_->lanes;
  frames_[0].registers.alias_all(other.frames_[0].registers);
}

void Evaluator::run_level(const Program& program, std::size_t level) {
  const Block& block = program.blocks[level];
  run_code(program, block, 0, block.code.size());
}

void Evaluator::run_to(const Program& program, std::size_t number) {
  const std::size_t from = number == 0 ? 0 : program.outputs[number - 1].code_end;
  run_code(program, program.blocks[program.levels - 1], from, program.outputs[number].code_end);
}

const double* Evaluator::output(const Program& program, std::size_t number) const {
  return frames_[program.levels - 1].read(program.outputs[number].reg);
}

void Evaluator::run_code(const Program& program, const Block& block, std::size_t from, std::size_t to) {
  assert(block.level < frames_.size() && from <= to && to <= block.code.size());
  Frame& frame = frames_[block.level];
  frame.registers.fill_constants(block, frame.count());
  for (std::size_t i = from; i < to; ++i) run_one(program, block.code[i], frame);
}

void Evaluator::run_one(const Program& program, const Instruction& code, Frame& frame) {
  if (code.op == Op::kernel) return run_kernel(code, frame);
  double* out = frame.write(code.out);
  const std::size_t count = frame.count();
  const std::size_t index = code.index;
  const std::size_t actors = world_->actors.size();
  const std::size_t stride = inputs_->lanes;
  switch (code.op) {
    case Op::kernel:
      return;  // done above
    case Op::constant:
      std::fill_n(out, count, code.number);
      return;
    case Op::time:
      std::fill_n(out, count, inputs_->time);
      return;
    case Op::parameter:
      return frame.alias(code.out, inputs_->parameters + index * stride);
    case Op::attribute:
      return read_attribute(inputs_->layers[index], frame, code, stride);
    case Op::relation:
      return read_relation(inputs_->layers[index], frame, code, actors, stride);
    case Op::tie:
      return read_tie(inputs_->layers[index], *inputs_->ties[index], frame, code,
                      world_->layers[index].symmetric, stride);
    case Op::same:
      return fill_by_binding(out, frame,
                             [&](std::size_t b) { return frame.actor(code.x, b) == frame.actor(code.y, b); });
    case Op::in_group:
      return fill_by_binding(
          out, frame, [&](std::size_t b) { return world_->membership[index][frame.actor(code.x, b)] != 0; });
    case Op::in_list:
      return fill_by_binding(out, frame, [&](std::size_t b) {
        return frame.lists->contains(index, frame.emission[b], frame.actor(code.x, b));
      });
    case Op::outer:
      return bring_outer(out, frame.parent->read(code.a), frame);
    case Op::aggregate:
      return run_aggregate(program, program.aggregates[index], frame, out);
    case Op::measure:
      return code.measure->evaluate(out, inputs_->layers[index], actors, stride);
    case Op::derived:
      return read_actors(out, shared_.derived(program, index, *inputs_), frame, code.x, stride);
    case Op::contraction:
      return read_contraction(out, program, code, frame);
  }
}

void Evaluator::read_contraction(double* out, const Program& program, const Instruction& code,
                                 const Frame& frame) {
  const std::size_t stride = inputs_->lanes;
  const auto row_of = [&](std::size_t b) {
    return shared_.product_row(program, code.index, frame.actor(code.x, b), *inputs_);
  };
  if (frame.bindings > 0 && frame.is_sequence() && !frame.varies_in(code.x) &&
      read_row(out, row_of(0), frame, code.y, stride))
    return;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t at = frame.actor(code.y, b) * stride + lane_of(frame, b);
    std::copy_n(row_of(b) + at, frame.lanes, out + b * frame.lanes);
  }
}

void Evaluator::run_aggregate(const Program& program, const Aggregate& aggregate, Frame& frame, double* out) {
  if (aggregate.neighbours.layer) return sum_neighbours(aggregate, *inputs_, frame, out);
  const Block& block = program.blocks[aggregate.block];
  assert(block.level < frames_.size() && &frame == &frames_[block.level - 1]);
  Frame& child = frames_[block.level];
  double* counts = counts_.data() + (block.level - 1) * (counts_.size() / frames_.size());
  std::fill_n(out, frame.count(), aggregate.kind == AggregateKind::all ? 1.0 : 0.0);
  std::fill_n(counts, frame.count(), 0.0);
  Cursor cursor;
  while (expand(aggregate.bindings, *world_, *inputs_, frame, cursor, child)) {
    run_code(program, block, 0, block.code.size());
    const double* where = aggregate.where ? child.read(aggregate.where) : nullptr;
    const double* body = aggregate.body ? child.read(aggregate.body) : nullptr;
    accumulate(aggregate.kind, out, counts, child, where, body);
  }
  if (aggregate.kind != AggregateKind::mean) return;
  for (std::size_t e = 0; e < frame.count(); ++e) out[e] = counts[e] == 0 ? 0.0 : out[e] / counts[e];
}

double evaluate_once(const SymbolTable& world, const Program& program, const Inputs& inputs,
                     std::size_t number) {
  FrameLimits needs;
  needs.include(program);
  Evaluator evaluator(world, needs, inputs.lanes);
  evaluator.run_root(program, inputs);
  return *evaluator.output(program, number);
}

}  // namespace entente::language
