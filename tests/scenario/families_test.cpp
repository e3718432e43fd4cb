/// Event types that are alike, and layers that there are for each event type: read, compiled and run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/compiled.h"

namespace entente::families_test {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// Two types alike and one of its own; `more`: further keys.
std::string world_of_types(const std::string& more, const std::string& types = "",
                           const std::string& relations = "") {
  return "{'entente': 1, 'time': {'start': '2020-01-01', 'end': '2020-01-11', 'step': '1 day'},"
         "'actors': {'A': {}, 'B': {}},"
         "'relations': {'memory': {'for_each': 'event_type', 'storage': 'sparse', 'half_life': '5 days'}" +
         relations +
         "},"
         "'attributes': {'seen': {'for_each': 'event_type'}},"
         "'event_types': {'visit': {'roles': {'by': 'actor', 'on': 'actor'}, 'effects': [{'change': "
         "'memory[by, on]', 'by': 2}]}" +
         types +
         "},"
         "'generate_event_types': {'R': {'count': 2, 'roles': {'by': 'actor', 'on': 'actor'}, 'effects': ["
         "{'change': 'memory[by, on]', 'by': 1}, {'change': 'seen[on]', 'by': '1 + memory[by, on]'}]}}" +
         more + "}";
}

std::vector<std::string> names_of(const auto& layers) {
  std::vector<std::string> names;
  for (const auto& layer : layers) names.push_back(layer.name);
  return names;
}

TEST(Families, HaveOneOfEachForEachEventType) {
  const TestScenario made = compile_text(world_of_types(""));
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_THAT(names_of(made.scenario.event_types), ElementsAre("visit", "R0", "R1"));
  EXPECT_THAT(names_of(made.scenario.relations), ElementsAre("memory_visit", "memory_R0", "memory_R1"));
  EXPECT_THAT(names_of(made.scenario.attributes), ElementsAre("seen_visit", "seen_R0", "seen_R1"));
  EXPECT_EQ(made.scenario.relations[1].family, "memory");
  EXPECT_TRUE(made.scenario.relations[1].sparse && made.scenario.relations[1].half_life);
}

/// The metrics at the end of the only run.
std::vector<double> at_end(const std::string& more, const std::string& types = "") {
  const Model model = must_compile(world_of_types(more, types));
  Simulation simulation(model, 1, 1);
  const BlockRecord& record = simulation.run(0, 1);
  return {record.series.end() - static_cast<std::ptrdiff_t>(model.catalogue().series()), record.series.end()};
}

TEST(Families, AreMovedByTheirOwnTypeAlone) {
  const std::vector<double> found = at_end(
      ", 'events': {'a': {'date': '2020-01-01', 'type': 'R0', 'by': 'A', 'on': 'B'},"
      "'b': {'date': '2020-01-06', 'type': 'R0', 'by': 'A', 'on': 'B'}, 'c': {'date': '2020-01-06', 'type': "
      "'visit', 'by': 'A', 'on': 'B'}},"
      "'metrics': {'r0': 'memory_R0[A, B]', 'r1': 'memory_R1[A, B]', 'visit': 'memory_visit[A, B]', 'seen': "
      "'seen_R0[B]', 'other': 'seen_R1[B]'}");
  ASSERT_EQ(found.size(), 5U);
  EXPECT_NEAR(found[0], 0.25 + 0.5, 1e-12);
  EXPECT_EQ(found[1], 0);
  EXPECT_NEAR(found[2], 1, 1e-12);
  EXPECT_NEAR(found[3], 1 + 1.5, 1e-12) << "its own memory at the time";
  EXPECT_EQ(found[4], 0);
}

TEST(Families, AreMeantInNamedExpressionsByTheTypeThatUsesThem) {
  const std::vector<double> found = at_end(
      ", 'let': {'known(a, b)': 'memory[a, b] * 10'},"
      "'events': {'a': {'date': '2020-01-01', 'type': 'tell', 'by': 'A', 'on': 'B'},"
      "'b': {'date': '2020-01-06', 'type': 'tell', 'by': 'A', 'on': 'B'}},"
      "'metrics': {'seen': 'seen_tell[B]'}",
      ", 'tell': {'roles': {'by': 'actor', 'on': 'actor'}, 'effects': [{'change': 'memory[by, on]', 'by': 3},"
      "{'change': 'seen[on]', 'by': 'known(by, on)'}]}");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0], 15, 1e-12);
}

TEST(Families, CannotBeNamedWhereNoTypeIsMeant) {
  EXPECT_THAT(compile_text(world_of_types(", 'metrics': {'m': 'memory[A, B]'}")).messages(),
              HasSubstr("'memory' is there for each event type, and here it is not said for which; name one, "
                        "as 'memory_R0'"));
  EXPECT_THAT(compile_text(world_of_types(", 'parameters': {'memory': 1}")).messages(),
              HasSubstr("'memory' is already the name of what there is for each event type"));
  EXPECT_THAT(compile_text(world_of_types(", 'groups': {'memory_R1': ['A']}")).messages(),
              HasSubstr("already the name of"));
}

TEST(Families, NeedEventTypes) {
  const std::string said =
      compile_text(
          "{'entente': 1, 'time': {'start': '2020-01-01', 'end': '2020-01-11'}, 'actors': {'A': {}},"
          "'relations': {'memory': {'for_each': 'event_type'}}}")
          .messages();
  EXPECT_THAT(said, HasSubstr("there are no event types, for each of which there could be one"));
  EXPECT_THAT(compile_text(world_of_types("", "", ", 'x': {'for_each': 'actor'}")).messages(),
              HasSubstr("event_type"));
}

TEST(Families, AreToldOnceWhereTheyAreIdle) {
  const std::string said = compile_text(world_of_types(", 'rules': {'r': {'for': ['i in actor'], 'where': 'i "
                                                       "== A', 'emit': {'type': 'R0', 'by': 'i', 'on': 'B'}}}"))
                               .messages();
  EXPECT_THAT(said, Not(HasSubstr("'R1'"))) << "types that are alike need not all happen";
  const std::string idle =
      compile_text(
          "{'entente': 1, 'time': {'start': '2020-01-01', 'end': '2020-01-11'}, 'actors': {'A': {}, 'B': {}},"
          "'relations': {'memory': {'for_each': 'event_type'}}, 'generate_event_types': {'R': {'count': 3, "
          "'roles': {'by': 'actor'}}},"
          "'events': {'e': {'date': '2020-01-02', 'type': 'R1', 'by': 'A'}}}")
          .messages();
  EXPECT_THAT(idle, HasSubstr("the relation 'memory' is never read and nothing moves it"));
  EXPECT_EQ(std::count(idle.begin(), idle.end(), '\n'), 1);
}

TEST(Families, KeepTheirTableOfTiesOnce) {
  const TestScenario made = compile_text(world_of_types(", 'metrics': {'m': 'memory_R1[A, B]'}"));
  EXPECT_THAT(made.scenario.resolved, HasSubstr("\"for_each\": \"event_type\""));
  EXPECT_THAT(made.scenario.resolved, Not(HasSubstr("memory_R1\"")));
}

}  // namespace
}  // namespace entente::families_test
