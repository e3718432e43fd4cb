#include "explore/smoothing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace entente::explore {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;

TEST(Smoothing, HasATriangularKernel) {
  const auto ninth = [](double parts) { return DoubleEq(parts / 9); };
  EXPECT_THAT(smoothed({0, 0, 0, 1, 0, 0, 0}, 1),
              ElementsAre(DoubleEq(0), ninth(1), ninth(2), ninth(3), ninth(2), ninth(1), DoubleEq(0)));
  EXPECT_THAT(smoothed({3, 1, 4}, 0), ElementsAre(3, 1, 4));
}

TEST(Smoothing, KeepsTheSumAtTheEnds) {
  const auto ninth = [](double parts) { return DoubleEq(parts / 9); };
  EXPECT_THAT(smoothed({1, 0, 0, 0}, 1), ElementsAre(ninth(5), ninth(3), ninth(1), DoubleEq(0)));
  for (const std::size_t radius : {1U, 2U, 3U, 5U}) {
    const auto cells = smoothed({5, 0, 1, 0, 7}, radius);
    EXPECT_NEAR(std::accumulate(cells.begin(), cells.end(), 0.0), 13, 1e-12) << radius;
  }
}

TEST(Smoothing, LeavesWhatIsEven) {
  EXPECT_THAT(smoothed({2, 2, 2, 2}, 4), ::testing::Each(::testing::DoubleNear(2, 1e-12)));
}

}  // namespace
}  // namespace entente::explore
