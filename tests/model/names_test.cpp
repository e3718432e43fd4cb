#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string members_of(const TestScenario& made, const std::string& group) {
  const auto& world = data_of(made).world;
  const auto symbol = world.find(group);
  if (!symbol || symbol->kind != language::SymbolKind::group) return "no group";
  std::string all;
  for (const auto member : world.groups[symbol->index]) {
    all += world.actors[member] + " ";
  }
  return all;
}

TEST(Names, EveryKindIsAGroupAndMembersKeepActorOrder) {
  const TestScenario made = compile_world("");
  EXPECT_EQ(members_of(made, "actor"), "PAK AFG IND TTP ");
  EXPECT_EQ(members_of(made, "state"), "PAK AFG IND ");
  EXPECT_EQ(members_of(made, "nonstate"), "TTP ");
  EXPECT_EQ(members_of(made, "pair"), "PAK AFG ");
}

TEST(Names, GeneratedActorsComeAfterTheNamedOnes) {
  const TestScenario made = compile_world(
      "'generate_actors': {'S': {'count': 2, 'kind': 'state'}, 'X': {'count': 1, 'kind': 'ngo'}}");
  EXPECT_EQ(members_of(made, "actor"), "PAK AFG IND TTP S0 S1 X0 ");
  EXPECT_EQ(members_of(made, "state"), "PAK AFG IND S0 S1 ");
  EXPECT_EQ(members_of(made, "ngo"), "X0 ");
}

}  // namespace
}  // namespace entente
