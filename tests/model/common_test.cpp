#include <gmock/gmock.h>

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const char* const one_parameter = "'parameters': {'p': 0.5}";

TEST(Common, WarningsFollowErrorsNot) {
  Begun begun;
  begun.c.warning({{}, "a"}, "odd");
  EXPECT_EQ(begun.said(), "a: odd\n");
  begun.c.well_formed = false;
  begun.c.warning({{}, "a"}, "odd");
  EXPECT_EQ(begun.said(), "");
}

TEST(Common, AStreamHasOneName) {
  Begun begun;
  const std::uint32_t number = begun.c.stream("rules.a", {});
  EXPECT_EQ(begun.c.stream("rules.a", {}), number);
  EXPECT_NE(begun.c.stream("rules.b", {}), number);
  begun.c.streams[number] = "rules.other";
  begun.c.stream("rules.a", {{}, "at"});
  EXPECT_EQ(begun.said(), "at: the random stream of 'rules.a' is also that of 'rules.other'; rename one\n");
}

TEST(Common, CausesOfOneIdAreOne) {
  Begun begun;
  const CauseId raid = begun.c.cause("raid", CauseKind::rule, "attack"),
                other = begun.c.cause("x", CauseKind::event, "");
  EXPECT_EQ(begun.c.cause("raid", CauseKind::process, "noise"), raid);
  EXPECT_EQ(other, raid + 1);
  EXPECT_EQ(begun.data.catalogue.causes[raid].type, "attack") << "as it came first";
}

TEST(Common, VariablesAreDeclaredInTheirOrder) {
  Begun begun;
  language::Scope scope;
  detail::Bindings bindings;
  scope.open();
  EXPECT_TRUE(declare({{"a", "state", {}, 5}, {"b", "pair", {}, 5}}, scope, bindings, begun.c));
  EXPECT_EQ(bindings.domains.size(), 2u);
  EXPECT_EQ(scope.find("b")->actor.column, language::ColumnId(1));
  EXPECT_EQ(scope.columns, 2U);
}

TEST(Common, AVariableThatClashesOrHasNoGroupIsAnError) {
  Begun begun(one_parameter);
  language::Scope scope;
  detail::Bindings bindings;
  scope.open();
  EXPECT_FALSE(
      declare({{"a", "stat", {{}, "for[0]"}, 5}, {"p", "state", {{}, "for[1]"}, 5}}, scope, bindings, begun.c));
  const std::string said = begun.said();
  EXPECT_THAT(said, HasSubstr("for[0]: 'stat' is not a group (did you mean 'state'?)\n"));
  EXPECT_THAT(said, HasSubstr("for[1]: "));
  EXPECT_EQ(bindings.domains.size(), 2u);
}

TEST(Common, ACellIsResolvedToItsLayerAndActors) {
  Begun begun;
  language::Scope scope;
  scope.open();
  scope.add_variable("k");
  const auto cell = resolve_cell({"trust[k, IND]", {{0, 0}, "at"}}, scope, begun.c);
  ASSERT_TRUE(cell) << begun.said();
  EXPECT_EQ(cell->layer, begun.layer("trust"));
  EXPECT_EQ(cell->x.column, language::ColumnId(0));
  EXPECT_FALSE(cell->y.column);
  EXPECT_EQ(cell->y.actor, ActorId(2));
}

TEST(Common, WhatIsNoCellSaysWhy) {
  Begun begun;
  const auto said_of = [&](const std::string& text) {
    EXPECT_FALSE(resolve_cell({text, {{0, 0}, "at"}}, {}, begun.c)) << text;
    return begun.said();
  };
  EXPECT_FALSE(resolve_cell({}, {}, begun.c));
  EXPECT_EQ(begun.said(), "") << "that there is none the reader says";
  EXPECT_THAT(said_of("trust[PAK, IDN]"), StartsWith("at: 'IDN' is not an actor (did you mean 'IND'?)"));
  EXPECT_THAT(said_of("turst[PAK, IND]"), HasSubstr("did you mean 'trust'?"));
  EXPECT_NE(said_of("trust[PAK]"), "");
  EXPECT_NE(said_of("trust[PAK, IND"), "");
}

TEST(Common, AGlobalExpressionBindsNothing) {
  Begun begun(one_parameter);
  EXPECT_TRUE(compile_global({"p + trust[PAK, IND]", {}}, begun.c));
  EXPECT_EQ(begun.said(), "");
  EXPECT_FALSE(compile_global({"trust[PAK, PAK]", {{}, "at"}}, begun.c));
  EXPECT_EQ(begun.said(), "at: reads a relation between PAK and itself, which there is not\n");
  EXPECT_FALSE(compile_global({"1 +", {{}, "at"}}, begun.c));
  EXPECT_NE(begun.said(), "");
  EXPECT_FALSE(compile_global({"trust[k, IND]", {{}, "at"}}, begun.c));
  EXPECT_NE(begun.said(), "");
}

}  // namespace
}  // namespace entente
