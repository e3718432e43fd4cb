#include "simulation/mirror.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

/// Every value another: the upper half and the diagonal stay, the lower half is theirs.
TEST(Mirror, TheLowerHalfBecomesTheUpper) {
  for (const std::size_t n : {1u, 2u, 31u, 32u, 33u, 70u})
    for (const std::size_t lanes : {1u, 3u})
      for (const std::size_t threads : {1u, 3u}) {
        Values values(n * n * lanes);
        for (std::size_t k = 0; k < values.size(); ++k) values[k] = static_cast<double>(k) + 1;
        const Values before = values;
        ForkJoinPool pool(threads);
        mirror_cells(values, n, lanes, pool);
        for (std::size_t i = 0; i < n; ++i)
          for (std::size_t j = 0; j < n; ++j)
            for (std::size_t lane = 0; lane < lanes; ++lane) {
              const std::size_t from = std::min(i, j) * n + std::max(i, j);
              ASSERT_EQ(values[(i * n + j) * lanes + lane], before[from * lanes + lane])
                  << n << ": " << i << ' ' << j;
            }
      }
}

}  // namespace
}  // namespace entente::detail
