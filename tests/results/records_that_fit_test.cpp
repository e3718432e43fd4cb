#include "results/records_that_fit.h"

#include <gtest/gtest.h>

#include "support/compiled.h"

namespace entente {
namespace {

Model world_of(int actors, int days) {
  const auto end = to_string(advance(*parse_date("2025-01-01"), {1, Unit::day}, days));
  const auto made = testing_support::compile_json(R"({"entente": 1, "time": {"start": "2025-01-01", "end": ")" +
                                                  end + R"(", "step": "1 day"},
          "generate_actors": {"A": {"count": )" + std::to_string(actors) +
                                                  R"(}}, "relations": {"r": {}},
          "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": 0.1}}})");
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

TEST(RecordsThatFit, AreBothOfASmallWorld) {
  const Model model = world_of(10, 20);
  EXPECT_EQ(relation_cells(model.catalogue()), 100U);
  EXPECT_GE(moving_cells(model), 90U * 21);
  EXPECT_TRUE(records_that_fit(model).relations);
  EXPECT_TRUE(records_that_fit(model).evolution);
}

TEST(RecordsThatFit, LeavesOutWhatIsTooMuch) {
  const RecordOptions long_run = records_that_fit(world_of(200, 60));
  EXPECT_TRUE(long_run.relations);
  EXPECT_FALSE(long_run.evolution);
  const RecordOptions large = records_that_fit(world_of(1500, 1));
  EXPECT_FALSE(large.relations);
  EXPECT_FALSE(large.evolution);
}

}  // namespace
}  // namespace entente
