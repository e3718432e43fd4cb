#pragma once
/// How values come into a frame: one for each of its bindings and lanes. `stride` is how many lanes the source
/// has.
#include "language/frame.h"

namespace entente::language {

/// The lane of the source that a binding reads; of a dense one the first, then all.
inline std::size_t lane_of(const Frame& frame, std::size_t binding) {
  return frame.sparse ? frame.lane[binding] : 0;
}

/// Values of the actors that `x` stands for. False where they do not lie side by side, in a row that fixes all
/// but one actor.
bool read_row(double* out, const double* values, const Frame& frame, ActorRef x, std::size_t stride);
/// The same, of any frame; `values` (actors x stride).
void read_actors(double* out, const double* values, const Frame& frame, ActorRef x, std::size_t stride);

/// What an instruction reads of an attribute's layer, into its register, or as an alias where nothing need be
/// copied.
void read_attribute(const double* layer, Frame& frame, const Instruction& code, std::size_t stride);
/// Of a relation of all pairs.
void read_relation(const double* layer, Frame& frame, const Instruction& code, std::size_t actors,
                   std::size_t stride);
/// Of a sparse relation: by the slots where the frame follows its ties, else looked up; 0 where there is no
/// tie.
void read_tie(const double* layer, const Ties& ties, Frame& frame, const Instruction& code, bool symmetric,
              std::size_t stride);

/// Values of the frame below, for each binding those of its parent: dense bindings all lanes, sparse ones
/// theirs.
void bring_outer(double* out, const double* source, const Frame& frame);

}  // namespace entente::language
