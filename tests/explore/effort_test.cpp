#include "explore/effort.h"

#include "questions.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;

const std::string planned_world = small_world(
    "'p': {'value': 0.5, 'uniform': [0, 1]}, 'q': {'value': 0.5, 'uniform': [0, 1]}",
    "'o': {'is': 'p > q'}, 'n': {'is': 'p'}", ", 'what_if': {'A': {'patch': {'parameters': {'p': 1}}}}");

/// What is said of a question that is too large: before any of it, or else this test does not end.
std::string effort_refused(const Request& request) {
  try {
    answered(planned_world, request);
  } catch (const MemoryError& error) {
    return error.what();
  }
  return "it was answered";
}

Request effort_asked(const std::string& question, std::size_t points, std::size_t runs) {
  Request request;
  request.question = question;
  request.points = points;
  request.runs = runs;
  if (question == "when" || question == "robust" || question == "worth") request.outcomes = {"o"};
  if (question == "robust" || question == "worth") request.options = {"A"};
  return request;
}

TEST(Effort, OfEveryQuestionThatIsTooLargeIsTold) {
  constexpr std::size_t many = 100'000'000;
  EXPECT_THAT(effort_refused(effort_asked("when", many, many)),
              HasSubstr("100,000,000 points of 100,000,000 runs: these are 1e+16 runs, which would take"));
  EXPECT_THAT(effort_refused(effort_asked("robust", many, many)),
              HasSubstr("200,000,000 points of 100,000,000 runs"));
  EXPECT_THAT(effort_refused(effort_asked("worth", many, many)),
              HasSubstr("200,000,000 points of 100,000,000 runs"));
  Request sweep = effort_asked("sweep", 0, many);
  sweep.varied = {"p=0:1:9999", "q=0:1:9999"};
  EXPECT_THAT(effort_refused(sweep), HasSubstr("99,980,001 points of 100,000,000 runs: these are 1e+16"));
  Request matters = effort_asked("matters", std::size_t{1} << 40, 0);
  EXPECT_THAT(effort_refused(matters), HasSubstr("1,099,511,627,776 rows of"));
  EXPECT_THAT(effort_refused(effort_asked("screen", std::size_t{1} << 40, 0)),
              HasSubstr("1,099,511,627,776 paths of 3 points"));
  Request possible = effort_asked("possible", 0, std::size_t{1} << 40);
  possible.outcomes = {"n:4", "o:2"};
  EXPECT_THAT(effort_refused(possible), HasSubstr("1,099,511,627,776 plain runs and as many of a search"));
  Request tip = effort_asked("tip", 0, std::size_t{1} << 40);
  tip.outcomes = {"o"};
  tip.varied = {"p=0:1"};
  EXPECT_THAT(effort_refused(tip), HasSubstr("at up to 52 values each: these are up to"));
  Request lever = effort_asked("lever", 0, std::size_t{1} << 40);
  lever.condition = "n >= 0.7";
  lever.varied = {"p=0:1"};
  EXPECT_THAT(effort_refused(lever), HasSubstr("1,099,511,627,776 runs at up to 45 values of parameters"));
  Request reach = effort_asked("reach", 0, std::size_t{1} << 40);
  reach.condition = "o >= 0.7";
  reach.options = {"A"};
  EXPECT_THAT(effort_refused(reach),
              HasSubstr("2 sets of up to 1 of 1 candidates, 1,099,511,627,776 runs each"));
}

TEST(Effort, OfALongQuestionIsToldOnce) {
  std::vector<Effort> told;
  ExplorerOptions options;
  options.effort = [&](const Effort& effort) { told.push_back(effort); };
  options.threads = 1;
  Explorer explorer(source_of(planned_world, {}), options);
  explorer.expect(plan_of_points(10, 1, 10));
  EXPECT_TRUE(told.empty());
  Explorer another(source_of(planned_world, {}), options);
  Explorer::Plan plan{"a search", 1e15, 10, true};
  another.expect(plan);
  another.expect(plan);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].what, "a search");
  EXPECT_TRUE(told[0].at_most);
  EXPECT_GT(told[0].seconds, 20);
  EXPECT_EQ(another.done(), 0u) << "what was made to see the pace is none of it";
}

}  // namespace
}  // namespace entente::explore
