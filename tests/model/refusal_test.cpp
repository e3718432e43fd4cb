#include "model/refusal.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

/// Why `expression` never holds for `a in state, b in state` in a world in which nothing happens.
std::optional<detail::Refusal> refused(Begun& begun, const std::string& expression, bool hazard = false,
                                       const std::vector<Binding>& of = {{"a", "state", {}, 5},
                                                                         {"b", "state", {}, 5}}) {
  language::Scope scope;
  detail::Bindings bindings;
  scope.open();
  EXPECT_TRUE(declare(of, scope, bindings, begun.c));
  const Expression written{expression, {}};
  const language::AstPtr tree = begun.parsed(expression);
  language::ProgramBuilder builder(begun.c.world(), scope, begun.diagnostics);
  builder.add_output(*tree, {});
  bindings.differ = builder.differ();
  const detail::Condition condition{&written, expression, tree.get(), hazard, true};
  return refusal_of(condition, scope, bindings, detail::Reach(begun.c), begun.c);
}

TEST(Refusal, IsNoneWhereABindingPasses) {
  Begun begun;
  EXPECT_FALSE(refused(begun, "rival[a, b] > 0.5"));
  EXPECT_FALSE(refused(begun, "a == IND"));
  EXPECT_FALSE(refused(begun, "t > 100")) << "not known";
}

TEST(Refusal, NotesTheCellsThatAreRead) {
  Begun begun;
  const auto refusal = refused(begun, "trust[a, PAK] > 0.5", false, {{"a", "pair", {}, 5}});
  ASSERT_TRUE(refusal);
  EXPECT_TRUE(refusal->reads);
  ASSERT_EQ(refusal->cells.size(), 1u) << "AFG alone has one toward PAK";
  EXPECT_EQ(refusal->cells.begin()->first, std::pair(begun.layer("trust"), AFG * actors + PAK));
  EXPECT_EQ(refusal->cells.begin()->second, 0);
}

TEST(Refusal, ReadsNothingWhereActorsAreCompared) {
  Begun begun;
  const auto refusal = refused(begun, "a == TTP");
  ASSERT_TRUE(refusal);
  EXPECT_FALSE(refusal->reads);
  EXPECT_TRUE(refusal->cells.empty());
}

TEST(Refusal, AnAggregateReadsButHasNoCellOfItsOwn) {
  Begun begun;
  const auto refusal = refused(begun, "max(k in state : power[k]) > 0.9");
  ASSERT_TRUE(refusal);
  EXPECT_TRUE(refusal->reads);
  EXPECT_TRUE(refusal->cells.empty());
}

TEST(Refusal, ARateMustBeAboveZero) {
  Begun begun;
  EXPECT_TRUE(refused(begun, "rival[a, b] - 1", true)) << "0 or negative";
  EXPECT_FALSE(refused(begun, "rival[a, b] - 1", false)) << "a condition holds where it is not 0";
}

TEST(Refusal, WhatMovesMayPass) {
  Begun begun("'events': {'e': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}}");
  EXPECT_FALSE(refused(begun, "trust[a, b] > 0.5"));
  EXPECT_TRUE(refused(begun, "trust[IND, a] > 0.5", false, {{"a", "pair", {}, 5}}));
}

}  // namespace
}  // namespace entente
