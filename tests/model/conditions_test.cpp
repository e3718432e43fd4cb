#include "model/conditions.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

const char* const zero_and_drawn = "'parameters': {'p': 0, 'u': {'uniform': [0, 1]}}";

/// The parts of a rule's conditions, `!` before those that must be above 0, `=` before whole expressions.
std::string parts_of(const Rule& rule) {
  Begun begun(zero_and_drawn);
  std::string all;
  for (const detail::Condition& part : conditions_of(rule, begun.c).parts)
    all += std::string(part.hazard ? "!" : "") + (part.whole ? "=" : "") + "{" + part.text + "} ";
  return all;
}

TEST(Conditions, ArePartsThatAndJoins) {
  Rule rule;
  rule.where = {"(trust[PAK, AFG] > 0 && t > 1) && u < 1", {}};
  rule.when = {" p > 0 || t > 2", {}};
  EXPECT_EQ(parts_of(rule), "{trust[PAK, AFG] > 0} {t > 1} {u < 1} ={p > 0 || t > 2} ");
}

TEST(Conditions, FactorsOfARateMustNotBeZeroAndTheWholeAboveIt) {
  Rule rule;
  rule.rate = {"2 * p * (t - 1)", {}};
  EXPECT_EQ(parts_of(rule), "!{2} !{p} !{(t - 1)} !={2 * p * (t - 1)} ");
  rule.rate = {};
  rule.probability = {"u", {}};
  EXPECT_EQ(parts_of(rule), "!={u} ");
}

TEST(Conditions, OfARuleThatFiresSurelyAreNone) { EXPECT_EQ(parts_of(Rule()), ""); }

TEST(Conditions, KnowTheVariablesOfTheirRule) {
  Begun begun(zero_and_drawn);
  Rule rule;
  rule.bindings = {{"a", "state", {}, 5}, {"b", "pair", {}, 5}};
  rule.where = {"trust[a, b] > 0", {}};
  EXPECT_EQ(conditions_of(rule, begun.c).scope.columns, 2);
  EXPECT_EQ(begun.said(), "");
}

TEST(Conditions, ASwitchReadsParametersAloneAndNoneThatIsDrawn) {
  Begun begun(zero_and_drawn);
  const auto switches = [&](const char* text) { return is_switch(*begun.parsed(text), begun.c); };
  EXPECT_TRUE(switches("p > 0"));
  EXPECT_TRUE(switches("2"));
  EXPECT_FALSE(switches("u > 0"));
  EXPECT_FALSE(switches("t > 0"));
  EXPECT_FALSE(switches("p * rival[PAK, IND]"));
}

TEST(Conditions, ThatAreKnownHaveAValue) {
  Begun begun(zero_and_drawn);
  EXPECT_EQ(fixed_value(*begun.parsed("rival[PAK, IND] + 2"), begun.c), 3);
  EXPECT_TRUE(is_never(*begun.parsed("p > 0"), begun.c));
  EXPECT_FALSE(is_never(*begun.parsed("p >= 0"), begun.c));
  EXPECT_TRUE(std::isnan(fixed_value(*begun.parsed("no_such_name"), begun.c)));
  EXPECT_EQ(begun.said(), "") << "it is said elsewhere";
}

}  // namespace
}  // namespace entente
