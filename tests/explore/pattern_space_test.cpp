#include "explore/pattern_space.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "explore/unit_points.h"

namespace entente::explore {
namespace {

const PatternGrid ten_by_ten{{0, 1, 10}, {0, 1, 10}};

TEST(PatternSpace, CellsHaveTheirEnds) {
  EXPECT_EQ(ten_by_ten.cell(0, 0), 0u);
  EXPECT_EQ(ten_by_ten.cell(1, 1), 99u);
  EXPECT_EQ(ten_by_ten.cell(0.35, 0.999), 39u);
  EXPECT_EQ(ten_by_ten.cell(-0.001, 0.5), std::nullopt);
  EXPECT_EQ(ten_by_ten.cell(0.5, std::numeric_limits<double>::quiet_NaN()), std::nullopt);
  const PatternGrid counts{{-5, 5, 5}, {10, 40, 3}};
  EXPECT_EQ(counts.cell(0, 25), 2u * 3 + 1);
}

/// All pairs occur, those of high values hardly ever by chance: both above 0.9 in 4 of a million.
struct Steep {
  std::vector<double> a, b;
  explicit Steep(const Points& shares) {
    for (std::size_t p = 0; p < shares.count; ++p) {
      const auto x = shares.row(p);
      a.push_back(std::pow(x[0], 8));
      b.push_back(std::pow(x[1] * x[2], 4));
    }
  }
};

TEST(PatternSpace, FindsWhatChanceHardlyDoes) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    PatternSearch search(ten_by_ten, 5, seed);
    for (int batch = 0; batch < 60; ++batch) {
      const Points shares = search.propose(100);
      for (const double share : shares.values) ASSERT_TRUE(share >= 0 && share <= 1);
      const Steep came(shares);
      search.add(shares, came.a, came.b);
    }
    EXPECT_EQ(search.reached(), 100u);
    PatternSearch by_chance(ten_by_ten, 5, seed);
    const Points shares = random_unit(6000, 5, seed);
    const Steep came(shares);
    by_chance.add(shares, came.a, came.b);
    EXPECT_LT(by_chance.reached(), 80u);
  }
}

/// b is at most a: above the diagonal nothing can be found.
TEST(PatternSpace, FindsNothingThatCannotOccur) {
  PatternSearch search(ten_by_ten, 2, 4);
  for (int batch = 0; batch < 40; ++batch) {
    const Points shares = search.propose(50);
    std::vector<double> a, b;
    for (std::size_t p = 0; p < shares.count; ++p) {
      a.push_back(shares.row(p)[0]);
      b.push_back(shares.row(p)[0] * shares.row(p)[1]);
    }
    search.add(shares, a, b);
  }
  EXPECT_EQ(search.reached(), 55u);
  for (std::size_t i = 0; i < 10; ++i)
    for (std::size_t j = i + 1; j < 10; ++j) EXPECT_EQ(search.cells()[i * 10 + j].points, 0u);
}

TEST(PatternSpace, CountsWhatCameToEachCell) {
  PatternSearch search(ten_by_ten, 1, 1);
  search.add(Points(4, 1), std::vector<double>{0.05, 0.55, 2, 0.55}, std::vector<double>{0.05, 0.05, 0, 0.01});
  EXPECT_EQ(search.points(), 4u);
  EXPECT_EQ(search.outside(), 1u);
  EXPECT_EQ(search.reached(), 2u);
  EXPECT_EQ(search.cells()[50].points, 2u);
  EXPECT_EQ(search.cells()[50].first, 1u);
}

TEST(PatternSpace, ProposesTheSameForASeed) {
  PatternSearch one(ten_by_ten, 3, 8), two(ten_by_ten, 3, 8), other(ten_by_ten, 3, 9);
  for (PatternSearch* search : {&one, &two, &other}) {
    const Points first = search->propose(20);
    search->add(first, Steep(first).a, Steep(first).b);
  }
  const Points next = one.propose(20);
  EXPECT_EQ(next.values, two.propose(20).values);
  EXPECT_NE(next.values, other.propose(20).values);
}

TEST(PatternSpace, SaysHowLikelyCellsAre) {
  const auto chances =
      cell_chances(ten_by_ten, std::vector<double>{0.05, 0.05, 0.95, 7}, std::vector<double>(4, 0.5));
  EXPECT_EQ(chances[5].points, 2u);
  EXPECT_EQ(chances[5].chance, 0.5);
  EXPECT_EQ(chances[5].interval.high, wilson_interval(2, 4).high);
  EXPECT_EQ(chances[0].chance, 0);
  EXPECT_GT(chances[0].interval.high, 0);
}

TEST(PatternSpace, RefusesWhatMakesNoSense) {
  EXPECT_THROW(PatternSearch({{0, 0, 10}, {0, 1, 10}}, 1, 1), std::invalid_argument);
  EXPECT_THROW(PatternSearch({{0, 1, 10}, {0, 1, 0}}, 1, 1), std::invalid_argument);
  EXPECT_THROW(PatternSearch(ten_by_ten, 0, 1), std::invalid_argument);
  PatternSearch search(ten_by_ten, 2, 1);
  EXPECT_THROW(search.add(Points(1, 1), std::vector<double>(1), std::vector<double>(1)), std::invalid_argument);
  EXPECT_THROW(search.add(Points(1, 2), std::vector<double>(1), std::vector<double>(2)), std::invalid_argument);
  EXPECT_THROW(cell_chances(ten_by_ten, {}, {}), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
