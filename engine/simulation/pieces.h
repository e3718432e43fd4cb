#pragma once
/// Long arrays, shared out between threads.
#include <algorithm>

#include "base/fork_join_pool.h"

namespace entente::detail {

/// Values of a piece that a thread takes at a time.
inline constexpr std::size_t piece_values = 1 << 15;

/// Calls work(first, count) for all of `size` values, shared out in pieces.
template <typename Work>
void each_piece(std::size_t size, ForkJoinPool& pool, const Work& work) {
  pool.run((size + piece_values - 1) / piece_values, [&](std::size_t piece, std::size_t) {
    const std::size_t first = piece * piece_values;
    work(first, std::min(piece_values, size - first));
  });
}

}  // namespace entente::detail
