#include "numeric/reflection.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace entente::numeric::reflection {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Range {
  double low, high;
};
constexpr Range ranges[] = {{-1, 1},       {0, 1},           {-10, 30},        {0.1, 0.3},
                            {0, infinite}, {-0.7, infinite}, {-infinite, 0.2}, {-infinite, infinite}};

/// The spec's `fold`, word for word, in extended precision.
long double folded(long double y, const Range& range) {
  const long double low = range.low, high = range.high;
  if (y >= low && y <= high) return y;
  if (std::isinf(range.high)) return 2 * low - y;
  if (std::isinf(range.low)) return 2 * high - y;
  const long double length = high - low, turn = 2 * length;
  const long double r = (y - low) - turn * std::floor((y - low) / turn);
  return r <= length ? low + r : low + turn - r;
}

/// What lies inside, and how far some of it is moved: a little, beyond an end, and many times to and fro.
template <typename Check>
void for_samples(Check check) {
  std::mt19937_64 random(3);
  std::uniform_real_distribution<double> share(0, 1), size(-1, 1);
  for (const Range& range : ranges) {
    const double low = std::isinf(range.low) ? std::min(range.high, 0.0) - 4 : range.low;
    const double width = (std::isinf(range.high) ? low + 8 : range.high) - low;
    for (const double far : {0.1, 1.0, 3.0, 1000.0, 1e7})
      for (int i = 0; i < 300; ++i) {
        const double x = std::min(range.high, low + width * share(random));
        check(range, x, far * width * size(random));
      }
    for (const double x : {range.low, range.high})
      for (const double w : {0.0, 0.25, -0.25, 1.0, -1.0, 2.0, -2.0, 7.0})
        if (std::isfinite(x)) check(range, x, w * width);
  }
}

double rounding(const Range& range, double y) {
  const double ends =
      (std::isinf(range.low) ? 0 : std::fabs(range.low)) + (std::isinf(range.high) ? 0 : std::fabs(range.high));
  return 4e-16 * (std::fabs(y) + ends);
}

TEST(Reflection, IsTheFoldOfTheSpec) {
  for_samples([](const Range& range, double x, double w) {
    const double y = x + w;
    EXPECT_NEAR(reflected(y, range.low, range.high), static_cast<double>(folded(y, range)), rounding(range, y))
        << y << " in [" << range.low << ", " << range.high << "]";
  });
}

TEST(Reflection, KnownValues) {
  EXPECT_DOUBLE_EQ(reflected(1.25, -1, 1), 0.75);
  EXPECT_DOUBLE_EQ(reflected(-1.25, -1, 1), -0.75);
  EXPECT_DOUBLE_EQ(reflected(3.5, -1, 1), -0.5) << "at both ends";
  EXPECT_DOUBLE_EQ(reflected(-4.5, -1, 1), -0.5);
  EXPECT_DOUBLE_EQ(reflected(4 * 1000 + 0.3, -1, 1), 0.30000000000018190);
  EXPECT_DOUBLE_EQ(reflected(-5, 0, infinite), 5);
  EXPECT_DOUBLE_EQ(reflected(5, -infinite, 2), -1);
  EXPECT_EQ(reflected(-1e300, -infinite, infinite), -1e300);
  for (const double end : {-1.0, 1.0}) EXPECT_EQ(reflected(end, -1, 1), end);
}

TEST(Reflection, NeverLeavesTheRange) {
  for_samples([](const Range& range, double x, double w) {
    double moved = x;
    add_reflected(&moved, &w, 1, range.low, range.high);
    for (const double y : {reflected(x + w, range.low, range.high), moved}) {
      ASSERT_GE(y, range.low) << x << ' ' << w;
      ASSERT_LE(y, range.high) << x << ' ' << w;
    }
  });
}

/// Rounded ends too: the ranges are such that their length is not exact.
TEST(Reflection, RoundingLeadsBeyondNoEnd) {
  for (int k = 1; k <= 500; ++k) {
    const double low = -0.1 * k, high = 0.3 / k;
    for (int turns = -9; turns <= 9; ++turns)
      for (const double off : {0.0, 1e-17, -1e-17, 1e-16, -1e-16}) {
        const double y = reflected((low + turns * (high - low)) * (1 + off), low, high);
        ASSERT_GE(y, low) << k << ' ' << turns;
        ASSERT_LE(y, high) << k << ' ' << turns;
      }
  }
}

TEST(Reflection, OfArraysIsThatOfOneValueToRounding) {
  for_samples([](const Range& range, double x, double w) {
    double moved = x;
    add_reflected(&moved, &w, 1, range.low, range.high);
    ASSERT_NEAR(moved, reflected(x + w, range.low, range.high), rounding(range, x + w)) << x << ' ' << w;
  });
}

/// A cell's bits do not depend on what lies beside it, which may have to be reflected many times.
TEST(Reflection, OfArraysIsTheSameForAnyNeighboursToTheBit) {
  for (const Range& range : ranges) {
    std::vector<double> x, w;
    for_samples([&](const Range& of, double cell, double by) {
      if (of.low == range.low && of.high == range.high) x.push_back(cell), w.push_back(by);
    });
    std::vector<double> together = x;
    add_reflected(together.data(), w.data(), x.size(), range.low, range.high);
    for (std::size_t i = 0; i < x.size(); ++i) {
      add_reflected(&x[i], &w[i], 1, range.low, range.high);
      ASSERT_EQ(std::bit_cast<std::uint64_t>(x[i]), std::bit_cast<std::uint64_t>(together[i])) << i;
    }
  }
}

TEST(Reflection, OfNothingLeavesTheCellToTheBit) {
  for_samples([](const Range& range, double x, double) {
    double moved = x;
    const double none = 0;
    add_reflected(&moved, &none, 1, range.low, range.high);
    ASSERT_EQ(std::bit_cast<std::uint64_t>(moved), std::bit_cast<std::uint64_t>(x));
  });
}

/// Where there is no such number the caller sees that it is none.
TEST(Reflection, OfWhatIsNotFiniteIsNotFinite) {
  for (const Range& range : ranges)
    for (const double w : {infinite, -infinite, std::nan("")}) {
      double x = 0.2;
      add_reflected(&x, &w, 1, range.low, range.high);
      EXPECT_FALSE(std::isfinite(x)) << w << " in [" << range.low << ", " << range.high << "]";
    }
}

}  // namespace
}  // namespace entente::numeric::reflection
