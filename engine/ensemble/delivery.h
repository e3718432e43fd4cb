#pragma once
/// Hands the blocks of an ensemble to a sink in the order of the runs, whatever the threads do.
#include <entente/ensemble.h>

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>

namespace entente {

/// The turnstile between workers and sink. A worker whose turn has not come waits with its block in its hands,
/// so there are never more blocks in memory than workers. Once halted (a failure, an interrupt), it lets nobody
/// through.
class Delivery {
 public:
  /// Blocks `first`, `first + step`, ... come in turn; `runs` are all runs that do.
  Delivery(Sink& sink, RunRange runs, std::size_t first, std::size_t step)
      : sink_(sink), runs_(runs), step_(step), next_(first) {}

  /// Waits for the turn of `block`, then gives its record to the sink. False when halted.
  bool deliver(std::size_t block, const BlockRecord& record);
  /// Waits for the turn of `block`, then halts with `failure`: the lowest block that failed wins.
  void fail_in_turn(std::size_t block, std::exception_ptr failure);
  /// Halts at once; `failure` may be null (an interrupt). The first failure is kept.
  void halt(std::exception_ptr failure);

  /// Does not wait for a sink that is busy.
  bool halted() const { return halted_.load(std::memory_order_relaxed); }
  /// Throws the failure, if there was one. Call when all workers have ended.
  void rethrow() const;

 private:
  bool wait_for_turn(std::unique_lock<std::mutex>& lock, std::size_t block);
  void halt_locked(std::exception_ptr failure);

  Sink& sink_;
  RunRange runs_;
  std::size_t step_;
  std::mutex mutex_;
  std::condition_variable turn_;
  std::size_t next_;  ///< the block whose turn it is
  std::atomic<bool> halted_{false};
  std::exception_ptr failure_;
};

}  // namespace entente
