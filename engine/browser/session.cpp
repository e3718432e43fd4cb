#include "browser/session.h"

#include <algorithm>

namespace entente::browser {

void Ensemble::add(BlockRecord block) {
  std::erase_if(blocks_, [&](const BlockRecord& b) { return b.first_run >= block.first_run; });
  if (block.first_run != runs()) throw RequestError("a block of runs does not follow those that are there");
  std::erase_if(gathered_, [&](const auto& kept) { return kept.first > block.first_run; });
  blocks_.push_back(std::move(block));
}

void Ensemble::feed(Sink& sink, std::size_t runs) const {
  for (const BlockRecord& block : blocks_)
    if (end_of(block) <= runs) sink.receive(block);
}

const Gathered& Ensemble::gathered(std::size_t runs) {
  constexpr std::size_t few = 512;
  if (runs == 0) throw RequestError("the ensemble has no runs yet");
  if (const auto kept = gathered_.find(runs); kept != gathered_.end()) return kept->second;
  if (std::none_of(blocks_.begin(), blocks_.end(),
                   [&](const BlockRecord& block) { return end_of(block) == runs; }))
    throw RequestError("no block of the ensemble ends at so many runs");
  std::erase_if(gathered_, [&](const auto& kept) { return kept.first > few; });
  Gathered& made =
      gathered_.emplace(runs, Gathered{Collector(world_->catalogue(), runs, collector_options(record_, 1))})
          .first->second;
  feed(made.collector, runs);
  made.summary = summarise(made.collector);
  return made;
}

std::size_t Ensemble::runs_with(const Ensemble& other) const {
  std::size_t runs = 0;
  for (const BlockRecord& block : blocks_)
    if (std::any_of(other.blocks_.begin(), other.blocks_.end(),
                    [&](const BlockRecord& b) { return end_of(b) == end_of(block); }))
      runs = end_of(block);
  return runs;
}

EnsembleOptions Ensemble::options(std::size_t runs) const {
  EnsembleOptions options;
  options.runs = runs;
  options.seed = seed_;
  options.threads = 1;
  options.lanes = best_lanes(world_->compiled.model);
  options.record = record_;
  return options;
}

}  // namespace entente::browser
