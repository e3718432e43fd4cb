#include "made_answer.h"

namespace entente::cli {
namespace {

TEST(RobustPicture, HasHowOftenEachIsBest) {
  const MadeAnswer made("robust", {{"best.csv",
                                    "",
                                    {"option", "share", "low", "high"},
                                    {{"the scenario itself", 0.25, 0.2, 0.3}, {"bold", 0.75, 0.7, 0.8}}}});
  EXPECT_THAT(made.picture(70),
              ::testing::HasSubstr("    the scenario itself  25 %  20 to 30 %  ######.....................\n"
                                   "    bold                 75 %  70 to 80 %  ####################.......\n"));
  made.expect_to_fit();
}

TEST(WorthPicture, HasWhatKnowingEachWouldGain) {
  MadeAnswer made("worth",
                  {{"worth.csv",
                    "",
                    {"parameter", "value", "low", "high", "about_zero"},
                    {{"a", 0.05, 0.02, 0.08, 0.0}, {"b", 0.1, 0.05, 0.2, 0.0}, {"c", 0.0, 0.0, 0.0, 1.0}}}});
  made.origins.request.outcomes = {"war"};
  EXPECT_THAT(made.picture(60),
              ::testing::HasSubstr("    b  10 %  5 to 20 %  ################################\n"
                                   "    a   5 %  2 to 8 %   ################................\n"
                                   "    1 about 0\n"));
  made.expect_to_fit();
}

TEST(WorthPicture, OfNothingWorthKnowingIsNone) {
  MadeAnswer made(
      "worth",
      {{"worth.csv", "", {"parameter", "value", "low", "high", "about_zero"}, {{"c", 0.0, 0.0, 0.0, 1.0}}}});
  EXPECT_EQ(made.picture(60), "");
}

}  // namespace
}  // namespace entente::cli
