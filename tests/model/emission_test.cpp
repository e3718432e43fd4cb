#include "support/actor_ids.h"
#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Emission, TakesGroupsAndListsAsSets) {
  const TestScenario made = compile_world(R"('events': {
    'a': {'date': '2025-02-10', 'type': 'meet', 'host': 'TTP', 'who': 'state'},
    'b': {'date': '2025-02-10', 'type': 'meet', 'host': 'TTP', 'who': ['IND', 'PAK']}})");
  EXPECT_EQ(data_of(made).events[0].emission.shared[0], actor_ids({0, 1, 2}));
  EXPECT_EQ(data_of(made).events[1].emission.shared[0], actor_ids({0, 2})) << "in actor order";
}

TEST(Emission, OfARuleMixesActorsAndVariables) {
  const TestScenario made = compile_world(
      "'rules': {'r': {'for': 'a in state', 'rate': 1, 'emit': {'type': 'meet', 'who': ['a', 'IND'], 'host': "
      "'TTP'}}}");
  const auto& emission = data_of(made).rules[0].emission;
  ASSERT_EQ(emission.lists[0].size(), 2u);
  EXPECT_EQ(emission.lists[0][0].column, language::ColumnId(0));
  EXPECT_EQ(emission.lists[0][1].actor, ActorId(2));
  EXPECT_EQ(emission.actors[0].actor, ActorId(3));
}

}  // namespace
}  // namespace entente
