/// Lanes of the same run draw once, and what they draw is what each would draw alone.
#include "simulation/luck.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

const numeric::Draw draw{7, 3, 11};

/// What each lane draws alone.
std::vector<double> one_by_one(const LaneLuck& luck, const std::vector<std::uint32_t>& indices) {
  std::vector<double> all;
  for (const std::uint32_t index : indices)
    for (const std::uint32_t run : luck.runs()) all.push_back(numeric::uniform(draw, run, index));
  return all;
}

void expect_alike(const std::vector<LaneRun>& lanes) {
  LaneLuck luck;
  luck.start(lanes, 1);
  const std::vector<std::uint32_t> indices{4, 5, 6, 7, 8};
  std::vector<double> expected = one_by_one(luck, indices), found(expected.size());
  luck.uniforms(draw, indices, found.data());
  EXPECT_EQ(found, expected);
  luck.uniforms_in_a_row(draw, 4, indices.size(), found.data());
  EXPECT_EQ(found, expected);
  for (double& u : expected) u = numeric::normal_quantile(u);
  luck.normals_in_a_row(draw, 4, indices.size(), found.data());
  EXPECT_EQ(found, expected);
}

TEST(LaneLuck, DrawsAsEachLaneAlone) {
  expect_alike({{1}});
  expect_alike({{1}, {2}, {3}});
  expect_alike(std::vector<LaneRun>(16, {5}));
  std::vector<LaneRun> mixed(16, {5});
  for (std::size_t lane = 0; lane < 7; ++lane) mixed[lane].run = 4;
  expect_alike(mixed);
  mixed[3].redrawn = 1, mixed[3].other = 9;
  expect_alike(mixed);
  mixed[12].redrawn = 2;  // of another purpose
  expect_alike(mixed);
}

TEST(LaneLuck, OfAPurposeIsThatOfTheOtherRun) {
  LaneLuck luck;
  luck.start(std::vector<LaneRun>{{1}, {1, {}, 2, 8}, {1, {}, 5, 8}}, 4);
  EXPECT_EQ(luck.run(0), 1U);
  EXPECT_EQ(luck.run(1), 1U);
  EXPECT_EQ(luck.run(2), 8U);
}

}  // namespace
}  // namespace entente::detail
