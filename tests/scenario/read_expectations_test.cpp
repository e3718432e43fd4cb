#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const asked = R"("metrics": {"m": "1"}, "outcomes": {"o": {"is": "1"}}, "watch": ["r[A, B]"],
  "what_if": {"w": {"patch": {"seed": 2}}, "v": {"patch": {"seed": 3}}}, "expect": {"e": {)";

std::vector<std::string> said_of_expectation(const std::string& members) {
  return messages_of(asked + members + "}}");
}

TEST(ReadExpectations, AreReadWithTheirWorlds) {
  const Scenario s = scenario_of(asked + std::string(R"("metric": "r[A,  B]", "over": "max", "what_if": "w+v",
    "set": ["seed=4"], "versus": "baseline", "at_least": -1, "at_most": 2.5, "runs": 50, "note": "n"}})"));
  const Expectation& e = s.expectations.at(0);
  EXPECT_EQ(e.id, "e");
  EXPECT_EQ(e.metric.value, "r[A,B]") << "as results call it";
  EXPECT_EQ(e.over, TimeAggregate::max);
  EXPECT_THAT(e.what_ifs, ElementsAre("w", "v"));
  EXPECT_THAT(e.settings, ElementsAre("seed=4"));
  ASSERT_TRUE(e.versus);
  EXPECT_THAT(*e.versus, IsEmpty());
  EXPECT_EQ(e.at_least, -1);
  EXPECT_EQ(e.at_most, 2.5);
  EXPECT_EQ(e.runs, 50U);
  EXPECT_EQ(e.provenance.note, "n");
}

TEST(ReadExpectations, AreOfWhatTheScenarioAsks) {
  EXPECT_THAT(said_of_expectation(R"("outcome": "oo", "at_least": 1)"),
              ElementsAre("error: expect.e.outcome: 'oo' is not an outcome (did you mean 'o'?); there are: o"));
  EXPECT_THAT(
      said_of_expectation(R"("metric": "n", "at_least": 1)"),
      ElementsAre("error: expect.e.metric: 'n' is not a metric or tracked value; there are: m, r[A,B]"));
  EXPECT_THAT(said_of_expectation(R"("outcome": "o", "what_if": "w+x", "at_least": 1)"),
              ElementsAre("error: expect.e.what_if: 'x' is not a what-if; there are: w, v"));
  EXPECT_THAT(said_of_expectation(R"("at_least": 1)"),
              ElementsAre("error: expect.e: found none of them; expected exactly one of: outcome, metric"));
}

TEST(ReadExpectations, MustBePossible) {
  const std::string of = R"("outcome": "o", )";
  EXPECT_THAT(said_of_expectation(of + R"("what_if": "w")"),
              ElementsAre("error: expect.e: nothing is expected; give one of increases, decreases, at_least, "
                          "at_most"));
  EXPECT_THAT(said_of_expectation(of + R"("what_if": "w", "increases": true, "decreases": true)"),
              ElementsAre("error: expect.e: 'increases' and 'decreases' exclude each other"));
  EXPECT_THAT(said_of_expectation(of + R"("at_least": 2, "at_most": 1)"),
              ElementsAre("error: expect.e: 'at_least' is above 'at_most'"));
  EXPECT_THAT(said_of_expectation(of + R"("at_least": 1, "at_most": 1)"), IsEmpty());
  EXPECT_THAT(said_of_expectation(of + R"("over": "max", "at_least": 1)"),
              ElementsAre("error: expect.e.over: 'over' is of a metric; an outcome has its own"));
}

TEST(ReadExpectations, CompareTwoWorlds) {
  const std::string more = R"("outcome": "o", "increases": true)",
                    itself = "error: expect.e: a world is compared with itself; give 'what_if' or 'set'";
  EXPECT_THAT(said_of_expectation(more), ElementsAre(itself));
  EXPECT_THAT(said_of_expectation(more + R"(, "what_if": "w", "versus": "w")"), ElementsAre(itself));
  EXPECT_THAT(said_of_expectation(more + R"(, "what_if": "w")"), IsEmpty());
  EXPECT_THAT(said_of_expectation(more + R"(, "set": ["seed=2"])"), IsEmpty());
}

TEST(ReadExpectations, SettingsHaveAPathAndAValue) {
  for (const char* wrong : {"seed", "=2"})
    EXPECT_THAT(
        said_of_expectation(R"("outcome": "o", "increases": true, "set": [")" + std::string(wrong) + "\"]"),
        ElementsAre("error: expect.e.set[0]: expected PATH=VALUE, like parameters.gain=0.4"));
}

}  // namespace
}  // namespace entente::testing_support
