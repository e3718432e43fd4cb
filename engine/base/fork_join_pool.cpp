#include "base/fork_join_pool.h"

#include <algorithm>
#include <cassert>
#include <system_error>

namespace entente::detail {

/// Where the system gives fewer threads, the pool makes do with those.
ForkJoinPool::ForkJoinPool(std::size_t threads) {
  helpers_.reserve(std::max<std::size_t>(threads, 1) - 1);
  try {
    while (helpers_.size() + 1 < threads)
      helpers_.emplace_back([this, worker = helpers_.size() + 1] { help(worker); });
  } catch (const std::system_error&) {
  } catch (...) {
    dismiss();  // else they would wait, and their ends would be waited for, for ever
    throw;
  }
}

ForkJoinPool::~ForkJoinPool() { dismiss(); }

void ForkJoinPool::dismiss() {
  {
    const std::lock_guard lock(mutex_);
    leave_ = true;
  }
  begin_.notify_all();
}

void ForkJoinPool::parallel_for(std::size_t pieces, Task task) {
  std::unique_lock lock(mutex_);
  assert(busy_ == 0 && next_ == pieces_);  // no piece of work shares out its own
  task_ = task;
  next_ = 0;
  pieces_ = pieces;
  failure_ = nullptr;
  begin_.notify_all();
  labour(lock, 0);
  end_.wait(lock, [&] { return busy_ == 0; });
  if (failure_) std::rethrow_exception(failure_);
}

void ForkJoinPool::help(std::size_t worker) {
  std::unique_lock lock(mutex_);
  while (true) {
    begin_.wait(lock, [&] { return leave_ || next_ < pieces_; });
    if (leave_) return;
    labour(lock, worker);
    if (busy_ == 0) end_.notify_one();
  }
}

void ForkJoinPool::labour(std::unique_lock<std::mutex>& lock, std::size_t worker) {
  while (next_ < pieces_) {
    const std::size_t piece = next_++;
    ++busy_;
    lock.unlock();
    call(piece, worker);
    lock.lock();
    --busy_;
  }
}

/// The lowest piece that fails wins: what is reported must not depend on who was faster.
void ForkJoinPool::call(std::size_t piece, std::size_t worker) {
  try {
    task_.call(task_.object, piece, worker);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (failure_ && failed_piece_ < piece) return;
    failed_piece_ = piece;
    failure_ = std::current_exception();
  }
}

}  // namespace entente::detail
