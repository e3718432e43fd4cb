#include "language/definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "language/builder.h"
#include "small_world.h"

namespace entente::language {
namespace {

/// `"threat(a)": "..."` in pairs.
std::shared_ptr<const Definitions> let_of(const std::vector<std::pair<Definition, std::string>>& rows,
                                          std::shared_ptr<const Definitions> outer = {}) {
  auto let = std::make_shared<Definitions>();
  let->outer = std::move(outer);
  for (const auto& [definition, text] : rows) {
    let->own.push_back(definition);
    let->own.back().is.text = text;
  }
  return let;
}

Definition named(const std::string& name, std::vector<std::string> variables = {}) {
  return {name, std::move(variables), {}, {}};
}

double value_of(const std::string& text, const std::shared_ptr<const Definitions>& let) {
  SmallWorld w;
  const AstPtr tree = parsed(Expression{text, {}, let});
  ProgramBuilder builder(w.world, {}, w.diagnostics);
  EXPECT_TRUE(builder.add_output(*tree, {})) << w.diagnostics.errors();
  const Program program = builder.finish();
  return evaluate_once(w.world, program, w.inputs, 0);
}

std::string refusal_of(const std::string& text, const std::shared_ptr<const Definitions>& let) {
  SmallWorld w;
  for (const Definition& one : let->own) w.world.definitions.push_back(one.name);
  Diagnostics diagnostics;
  const int source = diagnostics.sources.add("test", "\"" + text + "\"");
  const Expression expression{text, {{source, 0}, ""}, let};
  const AstPtr tree = parse(expression, diagnostics);
  ProgramBuilder builder(w.world, {}, diagnostics);
  if (tree) builder.add_output(*tree, expression.origin);
  return diagnostics.errors();
}

TEST(Definitions, AreWhatTheyStandForAsIfInBrackets) {
  const auto let = let_of({{named("gain", {"a", "b"}), "v[a] + r[a, b]"}, {named("twice"), "fixed + fixed"}});
  EXPECT_EQ(value_of("2 * gain(A, B)", let), 2 * (2 + 1));
  EXPECT_EQ(value_of("twice ^ 2 + gain(B, A)", let), 9 + (-3 + 3));
  EXPECT_EQ(value_of("sum(i in state: gain(i, M))", let), (2 + 0.25) + (-3 + 0) + (0.5 + 0));
}

TEST(Definitions, MayUseEachOtherAndThoseAround) {
  const auto outer = let_of({{named("size", {"a"}), "abs(v[a])"}});
  const auto let =
      let_of({{named("whole"), "sum(k in state: size(k))"}, {named("share", {"a"}), "size(a) / whole"}}, outer);
  EXPECT_DOUBLE_EQ(value_of("share(B)", let), 3 / 5.5);
}

TEST(Definitions, VariablesWithinMeetNoneOfThoseOutside) {
  const auto let = let_of(
      {{named("out", {"i"}), "sum(k in state: r[i, k])"}, {named("in", {"k"}), "sum(i in state: r[i, k])"}});
  EXPECT_EQ(value_of("sum(k in state: out(k))", let), value_of("sum(x in state, y in state: r[x, y])", {}));
  EXPECT_EQ(value_of("sum(i in state: in(i) * v[i])", let),
            value_of("sum(x in state: v[x] * sum(y in state: r[y, x]))", {}));
}

TEST(Definitions, AUseThatIsWrongIsToldWhereItStands) {
  const auto let = let_of({{named("gain", {"a", "b"}), "r[a, b]"}, {named("plain"), "2"}});
  EXPECT_THAT(
      refusal_of("gain(A) + gain + gain[A, B] + plain()", let),
      ::testing::AllOf(::testing::HasSubstr("1:2: error: 'gain' takes 2 actors, found 1: write gain(a, b)"),
                       ::testing::HasSubstr("1:12: error: 'gain' takes 2 actors, found 0"),
                       ::testing::HasSubstr("1:19: error: 'gain' is a named expression, not a relation"),
                       ::testing::HasSubstr("1:32: error: 'plain' takes no actors: write plain")));
  EXPECT_THAT(refusal_of("gain(A, 1 + 2)", let), ::testing::HasSubstr("each a code, a variable or a role"));
  EXPECT_THAT(refusal_of("gain(A, X)", let), ::testing::HasSubstr("1:10: error: 'X' is not an actor"));
}

TEST(Definitions, WhatIsWrongWithinIsSaidThere) {
  EXPECT_EQ(refusal_of("bad + 1", let_of({{named("bad"), "1 +"}})), "");
  EXPECT_EQ(refusal_of("bad(A)", let_of({{named("bad", {"a"}), "nothing[a]"}})), "");
}

TEST(Definitions, NoneUsesItself) {
  const auto let = let_of({{named("a"), "b + 1"}, {named("b"), "2 * a"}});
  try {
    parsed(let->own[0], *let);
    FAIL();
  } catch (const SyntaxError& error) {
    EXPECT_EQ(error.at(), 0u);
    EXPECT_STREQ(error.what(), "'a' uses itself: it uses b, which uses a");
  }
  EXPECT_THROW(parsed(Expression{"a", {}, let}), SaidElsewhere);
}

TEST(Definitions, NoInputExhaustsMemory) {
  std::vector<std::pair<Definition, std::string>> rows{{named("x0"), "1 + 1"}};
  for (int k = 1; k < 40; ++k)
    rows.emplace_back(named("x" + std::to_string(k)),
                      "x" + std::to_string(k - 1) + " + x" + std::to_string(k - 1));
  EXPECT_THAT(refusal_of("x39", let_of(rows)), ::testing::HasSubstr("more than 100,000 parts"));
  for (int k = 1; k < 40; ++k) rows[static_cast<std::size_t>(k)].second = "x" + std::to_string(k - 1);
  EXPECT_EQ(refusal_of("x39", let_of(rows)), "");
  for (int k = 40; k < 60; ++k) rows.emplace_back(named("x" + std::to_string(k)), "x" + std::to_string(k - 1));
  EXPECT_THAT(refusal_of("x59", let_of(rows)), ::testing::HasSubstr("nested more than 50 deep"));
}

}  // namespace
}  // namespace entente::language
