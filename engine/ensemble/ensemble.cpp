#include <entente/ensemble.h>
#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <thread>

#include "ensemble/delivery.h"
#include "ensemble/over_ranks.h"
#include "ensemble/ranks.h"
#include "ensemble/work.h"
#include "model/model_access.h"
#include "simulation/memory.h"

namespace entente {
namespace {

/// A block stopped with an error, the earliest in time of its runs. Its runs one by one tell the lowest run,
/// which is what is reported: the message must not depend on the size of blocks.
std::exception_ptr lowest_failure(Work& work, Simulation& simulation, std::size_t block) {
  auto failure = std::current_exception();
  std::size_t number = work.first(block);
  try {
    for (; number < work.first(block) + work.count(block) && !work.stop_requested(); ++number)
      simulation.run(number, lane_runs(work.options, number, 1), work.stop);
  } catch (const RunError&) {
    return at_values(work.model, work.options, number, std::current_exception());
  }
  return failure;
}

}  // namespace

bool run_block(Work& work, Simulation& simulation, std::size_t block) {
  try {
    const std::size_t first = work.first(block);
    const BlockRecord& record =
        simulation.run(first, lane_runs(work.options, first, work.count(block)), work.stop);
    if (!work.stop_requested()) return work.delivery.deliver(block, record);
    work.interrupted = true;
    work.delivery.halt(nullptr);
  } catch (const RunError&) {
    work.delivery.fail_in_turn(block, lowest_failure(work, simulation, block));
  }
  return false;
}

std::size_t threads_of(const EnsembleOptions& options, const Ranks* ranks) {
  const std::size_t cores = std::thread::hardware_concurrency() / (ranks ? ranks->on_this_machine() : 1);
  constexpr std::size_t max_threads = 1024;  // more are surely a mistake, and a system may run out of them
  return std::clamp<std::size_t>(options.threads ? options.threads : cores, 1, max_threads);
}

std::vector<std::jthread> hire(std::size_t count, const std::function<void()>& labour) {
  std::vector<std::jthread> helpers;
  helpers.reserve(count);
  try {
    while (helpers.size() < count) helpers.emplace_back(labour);
  } catch (const std::system_error&) {
  }
  return helpers;
}

namespace {

/// A worker: takes block after block until none is left. Never throws.
void labour(Work& work) {
  try {
    Simulation simulation(work.model, work.options.seed, work.lanes, work.options.record, work.pool);
    simulation.tell_apart(work.options.purposes);
    while (!work.delivery.halted()) {
      const std::size_t block = work.next.fetch_add(work.step, std::memory_order_relaxed);
      if (block >= work.end || !run_block(work, simulation, block)) return;
    }
  } catch (...) {
    work.delivery.halt(std::current_exception());
  }
}

/// As many simulations side by side as there are threads and blocks, and as fit into memory.
std::size_t worker_count(const Work& work, std::size_t threads, std::size_t blocks) {
  const RecordOptions& record = work.options.record;
  const std::size_t each =
      std::max<std::size_t>(1, detail::bytes_needed(detail::ModelAccess::data(work.model), work.lanes, record));
  const std::size_t fit = detail::bytes_available() / each;
  if (fit == 0)
    throw MemoryError(
        fmt::format("this world does not fit into memory: {} of {:.3g} GB that are available{}",
                    detail::describe_need(detail::ModelAccess::data(work.model), work.lanes, record),
                    static_cast<double>(detail::bytes_available()) / 1e9,
                    work.lanes > 1 ? "; smaller blocks may (--block 1)" : ""));
  return std::max<std::size_t>(1, std::min({threads, blocks, fit}));
}

}  // namespace

BlockRange blocks_of(const EnsembleOptions& options) {
  const std::size_t lanes = std::clamp<std::size_t>(options.lanes, 1, std::max<std::size_t>(options.runs, 1));
  const std::size_t blocks = (options.runs + lanes - 1) / lanes;
  const auto [number, of] = options.shard;
  const std::size_t first = blocks * (number - 1) / of, end = blocks * number / of;
  return {lanes, std::min(end, first + (options.done + lanes - 1) / lanes), end};
}

/// From this many actors on a block is larger than the caches, and matrix products want one run at a time.
std::size_t best_lanes(const Model& model) {
  constexpr std::size_t large = 64;
  return model.catalogue().actors.size() < large ? 16 : 1;
}

RunRange runs_of(const EnsembleOptions& options) {
  const BlockRange blocks = blocks_of(options);
  return {std::min(options.runs, blocks.first * blocks.lanes),
          std::min(options.runs, blocks.end * blocks.lanes)};
}

void work_through(Work& work, const Ranks* ranks, const std::function<void()>& meanwhile) {
  const std::size_t blocks = (work.end - std::min(work.end, work.next.load()) + work.step - 1) / work.step;
  const std::size_t threads = threads_of(work.options, ranks), workers = worker_count(work, threads, blocks);
  work.pool = threads / workers;
  // over ranks one more: while a block is on its way to rank 0, or waits for its turn there, another is worked
  // on
  const std::size_t in_waiting = ranks && worker_count(work, workers + 1, blocks) > workers ? 1 : 0;
  const auto helpers = hire((meanwhile ? workers : workers - 1) + in_waiting, [&work] { labour(work); });
  meanwhile ? meanwhile() : labour(work);  // the calling thread works too
}

bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop) {
  return run_ensemble(model, options, sink, stop, nullptr);
}

bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                  Ranks* ranks) {
  check_lane_runs(model, options);
  if (ranks) return run_over_ranks(model, options, sink, stop, *ranks);
  const BlockRange blocks = blocks_of(options);
  Delivery delivery(sink, runs_of(options), blocks.first, 1);
  Work work(model, options, stop, delivery, blocks, 0, 1);
  work_through(work, nullptr, nullptr);
  delivery.rethrow();
  return !work.interrupted;
}

}  // namespace entente
