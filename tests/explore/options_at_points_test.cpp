#include "explore/options_at_points.h"

#include "questions.h"

namespace entente::explore {
namespace {

const std::string two_ways =
    small_world("'p': 1, 'gain': 1, 'u': {'value': 0.5, 'uniform': [0, 1]}", "'o': {'is': 'gain * p + u'}",
                ", 'what_if': {'bold': {'patch': {'parameters': {'gain': 3}}}}");

Request option_request(std::vector<std::string> options) {
  Request request;
  request.question = "robust";
  request.varied = {"p=10:20"};
  request.options = std::move(options);
  return request;
}

TEST(OptionsAtPoints, StandAtTheSamePointsWithTheSameLuck) {
  Explorer explorer(source_of(two_ways, {"p"}), {.seed = 7, .threads = 1});
  const auto found = options_at_points(explorer, option_request({"bold", "parameters.gain=0"}), 0, 8, 5);
  ASSERT_TRUE(found);
  EXPECT_THAT(found->titles, ::testing::ElementsAre("the scenario itself", "bold", "parameters.gain=0"));
  ASSERT_EQ(found->values.size(), 3 * 8u);
  EXPECT_EQ(explorer.done(), 3 * 8 * 5u);
  const double luck = found->values[16];
  for (std::size_t point = 0; point < 8; ++point) {
    const double p = found->points.row(point)[0];
    EXPECT_DOUBLE_EQ(p, 10 + 10 * found->shares.row(point)[0]);
    EXPECT_NEAR(found->values[point], p + luck, 1e-12);
    EXPECT_NEAR(found->values[8 + point], 3 * p + luck, 1e-12);
    EXPECT_NEAR(found->values[16 + point], luck, 1e-12) << "the mean of the same runs everywhere";
  }
}

/// Points 1 to 8 of Sobol's sequence, since 0 is a corner: two lie in each quarter of the range.
TEST(OptionsAtPoints, FillTheRangeEvenly) {
  Explorer explorer(source_of(two_ways, {"p"}), {.seed = 7, .threads = 1});
  const auto found = options_at_points(explorer, option_request({"bold"}), 0, 8, 1);
  std::vector<int> quarters(4);
  for (const double share : found->shares.values) ++quarters.at(static_cast<std::size_t>(share * 4));
  EXPECT_THAT(quarters, ::testing::Each(2));
  EXPECT_EQ(found->shares.values[0], 0.5);
}

TEST(OptionsAtPoints, AreSomethingToChooseAmong) {
  Explorer explorer(source_of(two_ways, {"p"}), {.seed = 7, .threads = 1});
  EXPECT_THROW(options_at_points(explorer, option_request({}), 0, 8, 1), RequestError);
  EXPECT_THROW(options_at_points(explorer, option_request({"bald"}), 0, 8, 1), Error);
}

}  // namespace
}  // namespace entente::explore
