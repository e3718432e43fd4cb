#include "made_answer.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

const std::vector<std::string> pair_columns{"level_low", "level_high", "war_low", "war_high", "chance"};

TEST(PossiblePicture, ShadesPairsByTheirChance) {
  const MadeAnswer made("possible",
                        {{"possible.csv",
                          "",
                          pair_columns,
                          {{0.0, 1.0, 0.0, 0.5, 0.5}, {1.0, 2.0, 0.0, 0.5, 0.0}, {1.0, 2.0, 0.5, 1.0, 0.25}}}});
  EXPECT_EQ(made.picture(60),
            "  Upwards: War at last\n"
            "  To the right: level\n"
            "       yes |     *****\n"
            "        no |#####.....\n"
            "           +----------\n"
            "            0     2.00\n"
            "  # up to 50 % of plain runs; . only the search came there;\n"
            "  blank: nothing did\n");
  EXPECT_THAT(made.picture(60, true), HasSubstr("        no │█████·····\n"));
  made.expect_to_fit();
}

TEST(PossiblePicture, OfManyPartsAddsThoseOfAColumn) {
  Table table{"possible.csv", "", pair_columns, {}};
  for (int k = 0; k < 200; ++k) table.rows.push_back({k / 1.0, k + 1.0, 0.0, 0.5, 0.005});
  const MadeAnswer made("possible", {table});
  EXPECT_THAT(made.picture(60), HasSubstr("of plain runs"));
  made.expect_to_fit();
}

}  // namespace
}  // namespace entente::cli
