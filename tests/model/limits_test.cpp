#include "model/limits.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string said_of_steps(std::size_t steps, int substeps) {
  Diagnostics said;
  Time time;
  time.substeps = substeps;
  time.origin.path = "time";
  detail::check_steps(time, steps, said);
  return said.errors();
}

TEST(Limits, OfStepsAndTheirParts) {
  EXPECT_EQ(said_of_steps(10'000'000, 1), "");
  EXPECT_EQ(said_of_steps(10'000'001, 1), "error: time: more than 10,000,000 steps; choose a longer step");
  EXPECT_EQ(said_of_steps(10'000, 10'000), "");
  EXPECT_EQ(said_of_steps(10'001, 10'000),
            "error: time: 10,001 steps of 10,000 substeps; a run may have 100,000,000 in all");
  EXPECT_EQ(said_of_steps(5, 0), "");
}

TEST(Limits, OfCellsThatAreDrawn) {
  Begun begun;
  detail::LayerModel layer;
  layer.name = "trust";
  layer.cells = std::size_t{1} << 32U;
  EXPECT_TRUE(detail::can_draw_cells(layer, "noise", {}, begun.c)) << "each has a number";
  ++layer.cells;
  EXPECT_FALSE(detail::can_draw_cells(layer, "noise", {{}, "dynamics.n"}, begun.c));
  EXPECT_EQ(begun.said(),
            "dynamics.n: noise draws for each cell of 'trust'; of 4 actors these are more than 2^32, and each "
            "needs a number of its own\n");
}

TEST(Limits, OfMemory) {
  Begun begun;
  detail::LayerModel layer;
  layer.name = "trust";
  layer.cells = 16;
  EXPECT_TRUE(detail::fits_into_memory(layer, {}, begun.c));
  layer.cells = std::size_t{1} << 55U;
  EXPECT_FALSE(detail::fits_into_memory(layer, {{}, "relations.trust"}, begun.c));
  const std::string said = begun.said();
  EXPECT_EQ(
      said.find("relations.trust: 'trust' does not fit into memory: 4 actors, all pairs, take 2.88e+08 GB of "),
      0u)
      << said;
}

}  // namespace
}  // namespace entente
