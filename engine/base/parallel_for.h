#pragma once
/// Work shared out among threads.
#include <algorithm>
#include <cstddef>

#include "base/fork_join_pool.h"

namespace entente {

/// Threads to use where so many are asked for; of 0 as many as the machine has cores.
inline std::size_t thread_count(std::size_t asked) {
  return std::max<std::size_t>(1, asked ? asked : std::thread::hardware_concurrency());
}

/// Calls work(k) for every k below `count`, in any order, on at most so many threads (see `thread_count`), of
/// which the calling one is the first. They must not touch what others touch. Throws what the lowest k threw
/// that failed.
template <typename Work>
void parallel_for(std::size_t count, std::size_t threads, const Work& work) {
  detail::ForkJoinPool pool(std::min(thread_count(threads), count));
  pool.run(count, [&](std::size_t k, std::size_t) { work(k); });
}

}  // namespace entente
