#include "explore/table_design.h"

#include "explore/request_json.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string designed_world = small_world(
    "'rate': {'value': 0.5, 'uniform': [0, 1]}, 'cost': 2, 'size': {'value': 1, 'lognormal': [0, 1]}",
    "'o': {'is': 'rate > 0.5'}",
    ", 'event_types': {'rise': {'effects': [{'change': 'y[A]', 'by': '1'}]}}, 'events': {'talks': {'date': "
    "'2025-03-01', 'type': 'rise'}}, "
    "'what_if': {'cheap': {'patch': {'parameters': {'cost': 1}}}}");

TableDesign points_in_table(const std::string& text, const std::vector<std::string>& varied = {}) {
  const Scenario scenario = source_of(designed_world, {})({}).scenario;
  return table_design(scenario, {"t.csv", "t", text}, varied);
}

std::string table_refused(const std::string& text, const std::vector<std::string>& varied = {}) {
  try {
    points_in_table(text, varied);
  } catch (const Error& error) {
    return error.what();
  }
  return "it was taken";
}

TEST(TableDesign, RowsArePoints) {
  const TableDesign design = points_in_table("cost,rate\n1,0.25\n3,0\n");
  ASSERT_EQ(design.factors.size(), 2u);
  EXPECT_EQ(design.factors[0].name, "cost");
  EXPECT_EQ(design.factors[1].name, "rate");
  EXPECT_THAT(design.points.row(0), ElementsAre(1, 0.25));
  EXPECT_THAT(design.points.row(1), ElementsAre(3, 0));
  EXPECT_THAT(design.worlds, IsEmpty());
}

TEST(TableDesign, WorldsAreAsPointsHaveThem) {
  const std::string rows =
      "rate,world\n0,the scenario itself\n1,cheap + without talks\n1,parameters.cost=3\n1,\n1,talks\n";
  EXPECT_THAT(points_in_table(rows).worlds,
              ElementsAre(IsEmpty(), ElementsAre("cheap", "events.talks=null"),
                          ElementsAre("parameters.cost=3"), IsEmpty(), ElementsAre("events.talks=null")));
  EXPECT_THAT(points_in_table("what-if,rate\ncheap,0\n").worlds, ElementsAre(ElementsAre("cheap")));
  EXPECT_EQ(table_refused("rate,world\n0,cheap\n0,without talk\n"),
            "t.csv:3:3: 'talk' is not an event of the scenario (did you mean 'talks'?); there are: talks");
  EXPECT_EQ(table_refused("rate,world\n0,cheep\n"),
            "t.csv:2:3: 'cheep' is neither a what-if nor an event of the scenario (did you mean 'cheap'?)");
}

TEST(TableDesign, OfPointsOfThisProgramOutcomesArePassedOver) {
  const TableDesign design = points_in_table(
      "point,world,rate,o,o_low,o_high,runs\n0,cheap,0.5,1,0,1,16\n1,the scenario itself,1,1,0,1,16\n");
  ASSERT_EQ(design.factors.size(), 1u);
  EXPECT_THAT(design.points.values, ElementsAre(0.5, 1));
  EXPECT_THAT(design.worlds, ElementsAre(ElementsAre("cheap"), IsEmpty()));
}

TEST(TableDesign, PlacesOfWhatCannotBeUsed) {
  EXPECT_EQ(table_refused("cost,rat\n1,0\n"),
            "t.csv:1:6: 'rat' is not a parameter of the scenario (did you mean 'rate'?); there are: rate, "
            "cost, size");
  EXPECT_EQ(table_refused("cost,rate\n1,0\n,1\n"), "t.csv:3:1: there is no value in column 'cost'");
  EXPECT_EQ(table_refused("cost,rate\n1,0\n1,one\n"), "t.csv:3:3: 'one' is no finite number in column 'rate'");
  EXPECT_EQ(table_refused("cost,rate\n1,0\n1,1.5\n"),
            "t.csv:3:3: 1.5 is outside of the range of 'rate', which is between 0 and 1; rate=LOW:HIGH says "
            "another");
  EXPECT_THAT(table_refused("size\n-1\n"),
              HasSubstr("t.csv:2:1: -1 is outside of the range of 'size', which is at least 0"));
  EXPECT_THAT(table_refused("cheap\n1\n"), HasSubstr("t.csv:1:1: 'cheap' is not a parameter of the scenario"));
  EXPECT_EQ(table_refused("cost\n-1000\n"), "it was taken") << "what is not drawn has no range";
}

TEST(TableDesign, PlacesOfWorldsThatCannotBeMade) {
  EXPECT_EQ(table_refused("rate,world\n1,cheap\n1,cheap + cheap\n"),
            "t.csv:3:3: 'cheap' stands twice in 'cheap + cheap'");
  Request request;
  request.question = "sweep";
  request.design = "table";
  request.table = {"t.csv", "t", "rate,world\n1,cheap\n1,nothing.here=1\n"};
  EXPECT_THAT(testing_support::error_of<DataError>([&] { answered(designed_world, request); }),
              ::testing::StartsWith("t.csv:3:3: "));
}

TEST(TableDesign, RangesThatAreSaidHold) {
  EXPECT_EQ(table_refused("rate\n1.5\n", {"rate=0:2"}), "it was taken");
  EXPECT_THAT(table_refused("rate\n2.5\n", {"rate=0:2"}), HasSubstr("between 0 and 2"));
  EXPECT_THAT(table_refused("cost\n2.5\n", {"cost=0:2"}), HasSubstr("t.csv:2:1: 2.5 is outside"));
  EXPECT_THAT(table_refused("rate\n1\n", {"cost=0:2"}), HasSubstr("t.csv has no column 'cost'"));
}

TEST(TableDesign, IsASweep) {
  Request request;
  request.question = "sweep";
  request.design = "table";
  request.table = {"t.csv", "t", "rate,world\n0,the scenario itself\n1,cheap\n0.75,cheap\n"};
  request.runs = 20;
  const Answer answer = answered(designed_world, request);
  EXPECT_EQ(answer.title, "Outcomes at the points of t.csv");
  const AnswerTable& points = table_of(answer, "points.csv");
  ASSERT_EQ(points.rows.size(), 3u);
  EXPECT_EQ(text_in(points, 1, "world"), "cheap");
  EXPECT_EQ(number_in(points, 2, "rate"), 0.75);
  EXPECT_EQ(number_in(points, 0, "o"), 0);
  EXPECT_EQ(number_in(points, 2, "o"), 1);
  request.options = {"cheap"};
  EXPECT_THROW(answered(designed_world, request), RequestError);
  request.table->text = "rate\n0\n1\n";
  EXPECT_EQ(table_of(answered(designed_world, request), "points.csv").rows.size(), 4u);
  request.points = 7;
  EXPECT_THROW(answered(designed_world, request), RequestError);
}

/// So that the journal of a table is not gone on with for another.
TEST(TableDesign, RequestsHoldItsHash) {
  Request one;
  one.question = "sweep";
  set_design(one, "table=t.csv");
  EXPECT_EQ(one.design, "table");
  Request other = one;
  one.table->text = "rate\n1\n";
  other.table->text = "rate\n2\n";
  EXPECT_NE(request_json(one), request_json(other));
  EXPECT_EQ(request_json(one).at("design"), "table=t.csv");
  EXPECT_EQ(request_of(request_json(one)).table->name, "t.csv");
  set_design(other, "lhs");
  EXPECT_EQ(other.design, "lhs");
}

TEST(TableDesign, MaySayWorldsAlone) {
  const TableDesign design = points_in_table("world\ncheap\nwithout talks\n");
  EXPECT_TRUE(design.factors.empty());
  EXPECT_EQ(design.points.count, 2u);
  EXPECT_THAT(design.worlds, ElementsAre(ElementsAre("cheap"), ElementsAre("events.talks=null")));
}

/// Rows are read where the points are made, and not for the names of parameters before.
TEST(TableDesign, ParametersAreInTheHeader) {
  const Scenario scenario = source_of(designed_world, {})({}).scenario;
  EXPECT_THAT(parameters_in(scenario, {"t.csv", "t", "cost,world,rate\nnot,a row\n"}),
              ElementsAre("cost", "rate"));
  EXPECT_THROW(parameters_in(scenario, {"t.csv", "t", "cost,rat\n1,2\n"}), DataError);
}

TEST(TableDesign, WorldsAloneOfThisProgramCanBeRunAgain) {
  const TableDesign design =
      points_in_table("point,world,o,o_low,o_high,runs\n0,cheap,1,0,1,16\n1,the scenario itself,1,0,1,16\n");
  EXPECT_TRUE(design.factors.empty());
  EXPECT_THAT(design.worlds, ElementsAre(ElementsAre("cheap"), IsEmpty()));
}

/// It would be passed over as lines of no field are.
TEST(TableDesign, AnEmptyLineInATableOfWorldsIsRefused) {
  EXPECT_EQ(table_refused("world\n\ncheap\n"),
            "t.csv:2:1: an empty line in a table of one column; write 'the scenario itself' for that");
  EXPECT_EQ(table_refused("world\ncheap\n\n"), "it was taken");
}

}  // namespace
}  // namespace entente::explore
