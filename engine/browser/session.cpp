#include "browser/session.h"

#include <algorithm>

namespace entente::browser {

void Ensemble::add(BlockRecord block) {
  std::erase_if(blocks_, [&](const BlockRecord& b) { return b.first_run >= block.first_run; });
  if (block.first_run != runs()) throw RequestError("a block of runs does not follow those that are there");
  blocks_.push_back(std::move(block));
  gathered_.reset();
}

void Ensemble::feed(Sink& sink, std::size_t runs) const {
  for (const BlockRecord& block : blocks_)
    if (end_of(block) <= runs) sink.receive(block);
}

const Gathered& Ensemble::gathered(std::size_t runs) {
  if (runs == 0) throw RequestError("the ensemble has no runs yet");
  if (gathered_ && gathered_->summary.runs == runs) return *gathered_;
  gathered_.reset();
  gathered_.emplace(Gathered{Collector(world_->catalogue(), runs, collector_options(record_, 1))});
  feed(gathered_->collector, runs);
  gathered_->summary = summarise(gathered_->collector);
  return *gathered_;
}

std::size_t Ensemble::runs_with(const Ensemble& other) const {
  std::size_t runs = 0;
  for (const BlockRecord& block : blocks_)
    if (std::any_of(other.blocks_.begin(), other.blocks_.end(),
                    [&](const BlockRecord& b) { return end_of(b) == end_of(block); }))
      runs = end_of(block);
  return runs;
}

EnsembleOptions Ensemble::options() const {
  EnsembleOptions options;
  options.runs = runs();
  options.seed = seed_;
  options.threads = 1;
  options.lanes = best_lanes(world_->compiled.model);
  options.record = record_;
  return options;
}

}  // namespace entente::browser
