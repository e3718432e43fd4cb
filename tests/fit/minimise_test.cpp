#include "fit/minimise.h"

#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

#include "../scenario/folder.h"
#include "support/compiled.h"

namespace entente::minimise_test {
namespace {
using namespace testing_support;

TEST(Minimise, LeavesALocalValley) {
  const auto valleys = [](const std::vector<double>& x) {
    return std::pow(x[0] * x[0] - 4, 2) + x[0] + std::pow(x[1] - 1, 2);
  };
  const detail::Least least = detail::minimise(valleys, {{-4, 5}, {-2, 6}}, {2, 5}, 300);
  EXPECT_NEAR(least.at[0], -2.03, 0.01);
  EXPECT_NEAR(least.at[1], 1, 0.01);
}

}  // namespace
}  // namespace entente::minimise_test
