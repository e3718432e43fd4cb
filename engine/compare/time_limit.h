#pragma once
/// An end to what may take too long.
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace entente {

/// Sets `stop` when so many seconds have gone by, unless it has ended before.
class TimeLimit {
 public:
  TimeLimit(double seconds, std::atomic<bool>& stop)
      : thread_([this, seconds, &stop](const std::stop_token& ended) {
          std::unique_lock lock(mutex_);
          const auto over = [&] { return ended.stop_requested(); };
          if (!changed_.wait_for(lock, ended, std::chrono::duration<double>(seconds), over) && !over())
            stop = true;
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::jthread thread_;  ///< the last: it ends before what it waits with
};

/// Why a trial has no result that did not end in time.
inline std::string trial_too_long(double seconds) {
  return fmt::format("a trial takes longer than {} seconds", seconds);
}

}  // namespace entente
