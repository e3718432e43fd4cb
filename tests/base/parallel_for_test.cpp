#include "base/parallel_for.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <string>

namespace entente {
namespace {

TEST(ParallelFor, DoesEveryPieceOnceOnAtMostSoManyThreads) {
  for (const std::size_t threads : {0u, 1u, 2u, 5u}) {
    std::vector<std::atomic<int>> done(1000);
    std::mutex lock;
    std::set<std::thread::id> who;
    parallel_for(done.size(), threads, [&](std::size_t k) {
      ++done[k];
      const std::lock_guard guard(lock);
      who.insert(std::this_thread::get_id());
    });
    for (const auto& times : done) EXPECT_EQ(times, 1);
    EXPECT_LE(who.size(), thread_count(threads));
    if (threads == 1) {
      EXPECT_EQ(who, std::set{std::this_thread::get_id()});
    }
  }
  parallel_for(0, 3, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, TellsOfTheLowestThatFailed) {
  try {
    parallel_for(100, 3, [](std::size_t k) {
      if (k % 30 == 29) throw std::runtime_error(std::to_string(k));
    });
    FAIL() << "no error";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "29");
  }
}

TEST(ThreadCount, IsWhatIsAskedForOrAllCores) {
  EXPECT_EQ(thread_count(7), 7u);
  EXPECT_EQ(thread_count(0), std::max(1u, std::thread::hardware_concurrency()));
}

}  // namespace
}  // namespace entente
