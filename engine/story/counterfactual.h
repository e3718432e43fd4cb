#pragma once
/// The same run again, with one thing taken out.
#include <entente/story.h>

namespace entente::detail {

struct Replays {
  const Model& model;
  const Spread& spread;
  std::uint64_t seed = 1;
  std::size_t run = 0;
  const std::atomic<bool>* stop = nullptr;
  std::function<void(std::size_t, std::size_t)> progress = {};
};

/// Fills `counterfactual` of the chosen entries of the story, whose record is that of the run. Replays go over
/// `threads` threads; the results do not depend on it.
void replay_counterfactuals(const Replays& replays, const std::vector<std::size_t>& chosen, std::size_t threads,
                            Story& story);

}  // namespace entente::detail
