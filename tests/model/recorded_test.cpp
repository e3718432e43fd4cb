#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Recorded, OutcomesKnowWhetherTheyAreProbabilities) {
  const TestScenario made =
      compile_world(R"('outcomes': {'a': {'is': 'power[PAK] > 0.5'}, 'b': {'is': 'power[PAK]'},
    'c': {'is': 'power[PAK]', 'over': 'ever'}, 'd': {'is': 'power[PAK] > 0.5', 'over': 'mean'},
    'e': {'is': 'power[PAK] > 0.5', 'over': 'first'}, 'f': {'is': 'power[PAK] > 0.5', 'over': 'max'}})");
  std::string kinds;
  for (const auto& outcome : made.model->catalogue().outcomes) kinds += outcome.boolean ? "p" : "n";
  EXPECT_EQ(kinds, "pnpnnp");
}

TEST(Recorded, CellsAreNamedAsWrittenWithoutSpaces) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {}, 'B': {}}, 'relations': {'s': {'symmetric': true}}, 'watch': ['s[ B , A ]']})");
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_EQ(made.model->catalogue().watched[0].name, "s[B,A]");
  EXPECT_EQ(data_of(made).watched[0].cell, 1u) << "one cell for both directions";
}

}  // namespace
}  // namespace entente
