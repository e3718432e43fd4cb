#include <entente/ensemble.h>

#include <algorithm>
#include <system_error>
#include <thread>

#include "ensemble/delivery.h"

namespace entente {
namespace {

/// What the workers of one ensemble share.
struct Work {
  const Model& model;
  const EnsembleOptions& options;
  const std::atomic<bool>* stop;
  Delivery& delivery;
  std::size_t lanes;
  std::size_t blocks;
  std::atomic<std::size_t> next{0};  ///< the first block that nobody has taken
  std::atomic<bool> interrupted{false};

  bool stop_requested() const { return stop && stop->load(std::memory_order_relaxed); }
  std::size_t first(std::size_t block) const { return block * lanes; }
  std::size_t count(std::size_t block) const { return std::min(lanes, options.runs - first(block)); }
};

/// A block stopped with an error, the earliest in time of its runs. Its runs one by one tell the lowest run,
/// which is what is reported: the message must not depend on the size of blocks.
std::exception_ptr lowest_failure(Work& work, Simulation& simulation, std::size_t block) {
  const auto failure = std::current_exception();
  try {
    for (std::size_t k = 0; k < work.count(block) && !work.stop_requested(); ++k)
      simulation.run(work.first(block) + k, 1, work.stop);
  } catch (const RunError&) {
    return std::current_exception();
  }
  return failure;
}

/// Runs and delivers one block. False when there is no point in going on.
bool run_block(Work& work, Simulation& simulation, std::size_t block) {
  try {
    const BlockRecord& record = simulation.run(work.first(block), work.count(block), work.stop);
    if (!work.stop_requested()) return work.delivery.deliver(block, record);
    work.interrupted = true;
    work.delivery.halt(nullptr);
  } catch (const RunError&) {
    work.delivery.fail_in_turn(block, lowest_failure(work, simulation, block));
  }
  return false;
}

/// A worker: takes block after block until none is left. Never throws.
void labour(Work& work) {
  try {
    Simulation simulation(work.model, work.options.seed, work.lanes, work.options.record);
    while (!work.delivery.halted()) {
      const std::size_t block = work.next.fetch_add(1, std::memory_order_relaxed);
      if (block >= work.blocks || !run_block(work, simulation, block)) return;
    }
  } catch (...) {
    work.delivery.halt(std::current_exception());
  }
}

std::size_t worker_count(const EnsembleOptions& options, std::size_t blocks) {
  const std::size_t wanted = options.threads ? options.threads : std::thread::hardware_concurrency();
  return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(blocks, 1));
}

/// Up to `count` helpers; where the system gives fewer threads, the ensemble makes do with those.
std::vector<std::jthread> hire(std::size_t count, Work& work) {
  std::vector<std::jthread> helpers;
  helpers.reserve(count);
  try {
    while (helpers.size() < count) helpers.emplace_back([&work] { labour(work); });
  } catch (const std::system_error&) {
  }
  return helpers;
}

}  // namespace

bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink,
                  const std::atomic<bool>* stop) {
  const std::size_t lanes = std::clamp<std::size_t>(options.lanes, 1, std::max<std::size_t>(options.runs, 1));
  const std::size_t blocks = (options.runs + lanes - 1) / lanes;
  Delivery delivery(sink, options.runs);
  Work work{model, options, stop, delivery, lanes, blocks};
  {
    const auto helpers = hire(worker_count(options, blocks) - 1, work);
    labour(work);  // the calling thread works too
  }
  delivery.rethrow();
  return !work.interrupted;
}

}  // namespace entente
