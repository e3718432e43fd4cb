#include <algorithm>
#include <cmath>
#include <map>

#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

OutcomeQuestion question_for(const Catalogue& c, std::size_t runs = 64) {
  OutcomeQuestion question;
  question.runs = runs;
  question.seed = 5;
  question.threads = 1;
  question.causes = events_and_rules(c);
  question.ensembles = 40;
  return question;
}

OutcomeExplanation explained(const std::string& outcome,
                             const std::function<void(OutcomeQuestion&)>& change = {}) {
  const TestScenario made = busy();
  const Model model = asking(made.scenario, made.model->catalogue(), outcome);
  OutcomeQuestion question = question_for(model.catalogue());
  if (change) change(question);
  return *explain_outcome(model, question);
}

double sum_of(const OutcomeExplanation& e) {
  double sum = 0;
  for (const CauseEffect& effect : e.causes) sum += effect.shapley;
  return sum;
}

TEST(ExplainOutcome, ShapleyValuesAndTheEmptyValueSumToTheFullOne) {
  for (const char* outcome : {"warm", "level", "soon"})
    for (const std::size_t runs : {64u, 37u}) {
      const auto e = explained(outcome, [&](OutcomeQuestion& q) { q.runs = runs; });
      EXPECT_NEAR(e.empty + sum_of(e), e.full, 1e-12) << outcome << ", " << runs << " runs";
      EXPECT_EQ(e.causes.size(), 5u);
    }
}

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

TEST(ExplainOutcome, NoCoalitionIsRunTwice) {
  const auto e = explained("warm", [](OutcomeQuestion& q) { q.ensembles = 300, q.precision = 0; });
  EXPECT_TRUE(e.exact);
  EXPECT_EQ(e.ensembles, 32) << "there are 2^5 coalitions of five causes";
  const auto timed =
      explained("warm", [](OutcomeQuestion& q) { q.ensembles = 1'000'000, q.seconds = 1e9, q.precision = 0; });
  EXPECT_TRUE(timed.exact) << "in the end all were made, and there is nothing more to sample";
  EXPECT_EQ(timed.ensembles, 32);
  for (std::size_t k = 0; k < e.causes.size(); ++k) EXPECT_EQ(e.causes[k].shapley, timed.causes[k].shapley);
}

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

TEST(ExplainOutcome, OfAllCoalitionsIsTheMeanOverAllOrders) {
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

/// Cells that add up: no interaction, so that both ways agree and are known exactly. With 0.2 and 0.3 the sum
/// is 0.5 of a cell without saturation.
const std::string sums =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-07-01', 'step': '1 month'},
  'actors': {'A': {}}, 'attributes': {'x': {}},
  'event_types': {'add': {'roles': {'to': 'actor'}, 'effects': [{'change': 'x[to]', 'by': 'intensity'}]}},
  'events': {'one': {'date': '2025-02-01', 'type': 'add', 'to': 'A', 'intensity': 0.2},
             'two': {'date': '2025-03-01', 'type': 'add', 'to': 'A', 'intensity': 0.3}},
  'rules': {'sleeps': {'when': 'x[A] > 5', 'rate': 1, 'emit': {'type': 'add', 'to': 'A'}}},
  'outcomes': {'x': {'is': 'x[A]'}, 'both': {'is': 'x[A] > 0.4'}, 'either': {'is': 'x[A] > 0.1'}}})";

OutcomeExplanation of_sums(const std::string& outcome) {
  const TestScenario made = compile_text(sums);
  EXPECT_TRUE(made.model) << made.messages();
  const Model model = asking(made.scenario, made.model->catalogue(), outcome);
  return *explain_outcome(model, question_for(model.catalogue()));
}

TEST(ExplainOutcome, WhatAddsUpIsSharedAsItAddsUp) {
  const auto e = of_sums("x");
  EXPECT_NEAR(e.full, 0.5, 1e-12);
  EXPECT_EQ(e.empty, 0);
  EXPECT_NEAR(e.causes[0].shapley, 0.3, 1e-12);
  EXPECT_NEAR(e.causes[0].removed, 0.3, 1e-12);
  EXPECT_NEAR(e.causes[1].shapley, 0.2, 1e-12);
  EXPECT_EQ(e.causes[2].shapley, 0) << "a rule that never fires";
}

TEST(ExplainOutcome, WhatNeedsBothIsSharedByBoth) {
  const auto e = of_sums("both");
  EXPECT_EQ(e.full, 1);
  for (std::size_t k : {0u, 1u}) {
    EXPECT_EQ(e.causes[k].removed, 1) << "without either there is nothing";
    EXPECT_EQ(e.causes[k].shapley, 0.5) << "pairs of opposite orders know it exactly";
    EXPECT_EQ(e.causes[k].more, 64u);
    EXPECT_TRUE(e.causes[k].interacts);
  }
}

TEST(ExplainOutcome, WhatEitherDoesIsLostWithoutBothOnly) {
  const auto e = of_sums("either");
  for (std::size_t k : {0u, 1u}) {
    EXPECT_EQ(e.causes[k].removed, 0);
    EXPECT_EQ(e.causes[k].shapley, 0.5);
    EXPECT_TRUE(e.causes[k].interacts);
  }
}

TEST(ExplainOutcome, SmallAndLargeSamplesAgree) {
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
            "unknown outcome 'warn' (did you mean 'warm'?); there are: warm, level, soon");
  EXPECT_EQ(
      message([&] {
        causes_named(c, {"hits", "hitz"});
      }),
      "'hitz' is not an event, rule or process (did you mean 'hits'?); there are: june, maybe, hits, gifts, "
      "thanks, "
      "balance, noise, spread, drift");
  EXPECT_NE(message([&] { causes_named(c, {"decay"}); }), "");
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
