#include "language/builder.h"

#include "small_world.h"

namespace entente::language {
namespace {

struct Bad {
  const char* text;
  const char* says;
};

class BuilderErrors : public testing::TestWithParam<Bad> {};

TEST_P(BuilderErrors, PointIntoTheExpressionAndSuggest) {
  SmallWorld small;
  EXPECT_EQ(small.error(GetParam().text), GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(
    Table, BuilderErrors,
    testing::Values(Bad{"1 + fixd", "5: 'fixd' is not known here (did you mean 'fixed'?)"},
                    Bad{"v[D]", "3: 'D' is not an actor; there are: A, B, C, M"},
                    Bad{"r[A]", "1: the relation 'r' takes two actors, as r[a, b]"},
                    Bad{"v[A, B]", "1: the attribute 'v' takes one actor, as v[a]"},
                    Bad{"w[A]", "1: 'w' is not a relation or attribute; there are: r, v"},
                    Bad{"sqroot(4)", "1: 'sqroot' is not a function (did you mean 'sqrt'?)"},
                    Bad{"sqrt(1, 2)", "1: 'sqrt' takes 1 argument, found 2"},
                    Bad{"max(1)", "1: 'max' takes at least 2 arguments, found 1"},
                    Bad{"A + 1", "1: 'A' is an actor, not a number"},
                    Bad{"v + 1", "1: 'v' is an attribute; write its actors, as v[a]"},
                    Bad{"sum(k in states: 1)", "10: 'states' is not a group (did you mean 'state'?)"},
                    Bad{"sum(A in state: 1)", "5: 'A' is already the name of an actor; choose another"},
                    Bad{"sum(t in state: 1)", "5: 't' is a word of the language and cannot be a name"},
                    Bad{"sum(k in state: sum(k in state: 1))",
                        "21: 'k' is already the name of a variable or role; choose another"},
                    Bad{"A == 1", "6: an actor can be compared with an actor only"},
                    Bad{"balance(v)", "9: 'balance' takes the name of a relation"},
                    Bad{"intensity", "1: 'intensity' is known only in the effects of an event type"}));

std::size_t size_of(const Program& program) {
  std::size_t size = 0;
  for (const Block& block : program.blocks) size += block.code.size();
  return size;
}

TEST(Builder, FoldsConstants) {
  SmallWorld small;
  const Program program = small.compile("2 * 3 + sqrt(16) * fixed");
  EXPECT_EQ(size_of(program), 0u);
  ASSERT_EQ(program.blocks[0].constants.size(), 1u);
  EXPECT_EQ(program.blocks[0].constants[0].second, 12.0);
}

TEST(Builder, SharesCommonParts) {
  SmallWorld small;
  EXPECT_EQ(size_of(small.compile("v[A] * v[B] + v[A] * v[B]")), 4u);  // two loads, one product, one sum
}

TEST(Builder, LeavesOutWhatNothingNeeds) {
  SmallWorld small;
  // the static filter is used up at compile time
  const Program program = small.compile("sum(k in actor where k != A: v[k])");
  EXPECT_FALSE(program.aggregates[0].where);
  ASSERT_TRUE(program.aggregates[0].bindings.table);
  EXPECT_EQ(program.aggregates[0].bindings.table->count, 3u);
}

TEST(Builder, ComputesWhatDependsOnNoVariableOnce) {
  SmallWorld small;
  const Program program = small.compile("sum(k in state: v[k] * sum(j in state: v[j]))");
  // the inner aggregate stands in the root, not inside the outer one
  ASSERT_EQ(program.aggregates.size(), 2u);
  std::size_t in_root = 0;
  for (const Instruction& code : program.blocks[0].code) in_root += code.op == Op::aggregate;
  EXPECT_EQ(in_root, 2u);
}

TEST(Builder, KeepsApartTheActorsThatARelationIsReadBetween) {
  SmallWorld small;
  Scope scope;
  scope.open();
  scope.add_variable("a");
  scope.add_variable("b");
  Diagnostics diagnostics;
  ProgramBuilder builder(small.world, scope, diagnostics);
  const AstPtr own = parse({"r[a, b] + v[a]", {}}, diagnostics);
  builder.add_output(*own, {});
  EXPECT_EQ(builder.differ().size(), 1u);
  const AstPtr inner = parse({"sum(k in state: r[a, k])", {}}, diagnostics);
  builder.add_output(*inner, {});
  EXPECT_EQ(builder.differ().size(), 1u) << "an aggregate skips its own members only";
}

/// In a scenario the reader has said what is wrong with an empty text; elsewhere nobody has.
TEST(Builder, EmptyExpressionsFromOutsideAreRefused) {
  for (const char* blank : {"", " ", "\t\n"}) {
    Diagnostics said;
    EXPECT_FALSE(parse(outside_expression(blank, {{0, 0}, "--score"}, nullptr), said));
    ASSERT_EQ(said.sorted().size(), 1u) << '"' << blank << '"';
    EXPECT_EQ(said.sorted()[0].message, "expected a value, but the expression ends here");
  }
  Diagnostics nothing;
  EXPECT_FALSE(parse({"", {}}, nothing));
  EXPECT_TRUE(nothing.empty());
}

}  // namespace
}  // namespace entente::language
