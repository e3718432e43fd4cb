#include "simulation/feedback.h"

#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail::feedback {
namespace {

using namespace testing_support;

/// What is said of the first of some rules, in a world of an attribute `x`, `y`, a relation `r`, a sparse one
/// `s`, a symmetric one `q` and an event for each.
std::string feedback_of(const std::string& rules) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {}, 'B': {}, 'C': {}}, 'attributes': {'x': {'range': [0, null]}, 'y': {}, 'z': {}},
    'relations': {'r': {'range': [-1, 1]}, 's': {'storage': 'sparse'}, 'q': {'range': [-1, 1], 'symmetric': true}},
    'event_types': {
      'on_x': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': 1}]},
      'on_y': {'roles': {'a': 'actor'}, 'effects': [{'change': 'y[a]', 'by': 'x[a]'}]},
      'on_z': {'roles': {'a': 'actor'}, 'effects': [{'change': 'z[a]', 'raise_to': 1}]},
      'on_r': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'by': 0.1}]},
      'on_s': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 's[a, b]', 'by': 0.1}]},
      'on_q': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'q[a, b]', 'by': 0.1}]}},
    'dynamics': {'d': {'type': 'drift', 'for': 'a in actor', 'change': 'z[a]', 'by': 'y[a]'}},
    'rules': {)" + rules + "}}");
  EXPECT_TRUE(made.model) << made.messages();
  return made.model ? describe_feedback(detail::ModelAccess::data(*made.model), 0) : "";
}

/// One rule of actors or of pairs, with what it reads and the event it emits.
std::string rule(const std::string& id, const std::string& reads, const std::string& type) {
  const bool pair = type == "on_r" || type == "on_s" || type == "on_q";
  return "'" + id + "': {'for': " + (pair ? "['a in actor', 'b in actor']" : "'a in actor'") + ", " + reads +
         ", 'emit': {'type': '" + type + "', 'a': 'a'" + (pair ? ", 'b': 'b'" : "") + "}}";
}

std::string direct(const std::string& layer) {
  return "its events move '" + layer + "', which its own rate or condition reads";
}

TEST(Feedback, WhatARateReadsMayMove) {
  const auto reads = [](const std::string& rate) {
    const TestScenario made = compile_text(
        "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}, 'actors': {'A': {}, 'B': {}}, "
        "'attributes': "
        "{'x': {}, 'fixed': {'initial': 2}}, 'event_types': {'e': {'effects': [{'change': 'x[A]', 'by': 1}]}},"
        "'rules': {'r': {" +
        rate + ", 'emit': {'type': 'e'}}}, 'metrics': {'m': 'x[A] + fixed[A]'}}");
    EXPECT_TRUE(made.model) << made.messages();
    return reads_what_moves(detail::ModelAccess::data(*made.model), 0);
  };
  EXPECT_TRUE(reads("'rate': '1 + x[B]'"));
  EXPECT_TRUE(reads("'rate': 1, 'when': 'x[A] < 5'"));
  EXPECT_FALSE(reads("'rate': 60"));
  EXPECT_FALSE(reads("'rate': 'fixed[A] * exp(t)'"));
}

TEST(Feedback, WhatEffectsReadMayMove) {
  const auto reads = [](const std::string& effect, const std::string& emits = "") {
    const TestScenario made = compile_text(
        "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}, 'actors': {'A': {}, 'B': {}}, "
        "'attributes': {'x': {}, 'y': {'range': [0, 2]}, 'fixed': {'initial': 2}}, 'parameters': {'k': 0.25}, "
        "'event_types': {'e': "
        "{'effects': [" +
        effect + "]}}, 'rules': {'r': {'rate': 3, 'emit': {'type': 'e'" + emits +
        "}}}, 'metrics': {'m': 'x[A] + y[A] + fixed[A] + k'}}");
    EXPECT_TRUE(made.model) << made.messages();
    const ModelData& model = detail::ModelAccess::data(*made.model);
    return std::pair(effects_read_what_moves(model, 0), largest_pull(model, 0));
  };
  EXPECT_EQ(reads("{'change': 'x[A]', 'by': 'fixed[B]'}"), std::pair(false, 0.0));
  EXPECT_EQ(reads("{'change': 'x[A]', 'by': 'x[B]'}"), std::pair(true, 0.0));
  EXPECT_EQ(reads("{'change': 'x[A]', 'where': 'x[B] > 0', 'by': 1}"), std::pair(true, 0.0));
  EXPECT_EQ(reads("{'change': 'x[A]', 'by': 1}", ", 'intensity': 'x[A]'"), std::pair(true, 0.0));
  EXPECT_EQ(reads("{'change': 'x[A]', 'by': 1}, {'change': 'x[B]', 'by': 'k * fixed[A] * (3 - x[B])'}"),
            std::pair(true, 0.5));
  EXPECT_EQ(reads("{'change': 'x[A]', 'by': 'intensity * (3 - x[A])'}"), std::pair(true, 0.0))
      << "not known beforehand";
  EXPECT_EQ(reads("{'change': 'y[A]', 'by': '0.5 * (1 - y[A])'}"), std::pair(true, 0.5));
  EXPECT_EQ(reads("{'change': 'y[A]', 'by': '0.5 * (2 - y[A])'}"), std::pair(true, 0.0))
      << "it stops at the end";
  EXPECT_EQ(reads("{'change': 'y[A]', 'by': '-0.5 * y[A]'}"), std::pair(true, 0.0));
  EXPECT_EQ(reads("{'change': 'x[A]', 'by': 1}, {'change': 'y[A]', 'by': '0.5 * (x[B] - y[A])'}"),
            std::pair(true, 0.5))
      << "it may be within";
  EXPECT_EQ(reads("{'change': 'x[A]', 'raise_to': '3 - x[A]'}"), std::pair(true, 0.0)) << "as for one firing";
}

TEST(Feedback, OfARuleOnItself) {
  EXPECT_EQ(feedback_of(rule("one", "'rate': '1 + x[a]'", "on_x")), direct("x"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': 1, 'when': 'x[a] > 0'", "on_x")), direct("x"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': '1 + r[b, a]'", "on_r")), direct("r"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': '1 + q[b, a]'", "on_q")), direct("q"));
}

TEST(Feedback, IsSeenThroughAggregatesMeasuresAndWalks) {
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'sum(k in actor : x[k])'", "on_x")), direct("x"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'count(k in actor where x[k] > 0)'", "on_x")), direct("x"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': '1 + max(k in actor : mean(j in actor : r[j, k]))'", "on_r")),
            direct("r"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'sum(k in actor : r[a, k] * r[k, b])'", "on_r")), direct("r"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': '1 + frustration(r)'", "on_r")), direct("r"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': 1, 'where': 's[a, b] != 0'", "on_s")), direct("s"));
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'sum(k in actor : s[a, k] * x[k])'", "on_s")), direct("s"));
}

TEST(Feedback, OverOtherRulesIsTheShortestWay) {
  const std::string one = rule("one", "'rate': 'y[a]'", "on_x"), two = rule("two", "'rate': 'x[a]'", "on_y");
  EXPECT_EQ(feedback_of(one + ", " + two),
            "its events move 'x', which excites 'two', which moves 'y', which its own rate or condition reads");
  const std::string longer = rule("longer", "'rate': 'x[a]'", "on_z"),
                    back = rule("back", "'rate': 'z[a]'", "on_y");
  EXPECT_EQ(
      feedback_of(one + ", " + longer + ", " + back),
      "its events move 'x', which excites 'longer', which moves 'z', which excites 'back', which moves 'y', "
      "which its own rate or condition reads");
  EXPECT_EQ(feedback_of(one + ", " + longer + ", " + back + ", " + two),
            "its events move 'x', which excites 'two', which moves 'y', which its own rate or condition reads");
}

TEST(Feedback, OfARuleThatNothingLeadsBackToIsEmpty) {
  EXPECT_EQ(feedback_of(rule("one", "'rate': 1", "on_x")), "");
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'y[a]'", "on_x")), "");
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'y[a]'", "on_x") + ", " + rule("two", "'rate': 'x[a]'", "on_z")),
            "")
      << "two is excited and excites nobody";
  EXPECT_EQ(feedback_of(rule("one", "'rate': 1", "on_x") + ", " + rule("two", "'rate': 'x[a]'", "on_x")), "")
      << "the other feeds on itself";
  EXPECT_EQ(feedback_of(rule("one", "'rate': 'z[a]'", "on_y")), "") << "processes are not followed";
}

}  // namespace
}  // namespace entente::detail::feedback
