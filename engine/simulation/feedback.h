#pragma once
/// Which rules excite themselves: what they bring about moves what their own rate reads.
#include "model/data.h"

namespace entente::detail {

/// The shortest way from a rule's own events back to its rate, in words: `its events move 'violence', which its
/// own rate or condition reads`. Empty where no rule leads back to it (processes are not followed).
std::string describe_feedback(const ModelData& model, std::size_t rule);

/// Its rate or condition reads what may change in a run: a shorter step follows that more closely.
bool reads_what_moves(const ModelData& model, std::size_t rule);

}  // namespace entente::detail
