#include "explain/coalitions.h"

#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

/// The model of a sum of two events, which are 0.2 and 0.3 of it, and a rule that never fires.
Model adding_model() {
  const TestScenario made = compile_text(sums_world);
  return asking(made.scenario, made.model->catalogue(), "x");
}

TEST(Coalitions, AreSummedOverTheRunsOfEachGroup) {
  const Model model = adding_model();
  const OutcomeQuestion question = question_for(model.catalogue(), 67);
  Coalitions all(model, question, nullptr);
  EXPECT_EQ(all.players(), 3u);
  ASSERT_EQ(all.groups(), 34u) << "some thirty, of two runs each";
  EXPECT_EQ(all.sizes().front(), 2u);
  EXPECT_EQ(all.sizes().back(), 1u);
  EXPECT_TRUE(all.each_group([&](Coalitions::Group& group) {
    const double runs = static_cast<double>(all.sizes()[group.number()]);
    EXPECT_EQ(group.sum({false, false, false}), 0);
    EXPECT_NEAR(group.sum({true, false, false}), 0.2 * runs, 1e-12);
    EXPECT_NEAR(group.sum({true, true, true}), 0.5 * runs, 1e-12);
  }));
  EXPECT_NEAR(all.ensembles(), 3, 1e-12);
}

TEST(Coalitions, AreRunOnceByEachGroup) {
  const Model model = adding_model();
  const OutcomeQuestion question = question_for(model.catalogue(), 32);
  Coalitions all(model, question, nullptr);
  EXPECT_EQ(all.fewest_made(), 0u);
  all.each_group([&](Coalitions::Group& group) {
    group.sum({true, false, true});
    group.sum({true, false, true});
    if (group.number() > 0) group.sum({false, false, false});
  });
  EXPECT_EQ(all.fewest_made(), 1u) << "of the first group";
  EXPECT_NEAR(all.ensembles(), 2 - 1 / 32.0, 1e-12);
}

TEST(Coalitions, FailAsTheLowestGroupDoes) {
  const Model model = adding_model();
  OutcomeQuestion question = question_for(model.catalogue(), 64);
  question.threads = 3;
  Coalitions all(model, question, nullptr);
  try {
    all.each_group([](Coalitions::Group& group) {
      if (group.number() % 5 == 4) throw std::runtime_error(std::to_string(group.number()));
    });
    ADD_FAILURE() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "4");
  }
}

TEST(Coalitions, AreNotMadeOnceTheyAreStopped) {
  const Model model = adding_model();
  const OutcomeQuestion question = question_for(model.catalogue());
  const std::atomic<bool> stop{true};
  Coalitions all(model, question, &stop);
  EXPECT_FALSE(all.each_group([](Coalitions::Group&) { ADD_FAILURE() << "it was stopped"; }));
}

TEST(Coalitions, NoCoalitionIsRunTwice) {
  const auto e = explained("warm", [](OutcomeQuestion& q) { q.ensembles = 300, q.precision = 0; });
  EXPECT_TRUE(e.exact);
  EXPECT_EQ(e.ensembles, 32) << "there are 2^5 coalitions of five causes";
  const auto timed =
      explained("warm", [](OutcomeQuestion& q) { q.ensembles = 1'000'000, q.seconds = 1e9, q.precision = 0; });
  EXPECT_TRUE(timed.exact) << "in the end all were made, and there is nothing more to sample";
  EXPECT_EQ(timed.ensembles, 32);
  for (std::size_t k = 0; k < e.causes.size(); ++k) EXPECT_EQ(e.causes[k].shapley, timed.causes[k].shapley);
}

}  // namespace
}  // namespace entente
