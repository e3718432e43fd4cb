#include "simulation/mirror.h"

#include <algorithm>
#include <cassert>

namespace entente::detail {

/// Square by square, so that what is read and what is written both stay in the cache.
void mirror_cells(Values& values, std::size_t n, std::size_t lanes, ForkJoinPool& pool) {
  assert(values.size() >= n * n * lanes);
  constexpr std::size_t side = 32;
  const std::size_t squares = (n + side - 1) / side;
  double* x = values.data();
  const auto copy_square = [&](std::size_t top, std::size_t left) {
    for (std::size_t i = top; i < std::min(top + side, n); ++i) {
      for (std::size_t j = std::max(left, i + 1); j < std::min(left + side, n); ++j)
        std::copy_n(x + (i * n + j) * lanes, lanes, x + (j * n + i) * lanes);
    }
  };
  pool.run(squares, [&](std::size_t row, std::size_t) {
    for (std::size_t column = row; column < squares; ++column) copy_square(row * side, column * side);
  });
}

}  // namespace entente::detail
