#include <gtest/gtest.h>

#include "report/parts.h"

namespace entente::report {
namespace {

/// Three actors: the signs of A and B, B and C, A and C at each date.
Json balance_at(const std::vector<std::array<double, 3>>& dates) {
  return balance_of({"A", "B", "C"}, dates.size(), [&](std::size_t k) {
    const auto [ab, bc, ac] = dates[k];
    return std::vector<double>{0, ab, ac, ab, 0, bc, ac, bc, 0};
  });
}

TEST(ReportBalance, IsToldOnceForEachPatternOfSigns) {
  const Json json = balance_at({{1, 1, 1}, {0.5, 2, 0.1}, {1, -1, -1}, {1, 1, 1}, {1, 0, 1}});
  EXPECT_EQ(json["at"], Json::array({0, 0, 1, 0, 2}));
  EXPECT_EQ(json["patterns"].size(), 3u);
}

TEST(ReportBalance, HasTriadsAndTheDivisionWithLeastFrustration) {
  const Json patterns = balance_at({{1, -1, -1}, {1, 1, -1}})["patterns"];
  EXPECT_EQ(
      patterns[0],
      Json::parse(
          R"({"triads": [0, 0, 1, 0], "frustration": 0.0, "bound": 0.0, "unique": true, "division": "001", "actors": [0.0, 0.0, 0.0]})"));
  EXPECT_EQ(patterns[1]["triads"], Json::array({0, 1, 0, 0}));
  EXPECT_EQ(patterns[1]["frustration"], 1.0);
  EXPECT_EQ(patterns[1]["unique"], false);
}

/// A new pattern beyond those that there is time for is left without.
TEST(ReportBalance, LeavesOutWhatWouldTakeTooLong) {
  std::vector<std::string> actors;
  for (int k = 0; k < 9; ++k) actors.push_back(std::string(1, static_cast<char>('A' + k)));
  const Json json = balance_of(actors, 257, [](std::size_t date) {
    std::vector<double> matrix(81);
    for (std::size_t k = 1; k < 9; ++k) matrix[k] = matrix[9 * k] = (date % 256) >> (k - 1) & 1U ? 1 : -1;
    return matrix;
  });
  EXPECT_EQ(json["patterns"].size(), 250u);
  EXPECT_EQ(json["at"][249], 249);
  EXPECT_TRUE(json["at"][250].is_null());
  EXPECT_EQ(json["at"][256], 0);
}

}  // namespace
}  // namespace entente::report
