/// Long work in a thread of its own, so that Ctrl-C is heard.
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "python/bindings.h"

namespace entente::python {
namespace {

/// Work under way, and whether it has ended.
class Underway {
 public:
  explicit Underway(const std::function<void()>& work) : thread_([this, &work] { run(work); }) {}
  ~Underway() { thread_.join(); }
  Underway(const Underway&) = delete;
  Underway& operator=(const Underway&) = delete;

  /// Waits a moment, without the interpreter's lock. Whether the work has ended.
  bool ended_soon() {
    constexpr auto moment = std::chrono::milliseconds(50);
    const py::gil_scoped_release others_may_run;
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, moment, [this] { return ended_; });
  }
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void run(const std::function<void()>& work) {
    try {
      work();
    } catch (...) {
      failure_ = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool ended_ = false;
  std::exception_ptr failure_;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace

void run_interruptibly(const std::function<void()>& work, StopFlag& stop) {
  Underway underway(work);
  bool interrupted = false;
  while (!underway.ended_soon()) {
    if (interrupted || PyErr_CheckSignals() == 0) continue;
    interrupted = stop = true;
  }
  if (interrupted) throw py::error_already_set();
  underway.rethrow();
}

}  // namespace entente::python
