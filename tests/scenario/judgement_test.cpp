/// Numbers that nobody has judged yet.
#include "scenario/judgement.h"

#include <entente/scenario.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Judgement, IsOpenWhateverTheCaseAndTheBlanks) {
  for (const char* source : {"to be judged", " To be Judged\n", "TO BE JUDGED"})
    EXPECT_TRUE(is_to_be_judged(source));
  for (const char* source : {"", "judged", "to be judged by us", "judgement: to be judged"})
    EXPECT_FALSE(is_to_be_judged(source)) << source;
}

std::size_t counted_in(const std::string& sections) {
  return count_to_be_judged(
      "{\"entente\": 1, \"time\": {\"step\": \"1 week\", \"source\": \"to be judged\"}, " + sections + "}");
}

TEST(Judgement, CountsAParameterOnceHoweverItIsDrawn) {
  EXPECT_EQ(counted_in(R"("parameters": {
    "a": {"value": 2, "uniform": [1, 3], "source": "to be judged"}, "b": {"normal": [0, 1], "source": "to be judged"},
    "c": {"value": 2, "source": "a book"}, "d": 4})"),
            2u);
}

TEST(Judgement, CountsTiesAttributesAndWhatExpressionsHold) {
  EXPECT_EQ(counted_in(R"("actors": {"A": {"name": "Land 5", "power": 0.5, "source": "to be judged"}})"), 1u);
  EXPECT_EQ(counted_in(R"("relations": {"t1": {"range": [-1, 1], "half_life": "2 years", "scale": {"0": "at 0"},
    "source": "to be judged", "ties": {"A": {"B": 1, "C": 2}, "B": {"A": 3, "source": "a book"}}}})"),
            3u)
      << "the half-life and two ties; a range is a unit, and B's ties have a source of their own";
  EXPECT_EQ(counted_in(R"("event_types": {"raid": {"effects": [
    {"change": "t1[a, b]", "by": "-0.5 * x1", "lasting": 0.2, "source": "to be judged"},
    {"change": "t1[a, b]", "by": "-x1", "source": "to be judged"}]}})"),
            2u)
      << "a figure in a name is no number";
}

TEST(Judgement, GoesByTheNearestSource) {
  EXPECT_EQ(
      counted_in(R"("source": "to be judged", "parameters": {"a": 1, "b": {"value": 2, "source": "a book"}})"),
      1u);
  EXPECT_EQ(
      counted_in(R"("source": "a book", "parameters": {"a": 1, "b": {"value": 2, "source": "to be judged"}})"),
      1u);
}

TEST(Judgement, LeavesOutWhatNoRunReads) {
  EXPECT_EQ(counted_in(R"("what_if": {"w": {"patch": {"parameters": {"a": 3}}, "source": "to be judged"}})"),
            0u);
  EXPECT_EQ(count_to_be_judged("// to be judged\n{\"entente\": 1}"), 0u) << "a comment is none";
}

TEST(Judgement, OfAScenarioCountsWhatItIncludes) {
  Scenario scenario;
  scenario.resolved = R"({"parameters": {"a": {"value": 1, "source": "to be judged"}}})";
  EXPECT_EQ(numbers_to_be_judged(scenario), 1u);
}

}  // namespace
}  // namespace entente
