/// Noise alone is reflected Brownian motion, in however many parts a year is taken. The sharper form is of
/// benchmark size: --gtest_also_run_disabled_tests. Its last figures stand in tests/README.md.
#include <numbers>

#include "closed_forms/samples.h"

namespace entente::reflected_noise {
namespace {

using namespace testing_support;

constexpr double years = 365 / 365.25;

/// Brownian motion from `start`, reflected at -1 and 1, with variance `spread` if it were not: the series of
/// cosines that solves the heat equation where nothing leaves at the ends.
struct Law {
  double start, spread;

  /// Calls visit(k, the weight of the k-th cosine), as long as there is something left of it.
  template <typename Visit>
  void each(Visit visit) const {
    for (int k = 1; k < 5000; ++k) {
      const double turn = k * std::numbers::pi / 2, left = std::exp(-turn * turn * spread / 2);
      if (left < 1e-18) return;
      visit(turn, k % 2 == 0 ? 1.0 : -1.0, left * std::cos(turn * (start + 1)));
    }
  }
  double below(double x) const {
    double share = (x + 1) / 2;
    each([&](double turn, double, double weight) { share += weight * std::sin(turn * (x + 1)) / turn; });
    return share;
  }
  double mean() const {
    double sum = 0;  // the integral of (y - 1) cos(turn y), y from 0 to 2
    each([&](double turn, double sign, double weight) { sum += weight * (sign - 1) / (turn * turn); });
    return sum;
  }
  double variance() const {
    double square = 4.0 / 3, first = 1;  // of y = x + 1
    each([&](double turn, double sign, double weight) {
      square += weight * 4 * sign / (turn * turn);
      first += weight * (sign - 1) / (turn * turn);
    });
    return square - first * first;
  }
};

Model shaken(double volatility, int parts, const std::string& range, double start) {
  return must_compile(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year', 'substeps': " +
      std::to_string(parts) + "}, 'generate_actors': {'S': {'count': 200}}, 'attributes': {'x': {'range': " +
      range + ", 'initial': " + std::to_string(start) +
      "}}, 'dynamics': {'n': {'type': 'noise', 'attribute': 'x', 'volatility': " + std::to_string(volatility) +
      "}}}");
}

/// In 1, 7 and 70 parts, from so many runs of 200 cells.
void expect_law(double volatility, std::size_t runs) {
  const Law law{-0.8, volatility * volatility * years};
  for (const int parts : {1, 7, 70}) {
    SampledEnds ends = ends_of(shaken(volatility, parts, "[-1, 1]", law.start), runs);
    EXPECT_NEAR(ends.mean(), law.mean(), 4 * ends.mean_error()) << parts;
    EXPECT_NEAR(ends.moment(2), law.variance(), 4 * ends.variance_error()) << parts;
    const double distance = ends.distance([&](double x) { return law.below(x); });
    EXPECT_LT(distance, ends.critical_distance()) << parts;
    std::printf("volatility %g in %d parts: mean %+.6f (%+.6f), sd %.6f (%.6f), distance %.6f (below %.6f)\n",
                volatility, parts, ends.mean() - law.mean(), law.mean(), std::sqrt(ends.moment(2)),
                std::sqrt(law.variance()), distance, ends.critical_distance());
  }
}

TEST(ReflectedNoise, HasTheLawOfReflectedBrownianMotionInAnyParts) {
  expect_law(0.5, 500);
  expect_law(1.5, 500);
}

TEST(ReflectedNoise, DISABLED_HasTheLawOfReflectedBrownianMotionInAnyParts) {
  for (const double volatility : {0.2, 0.5, 1.5}) expect_law(volatility, 50000);
}

/// At one end alone: what it would be without, folded once.
TEST(ReflectedNoise, OfAHalfBoundedCellIsTheFoldedNormal) {
  const auto normal = [](double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; };
  const double sd = 0.5 * std::sqrt(years);
  for (const int parts : {1, 7, 70}) {
    SampledEnds ends = ends_of(shaken(0.5, parts, "[0, null]", 0.2), 500);
    const double distance =
        ends.distance([&](double x) { return normal((x - 0.2) / sd) - normal((-x - 0.2) / sd); });
    EXPECT_LT(distance, ends.critical_distance()) << parts;
  }
}

/// The series itself: at once nearly the normal law, in the end the uniform one.
TEST(ReflectedNoise, TheSeriesIsTheLaw) {
  const Law early{-0.8, 1e-4}, late{-0.8, 100};
  EXPECT_NEAR(early.below(-0.79), 0.8413447460685429, 1e-9);
  EXPECT_NEAR(early.mean(), -0.8, 1e-12);
  EXPECT_NEAR(early.variance(), 1e-4, 1e-12);
  EXPECT_NEAR(late.below(0.5), 0.75, 1e-12);
  EXPECT_NEAR(late.variance(), 1.0 / 3, 1e-12);
}

}  // namespace
}  // namespace entente::reflected_noise
