#include "made_answer.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

TEST(ReachPicture, HasSetsAgainstTheTarget) {
  MadeAnswer made("reach", {{"sets.csv",
                             "",
                             {"set", "mean", "low", "high", "reaches", "sure"},
                             {{"a + b", 0.72, 0.61, 0.87, "yes", 1.0},
                              {"b", 0.72, 0.57, 0.87, "yes", 0.0},
                              {"c", 0.5, 0.45, 0.65, "cannot be ruled out", 0.0}}}});
  made.origins.request.condition = "war >= 0.6";
  EXPECT_THAT(made.picture(80), HasSubstr("  reaches it\n"));
  EXPECT_THAT(made.picture(80), HasSubstr("  as far as can be told\n"));
  EXPECT_THAT(made.picture(80), HasSubstr("  may reach it\n"));
  EXPECT_THAT(made.picture(80), HasSubstr("| the target, 60 %\n"));
  made.expect_to_fit();
}

TEST(ReachPicture, OfNumbersGoesAsFarAsTheyDo) {
  MadeAnswer made(
      "reach",
      {{"sets.csv", "", {"set", "mean", "low", "high", "reaches"}, {{"a", -2.0, -3.0, -1.0, "no, the best"}}}});
  made.origins.request.condition = "level >= 5";
  EXPECT_THAT(made.picture(80), HasSubstr("From -3.00 to 5.00;"));
  EXPECT_THAT(made.picture(80), HasSubstr("|  does not\n"));
}

TEST(LeverPicture, HasParametersBetweenTheirEnds) {
  const MadeAnswer made(
      "lever",
      {{"levers.csv", "", {"parameter", "from", "to", "low", "high"}, {{"rate", 1.0, 3.0, 0.0, 4.0}}}});
  EXPECT_EQ(made.picture(60),
            "  x now, o what it takes\n"
            "    rate  0  ........x==============o........  4.00\n");
  made.expect_to_fit();
}

}  // namespace
}  // namespace entente::cli
