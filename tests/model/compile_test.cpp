#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Compile, WarnsOfParametersThatNothingReads) {
  const TestScenario made = compile_world("'parameters': {'p': 1, 'q': 2}, 'metrics': {'m': 'q'}");
  EXPECT_NE(made.messages().find("warning: parameters.p: the parameter 'p' is never used"), std::string::npos);
  EXPECT_EQ(made.messages().find("'q'"), std::string::npos);
}

TEST(Compile, ListsCausesInOrderWithDecayLast) {
  const TestScenario made = compile_world(
      R"('events': {'e': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}},
    'rules': {'r': {'for': ['a in state', 'b in state'], 'rate': 1, 'emit': {'type': 'raid', 'raider': 'a', 'victim': 'b'}}},
    'dynamics': {'n': {'type': 'noise', 'relation': 'trust', 'volatility': 0.1}})");
  std::string ids;
  for (const auto& cause : made.model->catalogue().causes) ids += cause.id + ":" + to_string(cause.kind) + " ";
  EXPECT_EQ(ids, "e:event r:rule n:process decay:decay ");
}

TEST(Compile, GivesNothingWhereThereIsAnError) {
  EXPECT_FALSE(compile_world("'metrics': {'m': 'nothing'}").model);
}

/// Found by fuzzing: what a drift shares among its bindings was shared within itself, without end.
TEST(Compile, TakesAWorldOfNoActors) {
  const TestScenario made = compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 week'},
    'attributes': {'x': {}}, 'relations': {'r': {}},
    'dynamics': {'f': {'type': 'drift', 'for': 'i in actor', 'change': 'x[i]', 'by': 'mean(j in state : r[i, j])'}}})");
  EXPECT_TRUE(made.model || !made.messages().empty());
}

}  // namespace
}  // namespace entente
