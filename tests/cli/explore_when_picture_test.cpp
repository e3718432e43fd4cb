#include "made_answer.h"

namespace entente::cli {
namespace {

/// A box that asks for more of `a`, and what others would come to.
MadeAnswer made_box() {
  return {"when",
          {{"boxes.csv",
            "",
            {"box", "parameter", "low", "high", "words", "coverage", "density", "range_low", "range_high"},
            {{1.0, "a", 0.5, {}, "a is at least 0.5", 0.6, 0.7, -1.0, 2.0},
             {1.0, "c", {}, {}, "c is north", 0.6, 0.7, {}, {}}}},
           {"trade_off.csv",
            "",
            {"parameters", "coverage", "density", "mass"},
            {{0.0, 1.0, 0.12, 1.0}, {1.0, 0.6, 0.7, 0.2}}}}};
}

TEST(WhenPicture, HasBoxesInTheirWholeRangesAndTheTradeOff) {
  const MadeAnswer made = made_box();
  EXPECT_EQ(made.picture(60),
            "  Box 1 (coverage 60 %, density 70 %)\n"
            "    a  -1.00  ................================  2.00\n"
            "\n"
            "  What the best box comes to, by how many parameters it asks\n"
            "  for:\n"
            "    parameters  coverage  density   size\n"
            "             0     100 %     12 %  100 %\n"
            "             1      60 %     70 %   20 %\n");
  made.expect_to_fit();
}

}  // namespace
}  // namespace entente::cli
