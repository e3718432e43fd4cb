#pragma once
/// Which rules excite themselves: what they bring about moves what their own rate reads.
#include "model/data.h"

namespace entente::detail {

/// The shortest way from a rule's own events back to its rate, in words: `its events move 'violence', which its
/// own rate or condition reads`. Empty where no rule leads back to it (processes are not followed).
std::string describe_feedback(const ModelData& model, std::size_t rule);

/// Its rate or condition reads what may change in a run: a shorter step follows that more closely.
bool reads_what_moves(const ModelData& model, std::size_t rule);

/// The effects of its events, or their intensity, read what may change in a run: all firings of a step see what
/// it was before them.
bool effects_read_what_moves(const ModelData& model, std::size_t rule);

/// The largest share of its way to something that one of its events asks a cell to go, as far as that is known
/// beforehand; 0 where none is.
double largest_pull(const ModelData& model, std::size_t rule);

}  // namespace entente::detail
