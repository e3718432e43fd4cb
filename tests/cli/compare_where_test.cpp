#include <gmock/gmock.h>

#include <cmath>

#include "made_comparison.h"

namespace entente::cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(CompareWhere, TellsByWhichDatesRunsDiverge) {
  MadeComparison made;
  made.comparison.divergence = {100, 60, {0, 50, 10}, 1, 1, {}};
  const std::string text = comparison_section(add_divergences, made);
  EXPECT_THAT(text, HasSubstr("The results differ in 60 of 100 runs; 5 % by 2025-02-01, half by 2025-02-01\n"));
  EXPECT_THAT(text, Not(HasSubstr("95 %")));
}

TEST(CompareWhere, NamesTheCellsThatDifferFirst) {
  MadeComparison made;
  made.comparison.divergence = {100, 60, {0, 50, 10}, {}, {}, {}};
  CellDivergence& cells = made.comparison.cell_divergence;
  cells = {16, 9, {0, 0, 9}, {}};
  for (int k = 0; k < 6; ++k) cells.cells.push_back({"c" + std::to_string(k), k == 1 ? 1u : 4u, 1});
  const std::string text = comparison_section(add_divergences, made);
  EXPECT_THAT(text, ContainsRegex("from 2025-03-01 on,[ \n]+first[ \n]+c0 .4 runs.,[ \n]+c1 .1 run.,"));
  EXPECT_THAT(text, ContainsRegex("c3[ \n]+.4[ \n]+runs.[ \n]+and[ \n]+2[ \n]+more"));
  EXPECT_THAT(text, Not(HasSubstr("c4")));
}

TEST(CompareWhere, SaysNothingOfEnsemblesThatAreNotPaired) {
  MadeComparison made;
  made.comparison.paired = false;
  EXPECT_EQ(comparison_section(add_divergences, made), "");
}

TEST(CompareWhere, ListsRelationsByEffectIfTheyCanBeTold) {
  MadeComparison made;
  made.comparison.relations = {
      {0, 0, 1, -0.2, 0.01, 0.1, -0.1, -0.5}, {0, 1, 2, 0.3, 0.01, 0, 0.3, 1.5}, {0, 2, 0, 0.4, 10, 0, 0.4, 9}};
  const std::string text = comparison_section(add_relation_differences, made);
  EXPECT_THAT(text, ContainsRegex(
                        "\n    trust.B,C. +[+]0[.]300  [+]1[.]50 sd\n    trust.A,B. +-0[.]200  -0[.]50 sd\n$"));
  EXPECT_THAT(text, Not(HasSubstr("trust[C,A]"))) << "its interval holds 0";
}

TEST(CompareWhere, TellsPairsThatTurnedSign) {
  MadeComparison made;
  made.comparison.relations = {{0, 0, 1, -0.2, 0.01, 0.1, -0.1, -0.5}};
  made.comparison.signs.resize(1);
  made.comparison.signs[0].pairs = {{0, 1, 0.1, -0.1}};
  made.comparison.signs[0].triads = {{0, 1, 2, true}};
  made.comparison.signs[0].bloc_changes = {1};
  EXPECT_THAT(comparison_section(add_relation_differences, made),
              ContainsRegex("    trust: 1 pair changed sign .A-B to foe.; so did 1 triad with them .A-B-C[ "
                            "\n]+balanced.;[ \n]+moved[ \n]+to[ \n]+the[ \n]+other[ \n]+bloc:[ \n]+B\n$"));
}

TEST(CompareWhere, DrawsMetricsThatDiffer) {
  MadeComparison made;
  for (std::size_t date = 0; date < 3; ++date) {
    made.comparison.series.push_back({0, date, 0.5 * static_cast<double>(date), 0, 0, 0, 0});
    made.comparison.series.push_back({1, date, 0, 0, 0, 0, 0});
  }
  const std::string text = comparison_section(add_series_differences, made);
  EXPECT_THAT(text, ContainsRegex("\n    How hot it is +[+]1[.]00  [^ \n]+\n$"));
  EXPECT_THAT(text, Not(HasSubstr("cold"))) << "the same on every date";
  made.comparison.series[4].mean = NAN;
  EXPECT_THAT(comparison_section(add_series_differences, made), ContainsRegex("How hot it is +-\n"));
}

}  // namespace
}  // namespace entente::cli
