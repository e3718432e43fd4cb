#include "language/scope.h"

#include "small_world.h"

namespace entente::language {
namespace {

TEST(Scope, FindsActorsGroupsAndLayersByWhatTheyAre) {
  SmallWorld small;
  Scope scope;
  scope.open();
  scope.add_variable("who");
  scope.add_list("parties", 0);
  scope.add_constant("host", ActorId(2));
  EXPECT_EQ(find_actor("who", small.world, scope)->column, ColumnId(0));
  EXPECT_EQ(find_actor("host", small.world, scope)->actor, ActorId(2));
  EXPECT_EQ(find_actor("B", small.world, scope)->actor, ActorId(1));
  EXPECT_FALSE(find_actor("parties", small.world, scope));
  EXPECT_TRUE(find_domain("parties", small.world, scope)->list);
  EXPECT_FALSE(find_domain("who", small.world, scope));
  std::string problem;
  EXPECT_EQ(find_layer("r", 2, small.world, problem), LayerId(1));
  EXPECT_FALSE(find_layer("r", 1, small.world, problem));
  EXPECT_EQ(problem, "the relation 'r' takes two actors, as r[a, b]");
}

TEST(Scope, SaysWhatANameClashesWith) {
  SmallWorld small;
  EXPECT_EQ(clash("fresh", small.world, {}), "");
  EXPECT_EQ(clash("A", small.world, {}), "'A' is already the name of an actor; choose another");
  EXPECT_EQ(clash("where", small.world, {}), "'where' is a word of the language and cannot be a name");
}

}  // namespace
}  // namespace entente::language
