/// Expressions with the numbers that they read.
#include "story/reasons.h"

#include "model/model_access.h"
#include "simulation/state.h"
#include "told.h"

namespace entente::detail {
namespace {

using namespace testing_support;

class ReasonsTest : public ::testing::Test {
 protected:
  ReasonsTest() {
    if (!made.model) return;
    reasons.emplace(detail::ModelAccess::data(*made.model));
    state.emplace(detail::ModelAccess::data(*made.model), 1, 1);
    ForkJoinPool alone(1);
    const LaneRun lane;
    state->start(detail::ModelAccess::data(*made.model), {&lane, 1}, alone);
  }
  std::string read(const std::string& text, const Cast& cast) {
    const StoryReason reason = reasons->read({text, {}}, cast, state->inputs);
    std::string all;
    for (const StoryValue& value : reason.values)
      all += value.name + "=" + std::to_string(value.value).substr(0, 6) + ";";
    return all;
  }
  const TestScenario made =
      rivals("'events': {'x': {'date': '2025-03-01', 'type': 'insult', 'by': 'A', 'of': 'B'}}");
  std::optional<Reasons> reasons;
  std::optional<State> state;
};

TEST_F(ReasonsTest, NamesCellsByTheirActors) {
  const Cast cast{{{"i", 0}, {"j", 1}}, {}};
  EXPECT_EQ(read("trust[i, j] < 0 && trust[i, C] > speed * 0.01", cast),
            "trust[A,B]=-0.400;trust[A,C]=0.5000;speed=6.0000;");
}

TEST_F(ReasonsTest, TellsEachOnce) {
  EXPECT_EQ(read("trust[A, B] * trust[A, B] + t", {}), "trust[A,B]=-0.400;t=0.0000;");
}

TEST_F(ReasonsTest, TakesAggregatesAndMeasuresWhole) {
  EXPECT_EQ(read("2 * sum(k in actor where k != i: max(0, trust[k, C])) > balance(trust)", {{{"i", 2}}, {}}),
            "sum(k in actor where k != i: max(0, trust[k, C]))=0.7000;balance(trust)=-1.000;");
}

TEST_F(ReasonsTest, KnowsGroupsOfTheCast) {
  const Cast cast{{{"host", 2}}, {{"guests", {0, 1}}}};
  EXPECT_EQ(read("mean(g in guests: trust[g, host]) > 0 && A in guests", cast),
            "mean(g in guests: trust[g, host])=0.3500;");
  EXPECT_EQ(read("mean(g in guests: trust[g, host])", {{{"host", 2}}, {{"guests", {1}}}}),
            "mean(g in guests: trust[g, host])=0.2000;")
      << "nothing of an earlier cast is left";
}

TEST_F(ReasonsTest, SaysNothingOfWhatIsNotThere) {
  const StoryReason reason = reasons->read({}, {}, state->inputs);
  EXPECT_TRUE(reason.expression.empty() && reason.values.empty());
  EXPECT_EQ(read("1.5", {}), "");
}

}  // namespace
}  // namespace entente::detail
