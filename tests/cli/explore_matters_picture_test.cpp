#include "made_answer.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

Table sobol_rows() {
  return {"indices.csv",
          "",
          {"outcome", "column", "kind", "total", "total_low", "total_high", "total_about_zero"},
          {{"war", "a", "parameter", 0.4, 0.3, 0.5, 0.0},
           {"war", "b", "parameter", 0.01, -0.1, 0.1, 1.0},
           {"war", "luck", "luck", 0.6, 0.5, 1.7, 0.0},
           {"war", "noise:x", "purpose", 0.0, -0.1, 0.1, 1.0},
           {"war", "rule:raids", "purpose", 0.55, 0.5, 0.6, 0.0}}};
}

TEST(MattersPicture, HasLuckByItsPurposesBeneathIt) {
  const MadeAnswer made("matters", {sobol_rows()});
  EXPECT_THAT(made.picture(60), HasSubstr("  War at last\n"
                                          "    luck          60 %  50 to 100 %  #############..........\n"
                                          "      rule:raids  55 %  50 to 60 %   ############...........\n"
                                          "    a             40 %  30 to 50 %   #########..............\n"
                                          "    2 about 0\n"));
  made.expect_to_fit();
}

TEST(MattersPicture, ShowsWhatCannotBeToldYetAsARange) {
  Table table = sobol_rows();
  table.columns.push_back("total_unsure");
  for (auto& row : table.rows) row.emplace_back(0.0);
  table.rows[1] = {"war", "b", "parameter", 0.3, 0.0, 0.9, 0.0, 1.0};
  const MadeAnswer made("matters", {table});
  EXPECT_THAT(made.picture(80),
              HasSubstr("    b                ?  0 to 90 %    =============================..."));
  EXPECT_THAT(made.picture(80), HasSubstr("    1 about 0\n"));
  EXPECT_THAT(made.picture(80), HasSubstr("Bars are total shares"));
  made.expect_to_fit();
}

TEST(MattersPicture, OfManyOutcomesShowsWhatMattersMost) {
  Table table{"indices.csv", "", sobol_rows().columns, {}};
  for (const std::string outcome : {"o1", "o2", "o3", "o4"})
    for (const std::string parameter : {"p", "q", "r", "s"})
      table.rows.push_back({outcome, parameter, "parameter", parameter == "p" ? 0.4 : 0.2, 0.1, 0.5, 0.0});
  const std::string text = MadeAnswer("matters", {table}).picture(80);
  EXPECT_THAT(text, HasSubstr("  o4\n    p "));
  EXPECT_THAT(text, HasSubstr("    1 more that matters\n"));
}

TEST(MattersPicture, OfGivenPointsShowsHowFarTheyTell) {
  const MadeAnswer made(
      "matters",
      {{"indices.csv",
        "",
        {"outcome", "column", "kind", "delta", "delta_low", "delta_high", "delta_about_zero"},
        {{"losses", "rate", "input", 0.25, 0.2, 0.3, 0.0}, {"losses", "price", "input", 0.0, 0.0, 0.1, 1.0}}}});
  EXPECT_THAT(made.picture(60), HasSubstr("    rate  0.25  0.20 to 0.30  #######......."));
  EXPECT_THAT(made.picture(60), HasSubstr("(delta)"));
  made.expect_to_fit();
}

TEST(MattersPicture, OfNothingIsNone) { EXPECT_EQ(MadeAnswer("matters", {}).picture(80), ""); }

}  // namespace
}  // namespace entente::cli
