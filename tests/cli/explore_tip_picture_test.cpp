#include "made_answer.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

Table curve_rows(const std::string& file, double shift) {
  Table table{file, "", {"rate", "chance", "low", "high"}, {}};
  for (int k = 0; k <= 20; ++k) {
    const double chance = std::clamp(k / 20.0 - shift, 0.0, 1.0);
    table.rows.push_back({static_cast<double>(k), chance, chance, chance});
  }
  return table;
}

TEST(TipPicture, HasTheCurveAndTheLevel) {
  const MadeAnswer made("tip", {curve_rows("tipping.csv", 0)});
  EXPECT_EQ(made.picture(60),
            "     100 % |                   **\n"
            "           |                 **\n"
            "           |              ***\n"
            "           |            **\n"
            "      50 % |---------***---------\n"
            "           |       **\n"
            "           |    ***\n"
            "           |  **\n"
            "       0 % |**\n"
            "           +---------------------\n"
            "            0      rate      20.0\n"
            "  * the chance, : its band, - what is asked for\n");
  made.expect_to_fit();
}

TEST(TipPicture, HasTheWayBackBehindIt) {
  MadeAnswer made("tip", {curve_rows("tipping.csv", 0.5), curve_rows("tipping_back.csv", 0)});
  made.origins.request.at = 0.5;
  EXPECT_THAT(made.picture(60), HasSubstr("      50 % |---------ooo-------**\n"));
  EXPECT_THAT(made.picture(60), HasSubstr("o from the other start"));
}

TEST(TipPicture, OfSmallChancesFillsItsHeight) {
  MadeAnswer made("tip", {curve_rows("tipping.csv", 0.95)});
  made.origins.request.at = 0.02;
  EXPECT_THAT(made.picture(60), HasSubstr("      10 % |\n"));
}

}  // namespace
}  // namespace entente::cli
