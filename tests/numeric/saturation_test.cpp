#include "numeric/saturation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace entente::numeric {
namespace {

struct Range {
  double low, high;
};
constexpr Range ranges[] = {{-1, 1}, {0, 1}, {-10, 30}, {0.25, 0.5}};

/// The spec's equation dx/ds = min(1, (high - x) / h) and its mirror image, in small steps of Runge and Kutta.
double integrated(double x, double d, const Range& range) {
  const double h = (range.high - range.low) / 2;
  const double g = d < 0 ? -1 : 1;
  const auto slope = [&](double at) {
    return g * std::min(1.0, (g > 0 ? range.high - at : at - range.low) / h);
  };
  constexpr int steps = 20000;
  const double s = std::abs(d) / steps;
  for (int i = 0; i < steps; ++i) {
    const double a = slope(x), b = slope(x + s / 2 * a), c = slope(x + s / 2 * b), e = slope(x + s * c);
    x += s / 6 * (a + 2 * b + 2 * c + e);
  }
  return x;
}

/// Made-up cells and changes of a range: both ends, the middle, and between; changes small and large.
template <class Check>
void for_samples(Check check) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> share(0, 1), size(-3, 3);
  for (const Range& range : ranges) {
    const double width = range.high - range.low;
    for (int i = 0; i < 300; ++i) check(range, range.low + width * share(random), width * size(random));
    for (const double x : {range.low, range.low + width / 2, range.high})
      for (const double d : {1e-12, 0.1, 1.0, 50.0}) check(range, x, d * width), check(range, x, -d * width);
  }
}

TEST(Saturation, IsTheFlowOfTheSpec) {
  for (const Range& range : ranges)
    for (const double at : {0.0, 0.1, 0.45, 0.5, 0.7, 1.0})
      for (const double share : {-1.7, -0.6, -0.05, 0.02, 0.3, 2.5}) {
        const double width = range.high - range.low;
        const double x = range.low + at * width, d = share * width;
        EXPECT_NEAR(headroom(x, d, range.low, range.high), integrated(x, d, range), 1e-8 * width)
            << x << ' ' << d;
      }
}

TEST(Saturation, KnownValues) {
  EXPECT_DOUBLE_EQ(headroom(-0.5, 0.25, -1, 1), -0.25) << "full effect on the far side";
  EXPECT_DOUBLE_EQ(headroom(0, 1, -1, 1), 1 - std::exp(-1.0)) << "from the middle on";
  EXPECT_DOUBLE_EQ(headroom(-0.5, 1.5, -1, 1), 1 - std::exp(-1.0)) << "through the middle";
  EXPECT_DOUBLE_EQ(headroom(0.5, -1.5, -1, 1), std::exp(-1.0) - 1);
  EXPECT_EQ(headroom(1, 5, -1, 1), 1);
  EXPECT_EQ(headroom(-1, -5, -1, 1), -1);
}

TEST(Saturation, NeverLeavesTheRangeNorTurnsBack) {
  for_samples([](const Range& range, double x, double d) {
    const double moved = headroom(x, d, range.low, range.high);
    EXPECT_LE(moved, range.high);
    EXPECT_GE(moved, range.low);
    // to rounding: x is seen from the middle and back
    EXPECT_GE((moved - x) * (d < 0 ? -1 : 1), -4e-16 * (1 + std::abs(x))) << x << ' ' << d;
    EXPECT_LE(std::abs(moved - x), std::abs(d) + 1e-14) << x << ' ' << d;
  });
}

TEST(Saturation, EndlessChangesReachTheEndsExactly) {
  for (const Range& range : ranges) {
    const double x = range.low + 0.3 * (range.high - range.low);
    EXPECT_EQ(headroom(x, 1e6, range.low, range.high), range.high);
    EXPECT_EQ(headroom(x, -1e6, range.low, range.high), range.low);
  }
}

/// Where the middle and half of the width are rounded, their sum can lie beyond the end.
TEST(Saturation, RoundingLeadsBeyondNoEnd) {
  std::size_t beyond = 0;
  for (int k = 1; k <= 2000; ++k) {
    const double low = -0.1 * k, high = 0.3 / k;
    beyond += (low + high) / 2 + (high - low) / 2 > high;
    ASSERT_NEAR(headroom(low, 1e9, low, high), high, 1e-12 * k);
    ASSERT_LE(headroom(low, 1e9, low, high), high);
    ASSERT_GE(headroom(high, -1e9, low, high), low);
    for (const double x : {low, (low + high) / 2, high})
      for (const double d : {0.01, 1.0, 40.0}) ASSERT_LE(headroom(x, d * (high - low), low, high), high);
  }
  EXPECT_GT(beyond, 0u) << "none of these ranges is of that kind";
}

TEST(Saturation, IsItsOwnMirrorImage) {
  for_samples([](const Range& range, double x, double d) {
    // -x in [-high, -low] is exact, whatever the range
    EXPECT_EQ(headroom(-x, -d, -range.high, -range.low), -headroom(x, d, range.low, range.high));
  });
}

TEST(Saturation, TwoStepsOfOneSignEqualTheirSum) {
  for_samples([](const Range& range, double x, double d) {
    const double half_way = headroom(x, 0.3 * d, range.low, range.high);
    EXPECT_NEAR(headroom(half_way, 0.7 * d, range.low, range.high), headroom(x, d, range.low, range.high),
                1e-14 * (range.high - range.low + std::abs(range.high)))
        << x << ' ' << d;
  });
}

TEST(Saturation, NoChangeLeavesTheCellToTheBit) {
  for_samples([](const Range& range, double x, double) {
    for (const double none : {0.0, -0.0})
      EXPECT_EQ(std::bit_cast<std::uint64_t>(headroom(x, none, range.low, range.high)),
                std::bit_cast<std::uint64_t>(x));
  });
  EXPECT_TRUE(std::signbit(headroom(-0.0, 0.0, -1, 1)));
}

double rate_of(double x, double d, const Range& range) {
  double rate = -1;
  headroom_rates(&x, &d, &rate, 1, range.low, range.high);
  return rate;
}

TEST(Saturation, RatesAreWhatComesThroughOfEachUnit) {
  for_samples([](const Range& range, double x, double d) {
    const double width = range.high - range.low;
    EXPECT_NEAR(rate_of(x, d, range) * d, headroom(x, d, range.low, range.high) - x, 1e-14 * width)
        << x << ' ' << d;
  });
}

TEST(Saturation, TheRateOfASmallChangeIsTheSlope) {
  for (const double d : {1e-12, 1e-18, 1e-200, 0.0}) {
    EXPECT_NEAR(rate_of(-0.5, d, {-1, 1}), 1, 1e-11);
    EXPECT_NEAR(rate_of(0.75, d, {-1, 1}), 0.25, 1e-11);
    EXPECT_NEAR(rate_of(1, d, {-1, 1}), 0, 1e-11);
    EXPECT_NEAR(rate_of(-0.75, -d, {-1, 1}), d > 0 ? 0.25 : 1, 1e-11) << "downwards";
  }
}

TEST(Saturation, ArrayIsOneValueEachToTheBit) {
  for (const Range& range : ranges)
    for (std::size_t count = 0; count < 40; ++count) {
      std::vector<double> x(count + 1, range.low), d(count);
      for (std::size_t i = 0; i < count; ++i) {
        x[i] = range.low + (range.high - range.low) * static_cast<double>(i) / static_cast<double>(count);
        d[i] = (static_cast<double>(i % 7) - 3) * 0.4 * (range.high - range.low);
      }
      const std::vector<double> before = x;
      headroom(x.data(), d.data(), count, range.low, range.high);
      for (std::size_t i = 0; i < count; ++i)
        ASSERT_EQ(std::bit_cast<std::uint64_t>(x[i]),
                  std::bit_cast<std::uint64_t>(headroom(before[i], d[i], range.low, range.high)));
      EXPECT_EQ(x.back(), before.back()) << "written beyond the end";
    }
}

TEST(Saturation, SmallChangesAreKnownToBeFiniteAndOthersNever) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN(),
                   inf = std::numeric_limits<double>::infinity();
  for (const std::size_t count : {8, 64, 72})
    for (std::size_t at = 0; at < count; ++at)
      for (const double d : {nan, -nan, inf, -inf, 0.01, -0.0}) {
        std::vector<double> x(count, 0.3), changes(count, -0.02);
        changes[at] = d;
        ASSERT_EQ(headroom(x.data(), changes.data(), count, -1, 1), std::isfinite(d)) << d << " at " << at;
      }
}

}  // namespace
}  // namespace entente::numeric
