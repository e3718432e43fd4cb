#include "explore/designs.h"

#include <entente/diagnostics.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

const Factor rate{"rate", 60, 120}, trust{"trust", 0, 1, {.1, .2, .5}},
    kind{"kind", 0, 1, {}, {"war", "peace"}};

template <typename Error, typename Work>
std::string message(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing thrown";
}

TEST(Designs, AGridHasEveryCombination) {
  const Points points = grid(std::vector{rate, kind}, std::vector<std::size_t>{3, 0});
  EXPECT_EQ(points.count, 6U);
  EXPECT_THAT(points.values, ElementsAre(60, 0, 60, 1, 90, 0, 90, 1, 120, 0, 120, 1));
}

TEST(Designs, AGridIsCountedBeforeItTakesMemory) {
  const std::vector<Factor> ten{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}, {"h"}, {"i"}, trust};
  const std::vector<std::size_t> counts{100, 100, 100, 100, 100, 100, 100, 100, 7, 0};
  EXPECT_EQ(message<MemoryError>([&] { grid(ten, counts); }),
            "too many combinations: 100^8 x 7 x 3 = 2.1e+17; at most 10000000");
  EXPECT_EQ(message<MemoryError>([&] {
              grid(std::vector{rate, trust}, std::vector<std::size_t>{5, 0}, 14);
            }),
            "too many combinations: 5 x 3 = 15; at most 14");
  EXPECT_EQ(grid(std::vector{rate, trust}, std::vector<std::size_t>{5, 0}, 15).count, 15U);
  EXPECT_EQ(message<MemoryError>([&] { lhs(std::vector{rate}, 11'000'000, 1); }),
            "too many combinations: 11000000; at most 10000000");
  const std::vector<std::size_t> huge(40, std::size_t{1} << 62);
  EXPECT_THROW(combinations(huge), MemoryError) << "beyond what a whole number holds";
}

TEST(Designs, LevelsGoInStep) {
  const Points points = zip(std::vector{rate, trust}, std::vector<std::size_t>{3, 0});
  EXPECT_THAT(points.values, ElementsAre(60, .1, 90, .2, 120, .5));
  EXPECT_EQ(message<std::invalid_argument>([&] {
              zip(std::vector{rate, kind}, std::vector<std::size_t>{3, 0});
            }),
            "lists in step are of one length: 'rate' has 3 values, 'kind' 2");
}

TEST(Designs, RefuseNothing) {
  EXPECT_EQ(message<std::invalid_argument>([&] { grid(std::vector{rate}, std::vector<std::size_t>{0}); }),
            "a design needs at least one point");
  EXPECT_EQ(message<std::invalid_argument>([&] { grid(std::vector{rate}, {}); }), "0 counts for 1 factors");
  EXPECT_EQ(message<std::invalid_argument>([&] { sobol({}, 5); }), "there is no factor to vary");
}

TEST(Designs, OfSobolHaveNoCorner) {
  EXPECT_THAT(sobol(std::vector{rate, kind}, 3).values, ElementsAre(90, 1, 105, 0, 75, 1));
}

TEST(Designs, OfALatinHypercubeHaveListsInEqualParts) {
  const Points points = lhs(std::vector{rate, trust}, 30, 1);
  std::size_t each[3]{};
  for (std::size_t p = 0; p < points.count; ++p) {
    EXPECT_GT(points.row(p)[0], 60);
    EXPECT_LT(points.row(p)[0], 120);
    ++each[points.row(p)[1] == .1 ? 0 : points.row(p)[1] == .2 ? 1 : 2];
  }
  EXPECT_THAT(each, ElementsAre(10, 10, 10));
}

}  // namespace
}  // namespace entente::explore
