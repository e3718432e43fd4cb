#include "made_answer.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

/// A box that asks for more of `a`, and a search that has come to it.
MadeAnswer made_box() {
  return {"when",
          {{"boxes.csv",
            "",
            {"box", "parameter", "low", "high", "words", "coverage", "density"},
            {{1.0, "a", 0.5, {}, "a is at least 0.5", 0.6, 0.7}, {1.0, "c", {}, {}, "c is north", 0.6, 0.7}}},
           {"trajectory.csv",
            "",
            {"box", "coverage", "density", "mass", "restricted"},
            {{1.0, 1.0, 0.12, 1.0, 0.0}, {1.0, 0.9, 0.3, 0.5, 1.0}, {1.0, 0.6, 0.7, 0.2, 1.0}}}}};
}

TEST(WhenPicture, HasBoxesAsRangesAndTheTradeOff) {
  MadeAnswer made = made_box();
  made.ranges["a"] = {0, 1};
  EXPECT_EQ(made.picture(60),
            "  Box 1 (coverage 60 %, density 70 %)\n"
            "    a  0  ................================  1.00\n"
            "\n"
            "  The more parameters are asked for, the fewer futures and\n"
            "  the surer:\n"
            "    parameters  coverage  density   size\n"
            "             0     100 %     12 %  100 %\n"
            "             1      60 %     70 %   20 %\n");
  made.expect_to_fit();
}

TEST(WhenPicture, TakesTheRangeOfThePointsThatWereMade) {
  MadeAnswer made = made_box();
  made.answer.tables.push_back({"points.csv", "", {"a"}, {{-1.0}, {0.25}, {2.0}}});
  EXPECT_THAT(made.picture(60), HasSubstr("    a  -1.00  "));
  EXPECT_THAT(made.picture(60), HasSubstr("=  2.00\n"));
}

}  // namespace
}  // namespace entente::cli
