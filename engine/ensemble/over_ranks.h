#pragma once
#include "ensemble/ranks.h"

namespace entente {

/// An ensemble over the processes of a job. Block b (from the first of the part on) belongs to rank b modulo
/// their number. A rank sends each of its blocks when its turn among its own has come and waits for the answer,
/// so that nobody runs ahead; rank 0 hands all blocks to the sink in their order, as if it had made them.
bool run_over_ranks(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                    Ranks& ranks);

/// Tells the other ranks that there is nothing to run, or to wait for; by rank 0, in place of that.
void dismiss(Ranks& ranks);

/// What rank 0 throws where another says that it was stopped.
RankError rank_stopped(std::size_t rank);

}  // namespace entente
