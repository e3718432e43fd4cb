#include "explore/morris.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "functions.h"
#include "trajectories.h"

namespace entente::explore {
namespace {

OutputEffects effects(const MorrisDesign& design, const std::vector<double>& values) {
  return morris_effects(design, {values}).at(0);
}

TEST(Morris, ExactForIshigamiWhereEveryTrajectoryIsGone) {
  const MorrisDesign design = every_trajectory(3);
  ASSERT_EQ(design.trajectories(), 384U);
  const auto found = effects(design, values_at(scaled(design.unit, ishigami_factors()), ishigami));
  const double mu_star[] = {7.70405, 7.875, 6.24880}, sigma[] = {6.24880, 7.875, 8.83713};
  const double of_all = std::sqrt(383.0 / 384);  // a deviation of all that there is, not of a sample
  for (std::size_t f = 0; f < 3; ++f) {
    EXPECT_NEAR(found.factors[f].mu_star.value, mu_star[f], 5.1e-6) << f;
    EXPECT_NEAR(found.factors[f].sigma.value * of_all, sigma[f], 5.1e-6) << f;
  }
  EXPECT_NEAR(found.factors[0].mu.value, 7.70405, 5.1e-6);
  EXPECT_NEAR(found.factors[1].mu.value, 0, 1e-9);
}

TEST(Morris, MovesEachFactorOnceByTwoLevels) {
  const MorrisDesign design = morris_design(5, 40, 2);
  EXPECT_EQ(design.unit.count, 240U);
  std::map<double, std::size_t> levels;
  for (std::size_t step = 0; step < design.moved.size(); ++step) {
    const std::size_t from = step + step / 5;
    EXPECT_EQ(design.trajectory(from), step / 5);
    EXPECT_EQ(design.trajectory(from + 1), step / 5);
    for (std::size_t f = 0; f < 5; ++f) {
      const double way = design.unit.row(from + 1)[f] - design.unit.row(from)[f];
      EXPECT_NEAR(std::abs(way), f == design.moved[step] ? morris_step : 0, 1e-15);
    }
  }
  for (const double share : design.unit.values) ++levels[share];
  ASSERT_EQ(levels.size(), morris_levels);
  for (const auto& [level, count] : levels) EXPECT_NEAR(static_cast<double>(count), 300, 60) << level;
}

TEST(Morris, DesignsGoOn) {
  const MorrisDesign few = morris_design(4, 10, 2), many = morris_design(4, 20, 2);
  EXPECT_TRUE(std::ranges::equal(few.unit.values, std::span(many.unit.values).first(few.unit.values.size())));
  EXPECT_NE(few.unit.values, morris_design(4, 10, 3).unit.values);
}

TEST(Morris, TellsLinearFromBentAndFromNothing) {
  const auto factors = shares(3);
  const MorrisDesign design = morris_design(3, 20, 1);
  const auto found = effects(design, values_at(scaled(design.unit, factors), [](auto x) {
                               return -3 * x[0] + 10 * (x[1] - 0.5) * (x[1] - 0.5);
                             }));
  EXPECT_NEAR(found.factors[0].mu.value, -3, 1e-12);
  EXPECT_NEAR(found.factors[0].mu_star.value, 3, 1e-12);
  EXPECT_NEAR(found.factors[0].sigma.value, 0, 1e-12);
  EXPECT_GT(found.factors[1].sigma.value, 1);
  EXPECT_TRUE(found.factors[2].about_zero);
  EXPECT_EQ(found.factors[2].mu_star.value, 0);
  EXPECT_FALSE(found.factors[1].about_zero);
}

TEST(Morris, SaysWhyThereAreNoEffects) {
  const MorrisDesign few = morris_design(2, 4, 1), enough = morris_design(2, 5, 1);
  EXPECT_EQ(effects(few, std::vector(12, 1.0)).usable, Usable::too_few);
  std::vector<double> values(15, 1.0);
  EXPECT_EQ(effects(enough, values).usable, Usable::never_varies);
  values[3] = 2;
  EXPECT_EQ(effects(enough, values).usable, Usable::yes);
  values[3] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(effects(enough, values).usable, Usable::holes);
  EXPECT_THROW(effects(enough, std::vector(12, 1.0)), std::invalid_argument);
  EXPECT_THROW(morris_design(0, 5, 1), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
