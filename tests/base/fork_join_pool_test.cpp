/// Threads that share out pieces of work: nothing is lost, and failures are told in order.
#include "base/fork_join_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente::detail {
namespace {

TEST(ForkJoinPool, DoesEveryPieceOnce) {
  for (const std::size_t threads : {1u, 2u, 5u}) {
    ForkJoinPool pool(threads);
    EXPECT_EQ(pool.size(), threads);
    for (const std::size_t pieces : {0u, 1u, 2u, 7u, 1000u}) {
      std::vector<std::atomic<int>> done(pieces);
      pool.run(pieces, [&](std::size_t piece, std::size_t worker) {
        EXPECT_LT(worker, threads);
        ++done[piece];
      });
      for (const auto& times : done) EXPECT_EQ(times, 1);
    }
  }
}

TEST(ForkJoinPool, TellsOfTheLowestPieceThatFailedAndGoesOn) {
  ForkJoinPool pool(3);
  for (int repeated = 0; repeated < 20; ++repeated) {
    try {
      pool.run(100, [](std::size_t piece, std::size_t) {
        if (piece % 30 == 29) throw std::runtime_error(std::to_string(piece));
      });
      FAIL() << "no error";
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "29");
    }
  }
  std::atomic<int> done = 0;
  pool.run(10, [&](std::size_t, std::size_t) { ++done; });
  EXPECT_EQ(done, 10);
}

}  // namespace
}  // namespace entente::detail
