#include "browser/session.h"

#include <limits>

namespace entente::browser {
namespace {

std::size_t end_of(const BlockRecord& block) { return block.first_run + block.lanes; }

}  // namespace

std::vector<const BlockRecord*> Ensemble::first_blocks(std::size_t runs) const {
  std::vector<const BlockRecord*> first;
  std::size_t next = 0;
  for (;;) {
    const auto after = blocks_.upper_bound({next, runs});
    if (after == blocks_.begin()) return first;
    const BlockRecord& longest = std::prev(after)->second;
    if (longest.first_run != next) return first;
    first.push_back(&longest);
    next = end_of(longest);
  }
}

std::size_t Ensemble::runs() const {
  const auto all = first_blocks(std::numeric_limits<std::size_t>::max());
  return all.empty() ? 0 : end_of(*all.back());
}

bool Ensemble::has(std::size_t runs) const {
  const auto first = first_blocks(runs);
  return !first.empty() && end_of(*first.back()) == runs;
}

void Ensemble::add(BlockRecord block) {
  const std::pair place{block.first_run, end_of(block)};
  blocks_.insert_or_assign(place, std::move(block));
}

void Ensemble::feed(Sink& sink, std::size_t runs) const {
  for (const BlockRecord* block : first_blocks(runs)) sink.receive(*block);
}

const Gathered& Ensemble::gathered(std::size_t runs) {
  constexpr std::size_t few = 512;
  if (const auto kept = gathered_.find(runs); kept != gathered_.end()) return kept->second;
  if (this->runs() == 0) throw RequestError("the ensemble has no runs yet");
  if (!has(runs)) throw RequestError("no block of the ensemble ends at so many runs");
  std::erase_if(gathered_, [&](const auto& kept) { return kept.first > few; });
  Gathered& made =
      gathered_.emplace(runs, Gathered{Collector(world_->catalogue(), runs, collector_options(record_, 1))})
          .first->second;
  feed(made.collector, runs);
  made.summary = summarise(made.collector);
  return made;
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
