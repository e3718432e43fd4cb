#include "ensemble/delivery.h"

namespace entente {

bool Delivery::wait_for_turn(std::unique_lock<std::mutex>& lock, std::size_t block) {
  turn_.wait(lock, [&] { return halted_ || next_ == block; });
  return !halted_;
}

// The sink is called with the lock held: the others need it only to hand over a block of their own.
bool Delivery::deliver(std::size_t block, const BlockRecord& record) {
  std::unique_lock lock(mutex_);
  if (!wait_for_turn(lock, block)) return false;
  try {
    sink_.receive(record);
    sink_.progress(record.first_run + record.lanes - runs_.first, runs_.size());
  } catch (...) {
    halt_locked(std::current_exception());
    return false;
  }
  next_ += step_;
  turn_.notify_all();
  return true;
}

void Delivery::fail_in_turn(std::size_t block, std::exception_ptr failure) {
  std::unique_lock lock(mutex_);
  if (wait_for_turn(lock, block)) halt_locked(std::move(failure));
}

void Delivery::halt(std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  halt_locked(std::move(failure));
}

void Delivery::halt_locked(std::exception_ptr failure) {
  if (!failure_) failure_ = std::move(failure);
  halted_ = true;
  turn_.notify_all();
}

void Delivery::rethrow() const {
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace entente
