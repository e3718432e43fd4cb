/// Named expressions: where they may be used, and what is said of those that are wrong.
#include <gmock/gmock.h>

#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string said_of_let(const std::string& let, const std::string& metric = "1") {
  return compile_world(
             "'metrics': {'m': '" + metric +
             "'}, 'dynamics': {'n': {'type': 'noise', 'relation': 'trust', 'volatility': 0.1}}, 'let':\n{" +
             let + "}")
      .messages();
}

TEST(Definitions, WhatIsWrongIsSaidWhereItStandsAndOnce) {
  EXPECT_EQ(
      said_of_let("'bad(a)': 'trust[a, c]'", "bad(PAK) + bad(AFG)"),
      "11:22: error: let.bad(a): 'c' is not an actor, variable or role; there are: a, AFG, IND, PAK, TTP\n");
  EXPECT_THAT(said_of_let("'trust': '1'"),
              ::testing::HasSubstr("11:2: error: let.trust: 'trust' is already the name of a relation"));
  EXPECT_THAT(said_of_let("'mean': '1'"), ::testing::HasSubstr("'mean' is already the name of a function"));
  EXPECT_THAT(said_of_let("'x(a)': 'power[a]', 'x(b, c)': '1'", "x(PAK)"),
              ::testing::HasSubstr("'x' is already the name of an expression"));
  EXPECT_THAT(said_of_let("'x(a, a)': 'power[a]'", "1"),
              ::testing::HasSubstr("'a' is already the name of a variable or role"));
  EXPECT_THAT(said_of_let("'x(PAK)': '1'", "1"), ::testing::HasSubstr("'PAK' is already the name of an actor"));
  EXPECT_THAT(said_of_let("'x': 'intensity'", "x"),
              ::testing::HasSubstr("'intensity' is known only in the effects"));
  EXPECT_THAT(said_of_let("'x': 'i'", "x"), ::testing::HasSubstr("'i' is not known here"));
  EXPECT_THAT(said_of_let("'tension': '1'", "tensoin + z(PAK)"),
              ::testing::HasSubstr("'tensoin' is not known here (did you mean 'tension'?)"));
}

TEST(Definitions, OneThatNothingUsesIsTold) {
  EXPECT_THAT(said_of_let("'idle': 'power[PAK]'"),
              ::testing::HasSubstr("11:2: warning: let.idle: the expression 'idle' is never used"));
  EXPECT_EQ(said_of_let("'busy': 'power[PAK]'", "busy").find("busy"), std::string::npos);
}

TEST(Definitions, ThoseOfAnItemSeeItsVariablesAndNobodyElseSeesThem) {
  const auto rule = [](const std::string& when, const std::string& metric) {
    return compile_world("'metrics': {'m': '" + metric +
                         "'}, 'rules': {'r': {'for': ['i in state', 'j in state'], 'let': {'hot': 'trust[i, j] "
                         "< 0'}, 'when': '" +
                         when +
                         "', 'rate': 1, 'emit': {'type': 'raid', 'raider': 'i', 'victim': 'j'}}}, 'dynamics': "
                         "{'n': {'type': "
                         "'noise', 'relation': 'trust', 'volatility': 0.1}}")
        .messages();
  };
  EXPECT_EQ(rule("hot", "1"), "");
  EXPECT_THAT(rule("hot", "hot"), ::testing::HasSubstr("metrics.m: 'hot' is not known here"));
  EXPECT_THAT(rule("any(k in state: hot)", "1"), ::testing::Not(::testing::HasSubstr("error")));
}

TEST(Definitions, MaySayWhereTheyComeFrom) {
  const auto made = compile_world(
      "'metrics': {'m': 'level'}, 'let': {'level': {'is': '2 * power[PAK]', 'note': 'twice', 'source': "
      "'judgement'}}");
  ASSERT_TRUE(made.model) << made.messages();
  const Definition& level = made.scenario.let->own.front();
  EXPECT_EQ(level.is.text, "2 * power[PAK]");
  EXPECT_EQ(level.provenance.note + level.provenance.source, "twicejudgement");
  EXPECT_THAT(compile_world("'let': {'level': {'source': 'judgement'}}, 'metrics': {'m': 'level'}").messages(),
              ::testing::HasSubstr("let.level"));
}

TEST(Definitions, AreVariedLikeEverythingElse) {
  LoadOptions options;
  options.overrides = {"let.level=power[AFG]", "let.twice(a)=2 * power[a]"};
  const auto made = compile_world(
      "'metrics': {'m': 'level + twice(PAK)'}, 'let': {'level': 'power[PAK]', 'twice(a)': 'power[a]'}",
      options);
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_THAT(made.scenario.resolved, ::testing::HasSubstr("\"twice(a)\": \"2 * power[a]\""));
}

}  // namespace
}  // namespace entente
