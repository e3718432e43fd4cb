#include <gmock/gmock.h>

#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

TEST(ExplainedVariants, RecordTheCellThatIsAskedAboutAndNothingElse) {
  const TestScenario made = busy();
  const Model model = watching(made.scenario, made.model->catalogue(), "r[S0, S1]");
  const Catalogue& c = model.catalogue();
  ASSERT_EQ(c.watched.size(), 1u);
  EXPECT_EQ(c.watched[0].name, "r[S0,S1]");
  EXPECT_TRUE(c.metrics.empty());
  EXPECT_TRUE(c.outcomes.empty());
  EXPECT_EQ(c.causes.size(), made.model->catalogue().causes.size());
}

TEST(ExplainedVariants, HaveTheOutcomeThatIsAskedAboutAndItsNumbers) {
  const TestScenario made = busy();
  const Model model = asking(made.scenario, made.model->catalogue(), "level");
  ASSERT_EQ(model.catalogue().outcomes.size(), 1u);
  EXPECT_EQ(model.catalogue().outcomes[0].id, "level");
  EXPECT_EQ(model.catalogue().series(), 0u);
  const BlockRecord own = run_block(model, 8), whole = run_block(*made.model, 8);
  for (std::size_t run = 0; run < 8; ++run) EXPECT_EQ(own.outcomes[run], whole.outcomes[8 + run]);
}

TEST(ExplainedVariants, KnowCausesByName) {
  const TestScenario made = busy();
  const Catalogue& c = made.model->catalogue();
  EXPECT_THAT(events_and_rules(c), ElementsAre(0u, 1u, 2u, 3u, 4u));
  EXPECT_THAT(causes_named(c, {"noise", "june", "noise"}), ElementsAre(0u, 6u)) << "in their order, each once";
  EXPECT_THAT(causes_named(c, {}), ElementsAre());
  EXPECT_THROW(causes_named(c, {"decay"}), UnknownNameError) << "it cannot be taken out";
}

TEST(ExplainedVariants, OfAScenarioWithoutOutcomesSaySo) {
  const TestScenario made =
      compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}, 'actors': {'A': {}}}");
  try {
    asking(made.scenario, made.model->catalogue(), "war");
    ADD_FAILURE() << "there is none";
  } catch (const UnknownNameError& error) {
    EXPECT_STREQ(error.what(), "'war' is not an outcome; there is none");
  }
}

}  // namespace
}  // namespace entente
