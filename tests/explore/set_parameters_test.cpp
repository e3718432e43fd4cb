/// What-ifs that set what is varied: in their worlds they have the last word.
#include <cmath>

#include "explore/table_design.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

/// The outcome is a alone, beside a little of b.
const std::string setting_world =
    small_world("'a': {'value': 0.5, 'uniform': [0, 1]}, 'b': {'value': 0.5, 'uniform': [0, 1]}",
                "'o': {'is': 'a + b / 1000'}",
                ", 'what_if': {'fix': {'patch': {'parameters': {'a': 0.9}}}, "
                "'narrow': {'patch': {'parameters': {'a': {'value': 0.7, 'uniform': [0.6, 0.8]}}}}}");

Request among(const std::string& question, std::vector<std::string> options) {
  Request request;
  request.question = question;
  request.outcomes = {"o"};
  request.options = std::move(options);
  request.points = 64;
  request.runs = 8;
  return request;
}

TEST(SetParameters, AreWhatTheWhatIfMakesOfThem) {
  const Answer answer = answered(setting_world, among("robust", {"fix", "narrow"}));
  const AnswerTable& points = table_of(answer, "points.csv");
  for (std::size_t p = 64; p < 128; ++p) {
    EXPECT_EQ(number_in(points, p, "a"), 0.9);
    EXPECT_NEAR(number_in(points, p, "o"), 0.9 + number_in(points, p, "b") / 1000, 1e-9);
    EXPECT_EQ(points.rows[p + 64][column_of(points, "a")], Cell{}) << "every run draws it";
    EXPECT_NEAR(number_in(points, p + 64, "o"), 0.7, 0.1);
  }
  EXPECT_THAT(answer.remarks, ::testing::Contains("fix sets a, which is not varied there."));
}

TEST(SetParameters, AreWorthNothingToAnOptionThatSetsThem) {
  Request request = among("worth", {"fix"});
  request.points = 256;
  EXPECT_THAT(answered(setting_world, request).sentences.front(),
              ::testing::HasSubstr("the best choice is fix, with 0.9"));
}

std::string refused(const Request& request) {
  return testing_support::error_of<RequestError>([&] { answered(setting_world, request); });
}

TEST(SetParameters, AreNotSweptBesideTheWhatIf) {
  Request request = among("sweep", {"fix"});
  request.points = 0;
  request.varied = {"a=0:1:3"};
  EXPECT_THAT(refused(request), ::testing::HasSubstr("fix sets 'a' itself"));
  request.varied = {"b=0:1:3"};
  EXPECT_EQ(number_in(table_of(answered(setting_world, request), "points.csv"), 3, "o"), 0.9);
}

TEST(SetParameters, AreInATableWhatTheWhatIfSays) {
  Request request = among("sweep", {});
  request.points = 0;
  request.design = "table";
  request.table = GivenTable{"t.csv", "t", "a,world\n0.2,\n0.3,fix\n"};
  EXPECT_THAT(refused(request), ::testing::HasSubstr("fix sets 'a' itself"));
  request.table->text = "a,world\n0.2,\n0.9,fix\n";
  EXPECT_NEAR(number_in(table_of(answered(setting_world, request), "points.csv"), 1, "o"), 0.9, 0.01);
}

TEST(SetParameters, AreNoStartAlongTheirOwnRange) {
  Request request = among("tip", {"fix"});
  request.outcomes = {};
  request.points = 0;
  request.condition = "o >= 0.5";
  request.both_ways = true;
  request.varied = {"a=0:1"};
  EXPECT_THAT(refused(request), ::testing::HasSubstr("fix sets 'a' itself"));
}

}  // namespace
}  // namespace entente::explore
