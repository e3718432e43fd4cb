#include "language/reads.h"

#include <algorithm>
#include <cstring>

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

/// Of a relation: [x, y] with a fixed x.
bool read_row(double* out, const double* layer, const Frame& frame, ActorRef x, ActorRef y, std::size_t actors,
              std::size_t stride) {
  if (!frame.is_sequence() || frame.varies_in(x)) return false;
  return read_row(out, layer + frame.actor(x, 0) * actors * stride, frame, y, stride);
}

/// Nothing is copied where the values of all bindings lie side by side: in a sequence what differs, or of a
/// single binding all lanes.
bool alias_row(RegisterId reg, const double* layer, Frame& frame, ActorRef x, std::size_t stride) {
  if (frame.bindings == 0 || frame.sparse) return false;
  if (!(frame.is_sequence() && frame.varies_in(x)) && frame.bindings != 1) return false;
  frame.alias(reg, layer + frame.actor(x, 0) * stride);
  if (frame.is_sequence()) fetch(layer + frame.actor(x, 0) * stride + frame.count(), frame.count());
  return true;
}

bool alias_row(RegisterId reg, const double* layer, Frame& frame, ActorRef x, ActorRef y, std::size_t actors,
               std::size_t stride) {
  if (frame.is_sequence() && frame.varies_in(x)) return false;
  return alias_row(reg, layer + frame.actor(x, 0) * actors * stride, frame, y, stride);
}

/// Of a sparse relation whose ties the frame follows in the order of their slots.
bool alias_ties(const double* values, Frame& frame, const Instruction& code, bool symmetric,
                std::size_t stride) {
  const bool together = frame.ties.contiguous_slots && frame.lanes == stride && (!frame.sparse || stride == 1);
  if (!together || frame.bindings == 0 || !frame.follows(LayerId(code.index), code.x, code.y, symmetric))
    return false;
  frame.alias(code.out, values + frame.slot_of(0) * stride);
  return true;
}

}  // namespace

// In a sequence, what does not vary is the same for all, and what does lies side by side.
bool read_row(double* out, const double* layer, const Frame& frame, ActorRef x, std::size_t stride) {
  if (!frame.is_sequence() || (frame.sparse && stride != 1)) return false;
  const double* from = layer + frame.actor(x, 0) * stride;
  if (frame.varies_in(x)) {
    std::copy_n(from, frame.count(), out);
    fetch(from + frame.count(), frame.count());
  } else {
    repeat(out, from, frame.bindings, frame.lanes);
  }
  return true;
}

void read_actors(double* out, const double* values, const Frame& frame, ActorRef x, std::size_t stride) {
  if (read_row(out, values, frame, x, stride)) return;
  gather(out, values, frame, [&](std::size_t b) { return frame.actor(x, b) * stride + lane_of(frame, b); });
}

void read_attribute(const double* layer, Frame& frame, const Instruction& code, std::size_t stride) {
  if (!alias_row(code.out, layer, frame, code.x, stride))
    read_actors(frame.write(code.out), layer, frame, code.x, stride);
}

void read_relation(const double* layer, Frame& frame, const Instruction& code, std::size_t actors,
                   std::size_t stride) {
  if (alias_row(code.out, layer, frame, code.x, code.y, actors, stride)) return;
  double* out = frame.write(code.out);
  if (read_row(out, layer, frame, code.x, code.y, actors, stride)) return;
  gather(out, layer, frame, [&](std::size_t b) {
    const std::size_t row = frame.actor(code.x, b);
    return (row * actors + frame.actor(code.y, b)) * stride + lane_of(frame, b);
  });
}

void read_tie(const double* layer, const Ties& ties, Frame& frame, const Instruction& code, bool symmetric,
              std::size_t stride) {
  if (alias_ties(layer, frame, code, symmetric, stride)) return;
  double* out = frame.write(code.out);
  const bool followed = frame.follows(LayerId(code.index), code.x, code.y, symmetric);
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t slot =
        followed ? frame.slot_of(b) : ties.find(frame.actor(code.x, b), frame.actor(code.y, b));
    double* to = out + b * frame.lanes;
    if (slot == Ties::none)
      std::fill_n(to, frame.lanes, 0.0);
    else
      std::copy_n(layer + slot * stride + lane_of(frame, b), frame.lanes, to);
  }
}

void bring_outer(double* out, const double* source, const Frame& frame) {
  const std::size_t width = frame.parent->lanes;
  const bool pick = frame.sparse && !frame.parent->sparse;
  gather(out, source, frame,
         [&](std::size_t b) { return frame.parent_binding[b] * width + (pick ? frame.lane[b] : 0); });
}

}  // namespace entente::language
