/// Questions about given points, whose answers are known; and tables that cannot be used.
#include <fmt/format.h>

#include <cmath>
#include <functional>

#include "explore/draws.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Of numbers in (0, 1).
using Inputs = std::array<double, 3>;

/// `rows` points a, b, c, and in the column `y` a function of them.
GivenTable table_of_points(std::size_t rows, const std::function<double(const Inputs&)>& y) {
  const std::vector<double> u = draws(1, "given", 0, 3 * rows);
  std::string text = "a,b,c,y\n";
  for (std::size_t k = 0; k < rows; ++k) {
    const Inputs row{u[3 * k], u[3 * k + 1], u[3 * k + 2]};
    for (const double x : row) text += std::to_string(x) + ",";
    text += std::to_string(y(row)) + "\n";
  }
  return {"points.csv", "points.csv", text};
}

Request request_for(const std::string& question, std::vector<std::string> outcomes) {
  Request request;
  request.question = question;
  request.outcomes = std::move(outcomes);
  return request;
}

std::string refusal(const std::string& text, const Request& request) {
  try {
    ask(GivenTable{"t.csv", "t", text}, request);
  } catch (const Error& error) {
    return error.what();
  }
  return "it was answered";
}

/// A table of as many rows as anything takes, with one row that is otherwise.
std::string with_row(const std::string& row, const std::string& header = "x,y") {
  std::string text = header + "\n";
  for (int k = 0; k < 60; ++k) text += std::to_string(k % 7) + "," + std::to_string(k % 5) + "\n";
  return text + row + "\n";
}

TEST(AskGiven, IndicesTellWhatMatters) {
  const GivenTable table = table_of_points(800, [](const Inputs& x) { return 4 * x[0] + x[1]; });
  const Answer answer = ask(table, request_for("matters", {"y"})).value();
  const AnswerTable& indices = table_of(answer, "indices.csv");
  ASSERT_EQ(indices.rows.size(), 3u);
  for (const std::string index : {"delta", "pawn"}) {
    EXPECT_GT(number_in(indices, 0, index), 2 * number_in(indices, 1, index)) << index;
    EXPECT_EQ(number_in(indices, 0, index + "_about_zero"), 0) << index;
    EXPECT_LT(number_in(indices, 0, index + "_low"), number_in(indices, 0, index)) << index;
    EXPECT_GT(number_in(indices, 0, index + "_high"), number_in(indices, 0, index)) << index;
    EXPECT_EQ(number_in(indices, 2, index + "_about_zero"), 1) << index;
    EXPECT_GE(number_in(indices, 2, index + "_p_adjusted"), number_in(indices, 2, index + "_p")) << index;
  }
  EXPECT_THAT(answer.sentences.front(), HasSubstr("y: a 0."));
  EXPECT_THAT(answer.sentences.front(), Not(HasSubstr("c ")));
}

/// So many rows of five inputs and an outcome that has nothing to do with any of them.
GivenTable table_of_noise(std::size_t rows, std::size_t seed) {
  const std::vector<double> u = draws(seed, "noise", 0, 6 * rows);
  std::string text = "a,b,c,d,e,y\n";
  for (std::size_t k = 0; k < 6 * rows; ++k) text += std::to_string(u[k]) + (k % 6 == 5 ? "\n" : ",");
  return {"noise.csv", "noise.csv", text};
}

TEST(AskGiven, WhatAFolderSaysIsANumberIsNoChance) {
  GivenTable table = table_of_points(100, [](const Inputs& x) { return x[0]; });
  EXPECT_TRUE(ask(table, request_for("when", {"y"})));
  table.numbers = {"y"};
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { ask(table, request_for("when", {"y"})); }),
              ::testing::AllOf(HasSubstr("'y' is a number (it goes from "),
                               HasSubstr("say where it counts, as 'y > ")));
  EXPECT_TRUE(ask(table, request_for("when", {"y > 0.5"})));
}

TEST(AskGiven, NoiseRarelyTellsAnything) {
  std::size_t told = 0, by_itself = 0;
  constexpr std::size_t tables = 40;
  for (std::size_t seed = 1; seed <= tables; ++seed) {
    const Answer answer = ask(table_of_noise(200, seed), request_for("matters", {"y"})).value();
    const AnswerTable& indices = table_of(answer, "indices.csv");
    for (std::size_t row = 0; row < indices.rows.size(); ++row)
      by_itself += number_in(indices, row, "delta_p") < 0.05;
    told +=
        answer.sentences.front() != "y: of no input can it be told from 200 rows that it tells anything of it.";
  }
  EXPECT_GE(by_itself, 4u) << "of 200 about 10 do by chance";
  EXPECT_LE(told, 4u) << "of 40 tables about 2 do";
}

TEST(AskGiven, RowsThatRepeatOthersAreNotMore) {
  std::string text = "a,y\n";
  for (std::size_t k = 0; k < 200; ++k) text += std::to_string(k % 20) + "," + std::to_string(k % 7) + "\n";
  text += text.substr(4);
  const GivenTable many{"t.csv", "t", text};
  EXPECT_NO_THROW(ask(many, request_for("matters", {"y"})));
  std::string few = "a,y\n";
  for (std::size_t k = 0; k < 200; ++k) few += std::to_string(k % 20) + "," + std::to_string(k % 20 / 2) + "\n";
  EXPECT_EQ(refusal(few, request_for("matters", {"y"})),
            "t.csv has 200 rows of which only 20 differ, the others repeat them: that is too few, it takes 50");
}

TEST(AskGiven, InputsAreThoseAsked) {
  const GivenTable table = table_of_points(60, [](const Inputs& x) { return x[0]; });
  Request request = request_for("matters", {"y"});
  request.varied = {"c", "a"};
  const AnswerTable indices = table_of(ask(table, request).value(), "indices.csv");
  ASSERT_EQ(indices.rows.size(), 2u);
  EXPECT_EQ(text_in(indices, 0, "column"), "c");
  EXPECT_EQ(text_in(indices, 1, "column"), "a");
}

TEST(AskGiven, BoxesOfACondition) {
  const GivenTable table =
      table_of_points(600, [](const Inputs& x) { return x[0] > 0.6 && x[1] < 0.5 ? 3 : 1; });
  const Answer answer = ask(table, request_for("when", {"y > 2"})).value();
  const AnswerTable& boxes = table_of(answer, "boxes.csv");
  ASSERT_EQ(boxes.rows.size(), 2u);
  for (std::size_t row = 0; row < 2; ++row) {
    const bool is_a = text_in(boxes, row, "parameter") == "a";
    EXPECT_NEAR(number_in(boxes, row, is_a ? "low" : "high"), is_a ? 0.6 : 0.5, 0.03);
    EXPECT_NEAR(number_in(boxes, row, "range_low"), 0, 0.02) << "all that the input may be";
    EXPECT_NEAR(number_in(boxes, row, "range_high"), 1, 0.02);
  }
  EXPECT_THAT(answer.remarks.front(), HasSubstr("boxes promise more than they hold"));
  EXPECT_EQ(table_of(answer, "tree.csv").columns.front(), "leaf");
}

TEST(AskGiven, ChancesAreTakenAsTheyAre) {
  const GivenTable table = table_of_points(600, [](const Inputs& x) { return x[2] > 0.7 ? 0.8 : 0.1; });
  Request request = request_for("when", {"y"});
  request.most = 1;
  const Answer answer = ask(table, request).value();
  const AnswerTable& boxes = table_of(answer, "boxes.csv");
  ASSERT_EQ(boxes.rows.size(), 1u);
  EXPECT_EQ(text_in(boxes, 0, "parameter"), "c");
  EXPECT_NEAR(number_in(boxes, 0, "density"), 0.8, 0.02);
  EXPECT_THAT(answer.remarks.front(), Not(HasSubstr("promise")));
}

/// Points of a sweep have ends of intervals and numbers of points, which are no inputs; runs have marks.
TEST(AskGiven, TablesOfThisProgramAreKnown) {
  std::string points = "point,world,rate,war,war_low,war_high,runs\n", runs = "run,parameter:rate,war,level\n";
  for (int k = 0; k < 60; ++k) {
    const std::string rate = std::to_string(k * 7 % 60), war = k * 7 % 60 > 40 ? "1" : "0";
    points += std::to_string(k) + ",the scenario itself," + rate + "," + war + ",0,1,16\n";
    runs += std::to_string(k) + "," + rate + "," + war + ",2\n";
  }
  for (const std::string& text : {points, runs}) {
    const Answer answer = ask(GivenTable{"t.csv", "t", text}, request_for("matters", {})).value();
    const AnswerTable& indices = table_of(answer, "indices.csv");
    ASSERT_EQ(indices.rows.size(), 1u);
    EXPECT_EQ(text_in(indices, 0, "column"), "rate");
    EXPECT_EQ(text_in(indices, 0, "outcome"), "war");
  }
  const Answer answer = ask(GivenTable{"t.csv", "t", runs}, request_for("matters", {})).value();
  EXPECT_EQ(answer.sentences.back(), "level: nothing can be said, it never varies.");
}

/// Of points in several worlds the world is an input.
TEST(AskGiven, WorldsAreAnInputOfTheirOwn) {
  std::string text = "point,world,rate,war,war_low,war_high,runs\n";
  for (int k = 0; k < 120; ++k)
    text += fmt::format("{},{},{},{},0,1,16\n", k, k % 3 == 0 ? "calm" : "the scenario itself", k * 7 % 60,
                        k % 3 == 0 ? 0.1 : 0.8);
  const GivenTable table{"t.csv", "t", text};
  const Answer matters = ask(table, request_for("matters", {})).value();
  const AnswerTable& indices = table_of(matters, "indices.csv");
  ASSERT_EQ(indices.rows.size(), 2u);
  EXPECT_EQ(text_in(indices, 1, "column"), "world");
  EXPECT_GT(number_in(indices, 1, "delta"), 0.3);
  EXPECT_EQ(number_in(indices, 0, "delta_about_zero"), 1);
  EXPECT_THAT(matters.remarks.front(), HasSubstr("The points lie in 2 worlds"));
  const Answer when = ask(table, request_for("when", {"war > 0.5"})).value();
  EXPECT_THAT(when.sentences.front(), HasSubstr("in which world is the scenario itself"));
  Request only = request_for("matters", {});
  only.varied = {"rate"};
  EXPECT_EQ(table_of(ask(table, only).value(), "indices.csv").rows.size(), 1u);
}

TEST(AskGiven, WorldsThatAreTooManyForBoxes) {
  std::string text = "point,world,rate,war,war_low,war_high,runs\n";
  for (int k = 0; k < 128; ++k) text += fmt::format("{},w{},{},{},0,1,16\n", k, k, k % 7, k % 2);
  EXPECT_THAT(refusal(text, request_for("when", {"war"})),
              HasSubstr("t.csv has 128 worlds, and boxes tell at most 63"));
}

TEST(AskGiven, WhatIsNoInputIsLeftOutAndSaid) {
  std::string text = "place,year,x,y\n";
  for (int k = 0; k < 60; ++k) text += "north,2025," + std::to_string(k) + "," + std::to_string(k * k) + "\n";
  const Answer answer = ask(GivenTable{"t.csv", "t", text}, request_for("matters", {"y"})).value();
  EXPECT_EQ(table_of(answer, "indices.csv").rows.size(), 1u);
  EXPECT_THAT(answer.remarks.front(), HasSubstr("Left out: place (no numbers), year (the same in all rows)."));
}

TEST(AskGiven, PlacesOfWhatCannotBeUsed) {
  const Request matters = request_for("matters", {"y"});
  EXPECT_EQ(refusal(with_row("1,"), matters), "t.csv:62:3: there is no value in column 'y'");
  EXPECT_EQ(refusal(with_row(",1"), matters), "t.csv:62:1: there is no value in column 'x'");
  EXPECT_EQ(refusal(with_row("one,1"), matters), "t.csv:62:1: 'one' is no finite number in column 'x'");
  EXPECT_EQ(refusal(with_row("1,inf"), matters), "t.csv:62:3: 'inf' is no finite number in column 'y'");
  EXPECT_EQ(refusal(with_row("1,2,3"), matters), "t.csv:62: 3 fields, where the table has 2 columns");
  EXPECT_EQ(refusal(with_row("1,2", "y,y"), matters), "t.csv:1:3: there is a column 'y' already");
  EXPECT_EQ(refusal(with_row("1,2", ",y"), matters), "t.csv:1:1: a column has no name");
  EXPECT_EQ(refusal("", matters), "t.csv is empty: a table has names of columns, then rows");
  EXPECT_EQ(refusal("x,y\n", matters), "t.csv has no row but the names of columns");
  EXPECT_EQ(refusal("x,y\n1,2\n2,3\n", matters), "t.csv has 2 rows, which is too few: it takes 50");
}

TEST(AskGiven, NamesThatAreNotThere) {
  EXPECT_THAT(refusal("rate,losses\n1,2\n", request_for("matters", {"loses"})),
              HasSubstr("no column 'loses' (did you mean 'losses'?)"));
  EXPECT_THAT(refusal("rate,losses\n1,2\n", request_for("when", {"loses > 1"})),
              HasSubstr("no column 'loses' (did you mean 'losses'?)"));
  EXPECT_THAT(refusal(with_row("1,2"), request_for("matters", {})), HasSubstr("name the outcome"));
  Request request = request_for("matters", {"y"});
  request.varied = {"y"};
  EXPECT_EQ(refusal(with_row("1,2"), request), "'y' cannot be an input and the outcome");
  request.varied = {"x", "x"};
  EXPECT_EQ(refusal(with_row("1,2"), request), "'x' stands twice among the inputs");
  request.varied = {"z"};
  EXPECT_THAT(refusal(with_row("1,2"), request), HasSubstr("no column 'z'"));
  std::string fixed = "k,y\n";
  for (int row = 0; row < 60; ++row) fixed += "3," + std::to_string(row % 5) + "\n";
  request.varied = {"k"};
  EXPECT_EQ(refusal(fixed, request), "'k' is the same in all rows of t.csv: nothing can hang on it");
}

TEST(AskGiven, OutcomesThatNeverVary) {
  EXPECT_THAT(refusal(with_row("1,2"), request_for("when", {"y > 9"})),
              HasSubstr("'y > 9' holds in no row: it goes from"));
  EXPECT_THAT(refusal(with_row("1,2"), request_for("when", {"y >= 0"})), HasSubstr("holds in every row"));
  EXPECT_THAT(refusal(with_row("1,2"), request_for("when", {"y"})), HasSubstr("'y' is no chance"));
  std::string text = "x,y\n";
  for (int k = 0; k < 60; ++k) text += std::to_string(k) + ",1\n";
  EXPECT_THAT(refusal(text, request_for("matters", {"y"})), HasSubstr("the same in all rows of t.csv"));
  EXPECT_THAT(refusal(text, request_for("when", {"y"})), HasSubstr("the same in all rows of t.csv"));
}

TEST(AskGiven, OtherQuestionsTakeRuns) {
  EXPECT_THAT(refusal(with_row("1,2"), request_for("tip", {"y"})),
              HasSubstr("'tip' takes runs, and t.csv holds points that are given"));
  Request request = request_for("matters", {"y"});
  request.runs = 5;
  EXPECT_EQ(refusal(with_row("1,2"), request),
            "'matters' does not use 'runs'; sweep, tip, when, reach, lever, robust, worth and possible do");
  EXPECT_THAT(refusal(with_row("1,2"), request_for("mutters", {"y"})), HasSubstr("did you mean 'matters'"));
}

TEST(AskGiven, WhatNobodyChoseIsSaid) {
  std::string text = "id,x,y\n";
  for (int k = 0; k < 60; ++k) text += fmt::format("{},{},{}\n", k, k * 7 % 60, k * 11 % 60);
  const GivenTable table{"t.csv", "t", text};
  EXPECT_THAT(ask(table, request_for("matters", {"y"})).value().remarks.front(),
              HasSubstr("Taken for inputs, as --inputs says none: id (it counts the rows), x."));
  Request request = request_for("matters", {"y"});
  request.varied = {"x"};
  EXPECT_THAT(ask(table, request).value().remarks.front(), Not(HasSubstr("Taken for inputs")));
}

TEST(AskGiven, ConditionsThatAreNone) {
  for (const std::string wrong : {"y>nan", "y=1", "y==1", "y > 1 && x > 2"})
    EXPECT_THAT(refusal(with_row("1,2"), request_for("when", {wrong})),
                HasSubstr("a condition is COLUMN > NUMBER, or with >=, < or <=, not '" + wrong + "'"));
}

TEST(AskGiven, AnOutcomeThatIsTheSameEverywhereIsSaidToBe) {
  std::string text = "x,y\n";
  for (int k = 0; k < 60; ++k) text += std::to_string(k) + ",5\n";
  EXPECT_THAT(refusal(text, request_for("when", {"y"})), HasSubstr("the same in all rows of t.csv"));
}

TEST(AskGiven, AColumnMayBeNamedAsAConditionIs) {
  std::string text = "a,z > 1\n";
  for (std::size_t k = 0; k < 100; ++k) text += std::to_string(k) + (k > 60 ? ",1\n" : ",0\n");
  EXPECT_NO_THROW(ask(GivenTable{"t.csv", "t", text}, request_for("when", {"z > 1"})));
}

}  // namespace
}  // namespace entente::explore
