#include "explore/cholesky.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::explore {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

TEST(Cholesky, Solves) {
  const std::vector<double> matrix{4, 2, 1, 2, 5, 3, 1, 3, 6};
  const auto x = solved(cholesky(matrix, 3), std::vector<double>{11, 21, 25});
  EXPECT_THAT(x, ElementsAre(DoubleNear(1, 1e-12), DoubleNear(2, 1e-12), DoubleNear(3, 1e-12)));
}

TEST(Cholesky, LeavesOutWhatIsNotSpanned) {
  const std::vector<double> matrix{4, 0, 0, 0};
  EXPECT_THAT(solved(cholesky(matrix, 2), std::vector<double>{8, 0}), ElementsAre(2, 0));
}

}  // namespace
}  // namespace entente::explore
