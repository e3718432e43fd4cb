#pragma once
/// The threads of one simulation: they share out the pieces of a phase and wait for each other at its end.
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace entente::detail {

class ForkJoinPool {
 public:
  /// The calling thread is one of them.
  explicit ForkJoinPool(std::size_t threads);
  ~ForkJoinPool();
  ForkJoinPool(const ForkJoinPool&) = delete;
  ForkJoinPool& operator=(const ForkJoinPool&) = delete;
  std::size_t size() const { return helpers_.size() + 1; }

  /// Calls work(piece, worker) for every piece below `pieces`, in any order; workers count from 0, the calling
  /// thread being number 0. Pieces must not touch what others touch. Throws what the lowest piece threw that
  /// failed.
  template <typename Work>
  void run(std::size_t pieces, const Work& work) {
    if (helpers_.empty() || pieces < 2) {
      for (std::size_t piece = 0; piece < pieces; ++piece) work(piece, std::size_t{0});
      return;
    }
    parallel_for(pieces, {&work, [](const void* object, std::size_t piece, std::size_t worker) {
                            (*static_cast<const Work*>(object))(piece, worker);
                          }});
  }

 private:
  struct Task {
    const void* object = nullptr;
    void (*call)(const void* object, std::size_t piece, std::size_t worker) = nullptr;
  };

  void parallel_for(std::size_t pieces, Task task);
  void help(std::size_t worker);
  void dismiss();
  void labour(std::unique_lock<std::mutex>& lock, std::size_t worker);
  void call(std::size_t piece, std::size_t worker);

  std::mutex mutex_;
  std::condition_variable begin_, end_;
  Task task_;
  std::size_t next_ = 0, pieces_ = 0;
  std::size_t busy_ = 0;  ///< pieces in somebody's hands
  bool leave_ = false;
  std::size_t failed_piece_ = 0;
  std::exception_ptr failure_;
  std::vector<std::jthread> helpers_;
};

}  // namespace entente::detail
