#pragma once
/// What the workers of one process share.
#include <entente/ensemble.h>

#include <functional>
#include <thread>
#include <vector>

#include "ensemble/delivery.h"
#include "ensemble/lane_runs.h"
#include "ensemble/ranks.h"

namespace entente {

/// Blocks `first` ... `end - 1`, of `lanes` runs each (the very last of the ensemble may have fewer).
struct BlockRange {
  std::size_t lanes, first, end;
};
BlockRange blocks_of(const EnsembleOptions& options);

struct Work {
  /// Of every `step_` blocks of the range the one at `offset`.
  Work(const Model& model_, const EnsembleOptions& options_, const StopFlag* stop_, Delivery& delivery_,
       const BlockRange& blocks, std::size_t offset, std::size_t step_)
      : model(model_),
        options(options_),
        stop(stop_),
        delivery(delivery_),
        lanes(blocks.lanes),
        end(blocks.end),
        step(step_),
        next(blocks.first + offset) {}

  const Model& model;
  const EnsembleOptions& options;
  const StopFlag* stop;
  Delivery& delivery;
  std::size_t lanes, end, step;
  std::size_t pool = 1;           ///< threads of a simulation
  std::atomic<std::size_t> next;  ///< the first block that nobody has taken
  std::atomic<bool> interrupted{false};

  bool stop_requested() const { return is_set(stop); }
  std::size_t first(std::size_t block) const { return block * lanes; }
  std::size_t count(std::size_t block) const { return std::min(lanes, options.runs - first(block)); }
};

/// Runs and delivers one block. False when there is no point in going on.
bool run_block(Work& work, Simulation& simulation, std::size_t block);

/// Up to `count` helpers that do so; where the system gives fewer threads, the ensemble makes do with those.
std::vector<std::jthread> hire(std::size_t count, const std::function<void()>& labour);

/// Threads to use.
std::size_t threads_of(const EnsembleOptions& options, const Ranks* ranks);

/// Runs all blocks of the work on its threads. The calling thread does `meanwhile`, or works too where that is
/// empty.
void work_through(Work& work, const Ranks* ranks, const std::function<void()>& meanwhile);

}  // namespace entente
