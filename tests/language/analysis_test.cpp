#include "language/analysis.h"

#include "language/parser.h"
#include "small_world.h"

namespace entente::language {
namespace {

TEST(Analysis, TellsWhatIsAlwaysZeroOrOne) {
  for (const char* text : {"1 < 2", "!v[A]", "a && b", "A in g", "any(k in g: v[k])", "if(x, 1, a < b)", "0"}) {
    EXPECT_TRUE(is_boolean(*parse_expression(text))) << text;
  }
  for (const char* text : {"v[A]", "1 + (2 < 3)", "if(x, 2, 1)", "count(k in g)", "-1"}) {
    EXPECT_FALSE(is_boolean(*parse_expression(text))) << text;
  }
}

TEST(Analysis, TellsWhatNeverChanges) {
  SmallWorld small;
  small.world.layers[0].constant = true;
  const auto is = [&](const char* text) { return is_static(*parse_expression(text), small.world, {}); };
  EXPECT_TRUE(is("v[A] > fixed && A != B"));
  EXPECT_TRUE(is("sum(k in state: v[k])"));
  EXPECT_FALSE(is("r[A, B]"));
  EXPECT_FALSE(is("drawn"));
  EXPECT_FALSE(is("t > 1"));
  EXPECT_FALSE(is("balance(r)"));
}

TEST(Analysis, FindsTheLevelOfAnExpression) {
  Scope scope;
  scope.open();
  scope.add_variable("a");
  scope.open();
  scope.add_variable("b");
  EXPECT_EQ(level_of(*parse_expression("v[A] + sum(k in state: v[k])"), scope), 0U);
  EXPECT_EQ(level_of(*parse_expression("sum(k in state: r[a, k])"), scope), 1U);
  EXPECT_EQ(level_of(*parse_expression("v[a] * (b == a)"), scope), 2U);
}

TEST(Analysis, TakesJoinedConditionsApart) {
  const AstPtr ast = parse_expression("a && (b && c) && d || e");
  EXPECT_EQ(operands_of(*ast, "&&").size(), 1u);
  EXPECT_EQ(operands_of(*ast->children[0], "&&").size(), 4u);
}

}  // namespace
}  // namespace entente::language
