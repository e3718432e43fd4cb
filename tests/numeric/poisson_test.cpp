#include "numeric/poisson.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "numeric/functions.h"

namespace entente::numeric::poisson {
namespace {

constexpr double means[] = {1e-9, 1e-6, 1e-3, 0.1, 0.6931471805599453, 1, 2.7, 10, 60, 137.5, 499.9, 500};

/// P(more than m) for m = 0, 1, 2, ..., by the spec's table of draws in extended precision, to where it ends.
std::vector<long double> tails(double mean) {
  std::vector<long double> more{-std::expm1(-static_cast<long double>(mean))};
  long double term = std::exp(-static_cast<long double>(mean));
  for (long double m = 0; !(term < 0x1p-60L && m > mean);) {
    m += 1;
    term *= mean / m;
    more.push_back(more.back() - term);
  }
  return more;
}

/// Quantiles all over (0, 1), and as many close to 0.
template <typename Check>
void for_draws(Check check) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> share(0x1p-54, 1), power(-12, 0);
  for (int i = 0; i < 5000; ++i) {
    check(share(random));
    check(std::pow(10.0, power(random)));
  }
}

TEST(Poisson, CountsAreThoseOfTheSpecsTable) {
  for (const double mean : means) {
    const std::vector<long double> more = tails(mean);
    std::size_t compared = 0;
    for_draws([&](double u) {
      std::uint32_t count = 0;
      for (const long double tail : more) {
        if (std::fabs(tail - u) < 1e-13L) return;  // rounding decides
        count += u < tail;
      }
      ++compared;
      ASSERT_EQ(poisson_count(mean, u), count) << "mean " << mean << ", u " << u;
    });
    EXPECT_GT(compared, 9000u) << mean;
  }
}

struct Quantile {
  double mean, below;
  std::uint32_t count;
};

/// From R: qpois(below, mean).
constexpr Quantile quantiles[] = {{0.1, 0.9, 0},   {0.1, 0.91, 1},    {1, 0.5, 1},     {1, 0.999, 5},
                                  {10, 0.025, 4},  {10, 0.975, 17},   {60, 0.025, 45}, {60, 0.5, 60},
                                  {60, 0.975, 76}, {500, 0.025, 457}, {500, 0.5, 500}, {500, 0.975, 544}};

TEST(Poisson, KnownQuantiles) {
  for (const Quantile& q : quantiles)
    EXPECT_EQ(poisson_count(q.mean, 1 - q.below), q.count) << q.mean << ' ' << q.below;
}

/// Whether something happens at all is decided as for rules that fire at most once.
TEST(Poisson, SomethingHappensJustWhereTheDrawIsBelowItsProbability) {
  for (const double mean : means) {
    const double once = 1.0 - exponential(-mean);
    for (const double u : {once, std::nextafter(once, 0.0), std::nextafter(once, 1.0), 0x1p-54, 1 - 0x1p-54})
      EXPECT_EQ(poisson_count(mean, u) >= 1, u < once) << mean << ' ' << u;
    for_draws([&](double u) { ASSERT_EQ(poisson_count(mean, u) >= 1, u < once) << mean << ' ' << u; });
  }
}

TEST(Poisson, MeanAndVarianceAreTheMean) {
  for (const double mean : {0.1, 2.7, 60.0, 500.0}) {
    constexpr int draws = 100000;
    double sum = 0, squares = 0;
    for (int i = 0; i < draws; ++i) {
      const double count = poisson_count(mean, (i + 0.5) / draws);
      sum += count / draws;
      squares += count * count / draws;
    }
    EXPECT_NEAR(sum, mean, 3e-4 * mean);
    EXPECT_NEAR(squares - sum * sum, mean, 1e-3 * mean);
  }
}

TEST(Poisson, TheLeastDrawHasAnEnd) {
  for (const double mean : means) {
    const std::uint32_t most = poisson_count(mean, 0x1p-54);
    EXPECT_GE(most, poisson_count(mean, 1e-12)) << mean;
    EXPECT_LE(most, tails(mean).size()) << mean;
  }
}

TEST(Poisson, NothingHappensWhereNothingIsExpected) {
  for (const double u : {0x1p-54, 0.5, 1 - 0x1p-54}) EXPECT_EQ(poisson_count(0, u), 0u);
}

}  // namespace
}  // namespace entente::numeric::poisson
