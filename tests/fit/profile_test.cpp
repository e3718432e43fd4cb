#include "fit/profile.h"

#include <gmock/gmock.h>

#include <cmath>

namespace entente::profile_test {
namespace {
using detail::Bounds;

/// A parabola that is least, 8, at a = 1 and b = 2. With a held at 1 + d the best b is 2 - d / 2, and the loss
/// 8 + 7.5 d^2.
double bowl(const std::vector<double>& x) {
  const double a = x[0] - 1, b = x[1] - 2;
  return 8 + 10 * (a * a + b * b + a * b);
}

Profile bowl_along(std::size_t p, const std::vector<Bounds>& bounds) {
  const detail::Least best{{1, 2}, 8};
  return detail::profile(p, {bounds, best, 10, 5, 300}, bowl);
}

TEST(Profile, IsTheLeastLossWithTheOthersFittedAnew) {
  const Profile made = bowl_along(0, {{-2, 6}, {-3, 7}});
  EXPECT_THAT(made.value, ::testing::ElementsAre(-2, 0, 2, 4, 6));
  const auto near = [](double x) { return ::testing::DoubleNear(x, 0.02); };
  EXPECT_THAT(made.loss, ::testing::ElementsAre(near(75.5), near(15.5), near(15.5), near(75.5), near(195.5)));
}

/// 10 observations and 2 parameters: t(8) = 2.306, and 8 (1 + t^2 / 8) is 7.5 d^2 above 8 at d = t / sqrt(7.5).
TEST(Profile, EndsWhereStudentsTSays) {
  const Profile made = bowl_along(0, {{-2, 6}, {-3, 7}});
  EXPECT_NEAR(made.low, 1 - 0.842034, 5e-3);
  EXPECT_NEAR(made.high, 1 + 0.842034, 5e-3);
  EXPECT_TRUE(made.identified);
  const Profile other = bowl_along(1, {{-2, 6}, {-3, 7}});
  EXPECT_NEAR(other.low, 2 - 0.842034, 5e-3);
}

TEST(Profile, IsNotIdentifiedWhereItReachesAnEnd) {
  const Profile narrow = bowl_along(0, {{0.5, 6}, {-3, 7}});
  EXPECT_EQ(narrow.low, 0.5);
  EXPECT_FALSE(narrow.identified);
  // From 0.158 to 1.842 is more than nine tenths of the range.
  EXPECT_FALSE(bowl_along(0, {{0.1, 1.9}, {-3, 7}}).identified);
}

TEST(Profile, OfAPerfectFitIsAPoint) {
  const auto perfect = [](const std::vector<double>& x) { return std::pow(x[0] - 1, 2) + std::pow(x[1], 2); };
  const std::vector<Bounds> bounds{{0, 2}, {-1, 1}};
  const detail::Least best{{1, 0}, 0};
  const Profile made = detail::profile(0, {bounds, best, 10, 3, 300}, perfect);
  EXPECT_NEAR(made.low, 1, 1e-2);
  EXPECT_NEAR(made.high, 1, 1e-2);
  EXPECT_NEAR(made.loss[0], 1, 1e-6);
}

}  // namespace
}  // namespace entente::profile_test
