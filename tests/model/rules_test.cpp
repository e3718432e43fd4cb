#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string rule(const std::string& for_and_when) {
  return "'rules': {'r': {" + for_and_when + ", 'emit': {'type': 'raid', 'raider': 'a', 'victim': 'b'}}}";
}

std::size_t bindings_of(const TestScenario& made) { return data_of(made).rules[0].bindings.table->count; }

const std::string pairs = "'for': ['a in state', 'b in state'], ";

TEST(Rules, ListTheBindingsThatCanFire) {
  EXPECT_EQ(bindings_of(compile_world(rule(pairs + "'rate': 1"))), 6u);
  EXPECT_EQ(bindings_of(compile_world(rule(pairs + "'where': 'a == PAK', 'rate': 1"))), 2u);
  EXPECT_EQ(bindings_of(compile_world(rule(pairs + "'when': 'a in pair && trust[a, b] < 1', 'rate': 1"))), 4u);
}

TEST(Rules, PruneByRelationsThatNeverChange) {
  const TestScenario made = compile_world(rule(pairs + "'where': 'rival[a, b] > 0.5', 'rate': 1"));
  EXPECT_EQ(bindings_of(made), 2u);
  EXPECT_FALSE(data_of(made).rules[0].condition) << "nothing is left to be asked in a run";
}

TEST(Rules, PruneByFactorsThatAreAlwaysZero) {
  EXPECT_EQ(bindings_of(compile_world(rule(pairs + "'rate': '3 * if(b == IND, 0, 1) * -trust[a, b]'"))), 4u);
  EXPECT_EQ(bindings_of(compile_world(rule(pairs + "'probability': 'a == PAK'"))), 2u);
}

TEST(Rules, KeepTheNumberOfEachBindingForItsDraws) {
  const TestScenario made = compile_world(rule(pairs + "'where': 'a == IND', 'rate': 1"));
  EXPECT_EQ(data_of(made).rules[0].bindings.table->draw_index, (std::vector<std::uint32_t>{6, 7}))
      << "row-major over the positions in the groups, whatever is left out";
}

TEST(Rules, WarnOfOneThatCanNeverFire) {
  const TestScenario made = compile_world(rule(pairs + "'where': 'a == TTP', 'rate': 1"));
  EXPECT_NE(
      made.messages().find(
          "warning: rules.r.where: 'a == TTP' holds for no binding of 'for', so that 'r' can never fire\n"),
      std::string::npos)
      << made.messages();
}

TEST(Rules, DoNotWarnOfOneThatAParameterSwitchesOff) {
  const TestScenario made =
      compile_world("'parameters': {'p': 0}, " + rule(pairs + "'rate': 'p * -trust[a, b]'"));
  EXPECT_EQ(made.messages(), "");
  EXPECT_EQ(bindings_of(made), 0u);
}

TEST(Rules, WarnOfAConditionThatIsAlwaysTheSame) {
  const TestScenario made =
      compile_world("'parameters': {'p': 3}, " + rule(pairs + "'when': 'p > 2', 'rate': 1"));
  EXPECT_NE(made.messages().find("warning: rules.r.when: this condition is always the same"),
            std::string::npos);
}

TEST(Rules, WithoutVariablesAreOneBinding) {
  const TestScenario made = compile_world(
      "'rules': {'r': {'when': 't > 0.2', 'emit': {'type': 'raid', 'raider': 'PAK', 'victim': 'IND'}}}, "
      "'watch': ['trust[IND,PAK]']");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(recorded(*made.model, record, "trust[IND,PAK]", 3), 0);
  EXPECT_NEAR(recorded(*made.model, record, "trust[IND,PAK]", 5), -0.2, 0.02);
}

}  // namespace
}  // namespace entente
