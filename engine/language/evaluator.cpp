#include "language/evaluator.h"

#include <algorithm>
#include <cstring>

#include "language/neighbour_sum.h"
#include "numeric/width.h"

namespace entente::language {
namespace {

/// Copies `lanes` values for each binding, from `source + offset(binding)`.
template <typename Offset>
void gather(double* out, const double* source, const Frame& frame, const Offset& offset) {
  numeric::with_width(frame.lanes, [&](auto lanes) {
    for (std::size_t b = 0; b < frame.bindings; ++b)
      std::memcpy(out + b * lanes, source + offset(b), lanes * sizeof(double));
  });
}

std::size_t lane_of(const Frame& frame, std::size_t binding) { return frame.sparse ? frame.lane[binding] : 0; }

/// The same `lanes` values for each of `bindings`.
void repeat(double* out, const double* values, std::size_t bindings, std::size_t lanes) {
  if (lanes == 1) {
    std::fill_n(out, bindings, *values);
    return;
  }
  for (std::size_t b = 0; b < bindings; ++b) std::copy_n(values, lanes, out + b * lanes);
}

/// Asks for what the strip after the next one of a row will most likely read, while this one is worked on: to
/// the second-level cache, where more requests can be under way. No harm is done beyond the end of an array.
void fetch(const double* from, std::size_t count) {
  constexpr std::size_t line = 8, ahead = strip_values;
  constexpr int to_second_level = 2;
  for (std::size_t i = 0; i < count; i += line) __builtin_prefetch(from + ahead + i, 0, to_second_level);
}

/// In a row, what does not run along is the same for all, and what does lies side by side. False where `frame`
/// is no row or only one lane of several is read.
bool read_row(double* out, const double* layer, const Frame& frame, ActorRef x, std::size_t stride) {
  if (!frame.row || (frame.sparse && stride != 1)) return false;
  const double* from = layer + static_cast<std::size_t>(frame.actor(x, 0)) * stride;
  if (frame.runs_along(x)) {
    std::copy_n(from, frame.count(), out);
    fetch(from + frame.count(), frame.count());
  } else {
    repeat(out, from, frame.bindings, frame.lanes);
  }
  return true;
}

/// Of a relation: [x, y] with a fixed x.
bool read_row(double* out, const double* layer, const Frame& frame, ActorRef x, ActorRef y, std::size_t actors,
              std::size_t stride) {
  if (!frame.row || frame.runs_along(x)) return false;
  return read_row(out, layer + static_cast<std::size_t>(frame.actor(x, 0)) * actors * stride, frame, y, stride);
}

/// Nothing is copied where the values of all bindings lie side by side: in a row what runs along, or of a
/// single binding all lanes.
bool alias_row(int reg, const double* layer, Frame& frame, ActorRef x, std::size_t stride) {
  if (frame.bindings == 0 || frame.sparse) return false;
  if (!(frame.row && frame.runs_along(x)) && frame.bindings != 1) return false;
  frame.alias(reg, layer + static_cast<std::size_t>(frame.actor(x, 0)) * stride);
  if (frame.row)
    fetch(layer + static_cast<std::size_t>(frame.actor(x, 0)) * stride + frame.count(), frame.count());
  return true;
}

bool alias_row(int reg, const double* layer, Frame& frame, ActorRef x, ActorRef y, std::size_t actors,
               std::size_t stride) {
  if (frame.row && frame.runs_along(x)) return false;
  return alias_row(reg, layer + static_cast<std::size_t>(frame.actor(x, 0)) * actors * stride, frame, y,
                   stride);
}

/// Of a sparse relation whose ties the frame walks in the order of their slots.
bool alias_ties(const double* values, Frame& frame, const Instruction& code, bool symmetric,
                std::size_t stride) {
  const bool together = frame.slots_run && frame.lanes == stride && (!frame.sparse || stride == 1);
  if (!together || frame.bindings == 0 || !frame.walks(code.index, code.x, code.y, symmetric)) return false;
  frame.alias(code.out, values + frame.slots[0] * stride);
  return true;
}

/// Of a sparse relation: by the slots where the frame walks it, else looked up.
void read_ties(double* out, const double* values, const Ties& ties, const Frame& frame, const Instruction& code,
               bool symmetric, std::size_t stride) {
  const bool walked = frame.walks(code.index, code.x, code.y, symmetric);
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t slot =
        walked ? frame.slot_of(b) : ties.find(frame.actor(code.x, b), frame.actor(code.y, b));
    double* to = out + b * frame.lanes;
    if (slot == Ties::none)
      std::fill_n(to, frame.lanes, 0.0);
    else
      std::copy_n(values + slot * stride + lane_of(frame, b), frame.lanes, to);
  }
}

/// Dense bindings fetch all lanes of the binding below; sparse ones their lane of it.
void bring_outer(double* out, const double* source, const Frame& frame) {
  const std::size_t width = frame.parent->lanes;
  const bool pick = frame.sparse && !frame.parent->sparse;
  gather(out, source, frame, [&](std::size_t b) {
    return static_cast<std::size_t>(frame.up[b]) * width + (pick ? frame.lane[b] : 0);
  });
}

template <typename Test>
void fill_by_binding(double* out, const Frame& frame, const Test& test) {
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    std::fill_n(out + b * frame.lanes, frame.lanes, test(b) ? 1.0 : 0.0);
  }
}

/// Of one lane: what belongs to one binding of the parent stays in a register.
template <typename Step>
void accumulate_one(double* value, double* counts, const Frame& child, const double* where, const double* body,
                    Step step) {
  for (std::size_t b = 0; b < child.bindings;) {
    const std::int32_t to = child.up[b];
    double v = value[to], n = counts[to];
    for (; b < child.bindings && child.up[b] == to; ++b) {
      const bool in = !where || where[b] != 0;
      v = in ? step(v, n, body ? body[b] : 1.0) : v;
      n += in ? 1.0 : 0.0;
    }
    value[to] = v;
    counts[to] = n;
  }
}

/// Adds the members of a strip to the running values, in their order. `Step` updates (value, count of members,
/// body).
template <typename Step>
void accumulate(double* value, double* counts, const Frame& child, const double* where, const double* body,
                Step step) {
  if (child.lanes == 1) return accumulate_one(value, counts, child, where, body, step);
  for (std::size_t b = 0; b < child.bindings; ++b) {
    const std::size_t to = static_cast<std::size_t>(child.up[b]) * child.lanes;
    for (std::size_t lane = 0; lane < child.lanes; ++lane) {
      const std::size_t e = b * child.lanes + lane;
      const bool in = !where || where[e] != 0;
      const double x = body ? body[e] : 1.0;
      double& v = value[to + lane];
      double& n = counts[to + lane];
      v = in ? step(v, n, x) : v;
      n += in ? 1.0 : 0.0;
    }
  }
}

void accumulate(AggregateKind kind, double* value, double* counts, const Frame& child, const double* where,
                const double* body) {
  const auto go = [&](auto step) { accumulate(value, counts, child, where, body, step); };
  switch (kind) {
    case AggregateKind::sum:
    case AggregateKind::mean:
    case AggregateKind::count:
      return go([](double v, double, double x) { return v + x; });
    case AggregateKind::min:
      return go([](double v, double n, double x) { return n == 0 || x < v ? x : v; });
    case AggregateKind::max:
      return go([](double v, double n, double x) { return n == 0 || x > v ? x : v; });
    case AggregateKind::any:
      return go([](double v, double, double x) { return x != 0 ? 1.0 : v; });
    case AggregateKind::all:
      return go([](double v, double, double x) { return x != 0 ? v : 0.0; });
  }
}

/// What is read is looked up before `out`, which may be one of them.
void run_kernel(const Instruction& code, Frame& frame) {
  const double *a = frame.read(code.a), *b = frame.read(code.b), *c = frame.read(code.c);
  code.kernel(frame.write(code.out), a, b, c, frame.count());
}

}  // namespace

Evaluator::Evaluator(const World& world, const Needs& needs, std::size_t lanes)
    : world_(&world), shared_(world, needs, lanes) {
  const std::size_t levels = std::max<std::size_t>(needs.registers.size(), 1);
  const std::size_t capacity = std::max(lanes, strip_values);
  frames_.resize(levels);
  counts_.resize(levels * capacity);
  for (std::size_t level = 0; level < levels; ++level) {
    const int registers = level < needs.registers.size() ? needs.registers[level] : 0;
    const int columns = level < needs.columns.size() ? needs.columns[level] : 0;
    // The root holds one binding; the rest are strips.
    frames_[level].size(level == 0 ? lanes : capacity, registers, columns);
  }
}

void Evaluator::run_root(const Program& program, const Inputs& inputs) {
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
  std::copy(other.frames_[0].read_from.begin(), other.frames_[0].read_from.end(), frames_[0].read_from.begin());
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
  Frame& frame = frames_[static_cast<std::size_t>(block.level)];
  if (frame.constants_of != &block || frame.constants_filled < frame.count()) {
    for (const auto& [reg, number] : block.constants) std::fill_n(frame.write(reg), frame.count(), number);
    frame.constants_of = &block;
    frame.constants_filled = frame.count();
  }
  for (std::size_t i = from; i < to; ++i) run_one(program, block.code[i], frame);
}

void Evaluator::run_one(const Program& program, const Instruction& code, Frame& frame) {
  if (code.op == Op::kernel) return run_kernel(code, frame);
  double* out = frame.write(code.out);
  const std::size_t count = frame.count();
  const auto index = static_cast<std::size_t>(code.index);
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
      if (alias_row(code.out, inputs_->layers[index], frame, code.x, stride)) return;
      if (read_row(out, inputs_->layers[index], frame, code.x, stride)) return;
      return gather(out, inputs_->layers[index], frame, [&](std::size_t b) {
        return static_cast<std::size_t>(frame.actor(code.x, b)) * stride + lane_of(frame, b);
      });
    case Op::relation:
      if (alias_row(code.out, inputs_->layers[index], frame, code.x, code.y, actors, stride)) return;
      if (read_row(out, inputs_->layers[index], frame, code.x, code.y, actors, stride)) return;
      return gather(out, inputs_->layers[index], frame, [&](std::size_t b) {
        const auto row = static_cast<std::size_t>(frame.actor(code.x, b));
        return (row * actors + static_cast<std::size_t>(frame.actor(code.y, b))) * stride + lane_of(frame, b);
      });
    case Op::tie:
      if (alias_ties(inputs_->layers[index], frame, code, world_->layers[index].symmetric, stride)) return;
      return read_ties(out, inputs_->layers[index], *inputs_->ties[index], frame, code,
                       world_->layers[index].symmetric, stride);
    case Op::same:
      return fill_by_binding(out, frame,
                             [&](std::size_t b) { return frame.actor(code.x, b) == frame.actor(code.y, b); });
    case Op::in_group:
      return fill_by_binding(out, frame, [&](std::size_t b) {
        return world_->membership[index][static_cast<std::size_t>(frame.actor(code.x, b))] != 0;
      });
    case Op::in_list:
      return fill_by_binding(out, frame, [&](std::size_t b) {
        return frame.lists->contains(index, static_cast<std::size_t>(frame.emission[b]),
                                     frame.actor(code.x, b));
      });
    case Op::outer:
      return bring_outer(out, frame.parent->read(code.a), frame);
    case Op::aggregate:
      return run_aggregate(program, program.aggregates[index], frame, out);
    case Op::measure:
      return code.measure->evaluate(out, inputs_->layers[index], actors, stride);
    case Op::derived:
      return read_derived(out, program, code, frame);
    case Op::contraction:
      return read_contraction(out, program, code, frame);
  }
}

void Evaluator::read_derived(double* out, const Program& program, const Instruction& code, const Frame& frame) {
  const std::size_t stride = inputs_->lanes;
  const double* values = shared_.derived(program, static_cast<std::size_t>(code.index), *inputs_);
  if (read_row(out, values, frame, code.x, stride)) return;
  gather(out, values, frame, [&](std::size_t b) {
    return static_cast<std::size_t>(frame.actor(code.x, b)) * stride + lane_of(frame, b);
  });
}

void Evaluator::read_contraction(double* out, const Program& program, const Instruction& code,
                                 const Frame& frame) {
  const std::size_t stride = inputs_->lanes;
  const auto row_of = [&](std::size_t b) {
    return shared_.product_row(program, static_cast<std::size_t>(code.index),
                               static_cast<std::size_t>(frame.actor(code.x, b)), *inputs_);
  };
  if (frame.bindings > 0 && frame.row && !frame.runs_along(code.x) &&
      read_row(out, row_of(0), frame, code.y, stride))
    return;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t at = static_cast<std::size_t>(frame.actor(code.y, b)) * stride + lane_of(frame, b);
    std::copy_n(row_of(b) + at, frame.lanes, out + b * frame.lanes);
  }
}

void Evaluator::run_aggregate(const Program& program, const Aggregate& aggregate, Frame& frame, double* out) {
  if (aggregate.neighbours.layer >= 0) return sum_neighbours(aggregate, *inputs_, frame, out);
  const Block& block = program.blocks[static_cast<std::size_t>(aggregate.block)];
  Frame& child = frames_[static_cast<std::size_t>(block.level)];
  double* counts =
      counts_.data() + static_cast<std::size_t>(block.level - 1) * (counts_.size() / frames_.size());
  std::fill_n(out, frame.count(), aggregate.kind == AggregateKind::all ? 1.0 : 0.0);
  std::fill_n(counts, frame.count(), 0.0);
  Cursor cursor;
  while (expand(aggregate.bindings, *world_, *inputs_, frame, cursor, child)) {
    run_code(program, block, 0, block.code.size());
    const double* where = aggregate.where < 0 ? nullptr : child.read(aggregate.where);
    const double* body = aggregate.body < 0 ? nullptr : child.read(aggregate.body);
    accumulate(aggregate.kind, out, counts, child, where, body);
  }
  if (aggregate.kind != AggregateKind::mean) return;
  for (std::size_t e = 0; e < frame.count(); ++e) out[e] = counts[e] == 0 ? 0.0 : out[e] / counts[e];
}

double evaluate_once(const World& world, const Program& program, const Inputs& inputs, std::size_t number) {
  Needs needs;
  needs.include(program);
  Evaluator evaluator(world, needs, inputs.lanes);
  evaluator.run_root(program, inputs);
  return *evaluator.output(program, number);
}

}  // namespace entente::language
