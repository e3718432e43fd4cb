#include <algorithm>
#include <map>

#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

/// Value of the runs with these causes alone.
double mean_with(const Model& model, const std::vector<std::size_t>& causes, std::size_t code,
                 std::size_t runs) {
  Simulation simulation(model, 5, runs);
  std::vector<bool> off(model.catalogue().causes.size(), false);
  for (std::size_t k = 0; k < causes.size(); ++k) off[causes[k]] = (code >> k & 1U) == 0;
  simulation.switch_off(off);
  const BlockRecord& record = simulation.run(0, runs);
  double sum = 0;
  for (std::size_t run = 0; run < runs; ++run) sum += record.outcomes[run];
  return sum / static_cast<double>(runs);
}

OutcomeExplanation of_sums(const std::string& outcome) {
  const TestScenario made = compile_text(sums_world);
  EXPECT_TRUE(made.model) << made.messages();
  const Model model = asking(made.scenario, made.model->catalogue(), outcome);
  return *explain_outcome(model, question_for(model.catalogue()));
}

TEST(Shapley, ShapleyValuesAndTheEmptyValueSumToTheFullOne) {
  for (const char* outcome : {"warm", "level", "soon"})
    for (const std::size_t runs : {64u, 37u}) {
      const auto e = explained(outcome, [&](OutcomeQuestion& q) { q.runs = runs; });
      EXPECT_NEAR(e.empty + sum_of(e), e.full, 1e-12) << outcome << ", " << runs << " runs";
      EXPECT_EQ(e.causes.size(), 5u);
    }
}

TEST(Shapley, OfAllCoalitionsIsTheMeanOverAllOrders) {
  const TestScenario made = busy();
  const Model model = asking(made.scenario, made.model->catalogue(), "level");
  OutcomeQuestion question = question_for(model.catalogue(), 48);
  question.causes = causes_named(model.catalogue(), {"hits", "gifts", "thanks"});
  question.precision = 0;
  const OutcomeExplanation e = *explain_outcome(model, question);
  EXPECT_TRUE(e.exact);
  EXPECT_FALSE(e.narrow);
  EXPECT_EQ(e.ensembles, 8);
  std::map<std::size_t, double> expected;
  std::vector<std::size_t> order{0, 1, 2};
  do {
    std::size_t code = 0;
    for (const std::size_t player : order) {
      const double before = mean_with(model, question.causes, code, 48);
      code |= std::size_t{1} << player;
      expected[question.causes[player]] += (mean_with(model, question.causes, code, 48) - before) / 6;
    }
  } while (std::next_permutation(order.begin(), order.end()));
  for (const CauseEffect& effect : e.causes)
    EXPECT_NEAR(effect.shapley, expected[effect.cause], 1e-12) << effect.cause;
}

TEST(Shapley, WhatAddsUpIsSharedAsItAddsUp) {
  const auto e = of_sums("x");
  EXPECT_NEAR(e.full, 0.5, 1e-12);
  EXPECT_EQ(e.empty, 0);
  EXPECT_NEAR(e.causes[0].shapley, 0.3, 1e-12);
  EXPECT_NEAR(e.causes[0].removed, 0.3, 1e-12);
  EXPECT_NEAR(e.causes[1].shapley, 0.2, 1e-12);
  EXPECT_EQ(e.causes[2].shapley, 0) << "a rule that never fires";
}

TEST(Shapley, WhatNeedsBothIsSharedByBoth) {
  const auto e = of_sums("both");
  EXPECT_EQ(e.full, 1);
  for (std::size_t k : {0u, 1u}) {
    EXPECT_EQ(e.causes[k].removed, 1) << "without either there is nothing";
    EXPECT_EQ(e.causes[k].shapley, 0.5) << "pairs of opposite orders know it exactly";
    EXPECT_EQ(e.causes[k].more, 64u);
    EXPECT_TRUE(e.causes[k].interacts);
  }
}

TEST(Shapley, WhatEitherDoesIsLostWithoutBothOnly) {
  const auto e = of_sums("either");
  for (std::size_t k : {0u, 1u}) {
    EXPECT_EQ(e.causes[k].removed, 0);
    EXPECT_EQ(e.causes[k].shapley, 0.5);
    EXPECT_TRUE(e.causes[k].interacts);
  }
}

TEST(Shapley, SmallAndLargeSamplesAgree) {
  // three causes: all 6 orders of all runs give the exact value of these runs
  const TestScenario made = busy();
  const Model model = asking(made.scenario, made.model->catalogue(), "level");
  const auto three = causes_named(model.catalogue(), {"hits", "gifts", "thanks"});
  OutcomeQuestion question = question_for(model.catalogue(), 320);
  question.causes = three;
  question.precision = 0;
  question.ensembles = 2;
  const auto rough = *explain_outcome(model, question);
  question.seed = 6;
  question.runs = 3200;
  const auto fine = *explain_outcome(model, question);
  for (const CauseEffect& a : rough.causes)
    for (const CauseEffect& b : fine.causes)
      if (a.cause == b.cause) {
        const double half = (a.shapley_interval.high - a.shapley_interval.low) / 2;
        EXPECT_NEAR(a.shapley, b.shapley, 2 * half);
        EXPECT_GT(half, 0);
      }
}

}  // namespace
}  // namespace entente
