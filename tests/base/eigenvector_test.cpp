#include "base/eigenvector.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

/// Eigenvalues 3 and 1, along (1, 1) and (1, -1).
const std::vector<double> both = {2, 1, 1, 2};

TEST(Eigenvector, IsThatOfTheLargestEigenvalueAndOfLengthOne) {
  const std::vector<double> v = leading_eigenvector(both, 2);
  ASSERT_EQ(v.size(), 2U);
  EXPECT_NEAR(std::abs(v[0]), std::sqrt(0.5), 1e-12);
  EXPECT_NEAR(v[0], v[1], 1e-12);
}

TEST(Eigenvector, TheLargestIsNotTheOneOfTheLargestSize) {
  const std::vector<double> v = leading_eigenvector(std::vector<double>{-5, 0, 0, 1}, 2);
  EXPECT_NEAR(v[0], 0, 1e-12);
  EXPECT_NEAR(std::abs(v[1]), 1, 1e-12);
}

}  // namespace
}  // namespace entente
