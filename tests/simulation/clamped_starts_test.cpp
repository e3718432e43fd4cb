#include "simulation/clamped_starts.h"

#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;

std::vector<ClampedStart> starts(const std::string& rest, std::size_t runs = 500) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'}, 'parameters': {'p': "
      "{'uniform': [0, 2]}, 'q': {'uniform': [0, 1]}}, " +
      rest + "}");
  EXPECT_TRUE(made.model) << made.messages();
  return clamped_starts(detail::ModelAccess::data(*made.model), 1, runs);
}

TEST(ClampedStarts, AreCountedWithTheFarthest) {
  const auto found = starts(
      "'actors': {'A': {'x': 'p'}, 'B': {'x': 'q'}, 'C': {'x': '-0.5 * p'}}, "
      "'attributes': {'x': {'range': [0, 1]}}");
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[0].cell, "x[A]");
  EXPECT_NEAR(static_cast<double>(found[0].runs), 250, 45);
  EXPECT_EQ(found[0].of, 500);
  EXPECT_NEAR(found[0].farthest, 2, 0.05);
  EXPECT_EQ(found[1].cell, "x[C]");
  EXPECT_EQ(found[1].runs, 500);
  EXPECT_NEAR(found[1].farthest, -1, 0.05);
}

TEST(ClampedStarts, OfTiesAndDefaultsHaveTheirNames) {
  for (const std::string storage : {"dense", "sparse"}) {
    const auto found = starts("'actors': {'A': {}, 'B': {}}, 'relations': {'r': {'storage': '" + storage +
                              "', 'range': [-1, 1], 'ties': {'B': {'A': '3 * p'}}}}");
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].cell, "r[B,A]");
  }
  const auto found =
      starts("'actors': {'A': {}, 'B': {'x': 0}}, 'attributes': {'x': {'range': [null, 1], 'initial': 'p'}}");
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].cell, "x");
}

TEST(ClampedStarts, AreNoneWhereNothingIsDrawnOrNobodyHasTheDefault) {
  EXPECT_TRUE(
      starts("'actors': {'A': {'x': 1}}, 'attributes': {'x': {'range': [0, 1], 'initial': 'p'}}").empty());
  EXPECT_TRUE(
      starts("'actors': {'A': {}, 'B': {}}, 'relations': {'r': {'range': [0, 0.1], 'ties_random': {'normal': "
             "[0, 1]}}}")
          .empty())
      << "random ties are clamped by their nature";
}

/// They are those with which the runs start.
TEST(ClampedStarts, AreDrawnAsTheRunsDraw) {
  const std::string rest =
      "'actors': {'A': {'x': 'p'}}, 'attributes': {'x': {'range': [0, 1]}}, 'watch': ['x[A]']";
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'}, 'parameters': {'p': {'uniform': "
      "[0, 2]}}, " +
      rest + "}");
  const BlockRecord record = run_block(*made.model, 64);
  std::size_t clamped = 0;
  for (std::size_t run = 0; run < 64; ++run) clamped += recorded(*made.model, record, "x[A]", 0, run) == 1;
  EXPECT_EQ(clamped_starts(detail::ModelAccess::data(*made.model), 1, 64).at(0).runs, clamped);
}

}  // namespace
}  // namespace entente::detail
