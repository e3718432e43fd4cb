#include "made_answer.h"

namespace entente::cli {
namespace {

TEST(ScreenPicture, HasTheLargestEffectsWithTheirSigma) {
  const MadeAnswer made(
      "screen", {{"screening.csv",
                  "",
                  {"outcome", "parameter", "mu_star", "sigma", "about_zero"},
                  {{"war", "a", 0.2, 0.1, 0.0}, {"war", "b", 0.8, 0.3, 0.0}, {"war", "c", 0.01, 0.1, 1.0}}}});
  EXPECT_THAT(made.picture(60),
              ::testing::HasSubstr("  War at last\n"
                                   "    b  80 %  sigma 30 %  ################################\n"
                                   "    a  20 %  sigma 10 %  ########........................\n"
                                   "    1 about 0\n"));
  made.expect_to_fit();
}

}  // namespace
}  // namespace entente::cli
