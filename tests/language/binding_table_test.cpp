#include "language/binding_table.h"

#include "language/parser.h"
#include "small_world.h"
#include "support/actor_ids.h"

namespace entente::language {
namespace {

TEST(Table, HoldsTheBindingsThatPassTheFilters) {
  SmallWorld small;
  Scope scope;
  scope.open();
  scope.add_variable("a");
  scope.add_variable("b");
  Bindings bindings;
  bindings.domains = {{false, 0}, {false, 1}};
  const AstPtr filter = parse_expression("a in nonstate || b == A");
  const auto table = make_table(bindings, {filter.get()}, small.world, scope);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->columns[0], testing_support::actor_ids({1, 2, 3, 3, 3}));
  EXPECT_EQ(table->columns[1], testing_support::actor_ids({0, 0, 0, 1, 2}));
  EXPECT_EQ(table->draw_index, (std::vector<std::uint32_t>{3, 6, 9, 10, 11}));
}

}  // namespace
}  // namespace entente::language
