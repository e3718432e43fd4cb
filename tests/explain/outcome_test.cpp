#include <algorithm>
#include <cmath>
#include <map>

#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(ExplainOutcome, TheFullValueIsThatOfTheEnsemble) {
  const TestScenario made = busy();
  Simulation simulation(*made.model, 5, 64);
  const BlockRecord& record = simulation.run(0, 64);
  double warm = 0, reached = 0;
  for (std::size_t run = 0; run < 64; ++run) {
    warm += record.outcomes[run];
    reached += !std::isnan(record.outcomes[2 * 64 + run]);
  }
  EXPECT_NEAR(explained("warm").full, warm / 64, 1e-12);
  EXPECT_NEAR(explained("soon").full, reached / 64, 1e-12);
}

TEST(ExplainOutcome, DoesNotDependOnThreads) {
  const auto one = explained("warm"), three = explained("warm", [](OutcomeQuestion&q) { q.threads = 3; });
  ASSERT_EQ(one.causes.size(), three.causes.size());
  for (std::size_t k = 0; k < one.causes.size(); ++k) {
    EXPECT_EQ(one.causes[k].cause, three.causes[k].cause);
    EXPECT_EQ(one.causes[k].shapley, three.causes[k].shapley);
    EXPECT_EQ(one.causes[k].removed, three.causes[k].removed);
    EXPECT_EQ(one.causes[k].shapley_interval.low, three.causes[k].shapley_interval.low);
  }
}

TEST(ExplainOutcome, TheBudgetEndsIt) {
  const auto small = explained("warm", [](OutcomeQuestion& q) { q.ensembles = 1; });
  EXPECT_EQ(small.permutations, 2u) << "one pair, whatever the budget";
  const auto larger = explained("warm", [](OutcomeQuestion& q) { q.ensembles = 31, q.precision = 0; });
  EXPECT_GT(larger.permutations, 4u);
  EXPECT_LE(larger.ensembles, 31);
  EXPECT_FALSE(larger.exact);
  EXPECT_FALSE(larger.narrow);
  const auto narrow = explained("warm", [](OutcomeQuestion& q) { q.precision = 10; });
  EXPECT_EQ(narrow.permutations, 2u);
  EXPECT_TRUE(narrow.narrow);
  const auto seconds =
      explained("warm", [](OutcomeQuestion& q) { q.ensembles = 1000, q.seconds = 0, q.precision = 0; });
  EXPECT_EQ(seconds.permutations, 2u);
}

TEST(ExplainOutcome, OfOneCauseOrTwoEverythingIsMadeWhateverTheBudget) {
  for (const std::vector<std::string>& named : {std::vector<std::string>{"hits"}, {"hits", "gifts"}}) {
    const auto e = explained("level", [&](OutcomeQuestion& q) {
      q.causes = causes_named(busy().model->catalogue(), named);
      q.ensembles = 1;
      q.precision = 0;
    });
    EXPECT_TRUE(e.exact);
    EXPECT_EQ(e.ensembles, 1U << named.size());
    EXPECT_NEAR(e.empty + sum_of(e), e.full, 1e-12);
  }
}

TEST(ExplainOutcome, ProcessesCanBeAskedAbout) {
  const auto e = explained("level", [](OutcomeQuestion& q) {
    const TestScenario made = busy();
    q.causes = causes_named(made.model->catalogue(), {"drift", "gifts"});
  });
  EXPECT_GT(e.causes[0].shapley, 0);
  EXPECT_NEAR(e.empty + sum_of(e), e.full, 1e-12);
}

TEST(ExplainOutcome, IsStopped) {
  const TestScenario made = busy();
  const Model model = asking(made.scenario, made.model->catalogue(), "warm");
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(explain_outcome(model, question_for(model.catalogue()), &stop));
}

TEST(ExplainOutcome, SaysWhatThereIs) {
  const TestScenario made = busy();
  const Catalogue& c = made.model->catalogue();
  const auto message = [](const auto& call) {
    try {
      call();
    } catch (const UnknownNameError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(message([&] { asking(made.scenario, c, "warn"); }),
            "'warn' is not an outcome (did you mean 'warm'?); there are: warm, level, soon");
  EXPECT_EQ(
      message([&] {
        causes_named(c, {"hits", "hitz"});
      }),
      "'hitz' is not an event, rule or process (did you mean 'hits'?); there are: june, maybe, hits, gifts, "
      "thanks, "
      "balance, noise, spread, drift");
  EXPECT_NE(message([&] { causes_named(c, {"decay"}); }), "");
}

TEST(ExplainOutcome, NeedsACauseToAskAbout) {
  const TestScenario made = busy();
  try {
    explain_outcome(asking(made.scenario, made.model->catalogue(), "warm"), {});
    ADD_FAILURE() << "it was explained";
  } catch (const RequestError& error) {
    EXPECT_STREQ(error.what(),
                 "the scenario has no event and no rule to explain it by; name processes as causes");
  }
}

TEST(ExplainOutcome, WhatIsInfiniteInSomeRunsHasNoMeanToBeSharedOut) {
  const TestScenario made =
      compile_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/data/infinite.json");
  ASSERT_TRUE(made.model) << made.messages();
  for (const auto& [outcome, infinite] : {std::pair("infinite", true), std::pair("none", false)}) {
    const Model model = asking(made.scenario, made.model->catalogue(), outcome);
    const OutcomeExplanation e = *explain_outcome(model, question_for(model.catalogue(), 32));
    EXPECT_FALSE(e.finite);
    EXPECT_EQ(e.full_strays.infinite > 0, infinite);
    EXPECT_EQ(e.full_strays.no_number, infinite ? 0U : 32U);
    EXPECT_TRUE(std::isnan(e.full) && std::isnan(e.full_interval.low));
    for (const CauseEffect& cause : e.causes) EXPECT_TRUE(std::isnan(cause.shapley)) << outcome;
    EXPECT_LE(e.permutations, 2U) << "no permutation can narrow it";
  }
}

TEST(ExplainOutcome, OneRunHasNoIntervals) {
  for (const char* outcome : {"warm", "level", "soon"}) {
    const auto e = explained(outcome, [](OutcomeQuestion& q) { q.runs = 1; });
    EXPECT_TRUE(std::isnan(e.full_interval.low)) << outcome;
    EXPECT_NEAR(e.empty + sum_of(e), e.full, 1e-12);
    for (const CauseEffect& cause : e.causes)
      EXPECT_TRUE(std::isnan(cause.removed_interval.low) && std::isnan(cause.shapley_interval.low)) << outcome;
  }
}

}  // namespace
}  // namespace entente
