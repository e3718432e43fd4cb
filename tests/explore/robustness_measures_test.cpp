#include "explore/robustness_measures.h"

#include <gmock/gmock.h>

#include <cmath>

namespace entente::explore {
namespace {

using Measure = RobustnessMeasure;

const std::vector<double> two_options{1, 2, 3, 4, 4, 4, 0, 0};  // of four points each
const Chosen four_points{0, 1, 2, 3};

OptionOutcomes two_at_four(const Points& shares, std::span<const double> origin,
                           std::span<const double> baseline) {
  OptionOutcomes outcomes{2, 4, two_options};
  outcomes.threshold = 2;
  outcomes.baseline = baseline;
  outcomes.shares = &shares;
  outcomes.origin = origin;
  return outcomes;
}

double measured(Measure measure, const Worth& worth, std::size_t option, const Chosen& points = four_points) {
  return measure_kinds()[static_cast<std::size_t>(measure)].value(worth, option, points);
}

class RobustnessMeasures : public ::testing::Test {
 protected:
  RobustnessMeasures() { shares.values = {0, 0.25, 0.5, 1}; }
  Points shares{4, 1};
  std::vector<double> origin{0.25}, baseline{3, 4};
};

TEST_F(RobustnessMeasures, StandInTheOrderOfTheirNumbers) {
  for (std::size_t k = 0; k < measure_kinds().size(); ++k)
    EXPECT_EQ(static_cast<std::size_t>(measure_kinds()[k].measure), k) << measure_kinds()[k].name;
  EXPECT_EQ(measure_kinds().size(), 8u);
}

/// Quantiles of type 7: of four values that of 0.9 is 0.7 of the way from the third to the fourth.
TEST_F(RobustnessMeasures, AreWhatTheyAreByHand) {
  const Worth worth(two_at_four(shares, origin, baseline), {.optimism = 0.25});
  EXPECT_THAT(worth.best, ::testing::ElementsAre(4, 4, 3, 4));
  EXPECT_THAT(worth.distance, ::testing::ElementsAre(0.25, 0, 0.25, 0.75));
  EXPECT_EQ(measured(Measure::satisficing, worth, 0), 0.75);
  EXPECT_EQ(measured(Measure::satisficing, worth, 1), 0.5);
  EXPECT_EQ(measured(Measure::distance_to_failure, worth, 0), 0.25);
  EXPECT_DOUBLE_EQ(measured(Measure::regret_from_baseline, worth, 0), 1.7) << "of 0, 1, 1 and 2";
  EXPECT_DOUBLE_EQ(measured(Measure::regret_from_best, worth, 0), 2.7) << "of 0, 0, 2 and 3";
  EXPECT_EQ(measured(Measure::greatest_regret, worth, 0), 3);
  EXPECT_EQ(measured(Measure::greatest_regret, worth, 1), 4);
  EXPECT_EQ(measured(Measure::worst, worth, 0), 1);
  EXPECT_EQ(measured(Measure::hurwicz, worth, 0), 1.75);
  EXPECT_EQ(measured(Measure::mean, worth, 0), 2.5);
}

TEST_F(RobustnessMeasures, OfWhatShouldBeLowAreInItsUnit) {
  OptionOutcomes outcomes = two_at_four(shares, origin, baseline);
  outcomes.higher_is_better = false;
  const Worth worth(outcomes, {.optimism = 0.25});
  EXPECT_EQ(measured(Measure::satisficing, worth, 0), 0.5) << "1 and 2 are at most 2";
  EXPECT_EQ(measured(Measure::worst, worth, 0), 4);
  EXPECT_EQ(measured(Measure::hurwicz, worth, 0), 0.25 * 1 + 0.75 * 4);
  EXPECT_EQ(measured(Measure::mean, worth, 0), 2.5);
  EXPECT_EQ(measured(Measure::greatest_regret, worth, 0), 4) << "4, where the other comes to 0";
}

TEST_F(RobustnessMeasures, FailAtOnceOrNowhere) {
  baseline = {1.9, 2};
  OptionOutcomes outcomes = two_at_four(shares, origin, baseline);
  EXPECT_EQ(measured(Measure::distance_to_failure, Worth(outcomes, {}), 0), 0) << "the baseline fails";
  EXPECT_EQ(measured(Measure::distance_to_failure, Worth(outcomes, {}), 1), 0.25);
  outcomes.threshold = 0;
  EXPECT_TRUE(std::isinf(measured(Measure::distance_to_failure, Worth(outcomes, {}), 1)));
}

TEST_F(RobustnessMeasures, CountAPointAsOftenAsItWasDrawn) {
  const Worth worth(two_at_four(shares, origin, baseline), {});
  EXPECT_EQ(measured(Measure::mean, worth, 0, {0, 0, 3}), 2);
  EXPECT_EQ(measured(Measure::worst, worth, 0, {2, 3, 3}), 3);
}

}  // namespace
}  // namespace entente::explore
