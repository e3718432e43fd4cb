#include <gmock/gmock.h>

#include <numeric>

#include "made_runs.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

/// The values of one run at which it was made, batch after batch; it holds from `threshold` on.
std::vector<std::vector<double>> batches_of(const TippingOptions& options, double threshold) {
  std::vector<std::vector<double>> batches;
  thresholds(options, [&](std::span<const Trial> trials) {
    std::vector<double> outcomes;
    batches.emplace_back();
    for (const Trial& trial : trials) {
      batches.back().push_back(trial.value);
      outcomes.push_back(trial.value >= threshold);
    }
    return outcomes;
  });
  return batches;
}

/// From 0 to 8, with a threshold at 2.5 that is to lie between values 1 apart.
TEST(Thresholds, AreBisected) {
  const TippingOptions options{.high = 8, .runs = 1, .tolerance = 1, .inner = 0, .checks = 0};
  EXPECT_THAT(batches_of(options, 2.5),
              ElementsAre(ElementsAre(0, 8), ElementsAre(4), ElementsAre(2), ElementsAre(3)));
  const Tipping found = thresholds(options, tips_at({2.5})).value();
  EXPECT_EQ(found.threshold(0).value(), 2.5) << "the middle of 2 and 3";
  EXPECT_EQ(found.trials, 5u);
}

TEST(Thresholds, BeginWithInnerValues) {
  const TippingOptions options{.high = 8, .runs = 1, .tolerance = 2, .inner = 3, .checks = 0};
  EXPECT_THAT(batches_of(options, 2.5), ElementsAre(ElementsAre(0, 2, 4, 6, 8)));
  EXPECT_THAT(batches_of(options, 9), ElementsAre(ElementsAre(0, 2, 4, 6, 8))) << "nothing to bisect";
}

TEST(Thresholds, AreCheckedOnceInEachPartOfTheRange) {
  const auto batches = batches_of({.high = 8, .runs = 1, .inner = 0, .checks = 4, .seed = 5}, 9);
  ASSERT_EQ(batches.size(), 2u);
  ASSERT_EQ(batches[1].size(), 4u);
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_GT(batches[1][k], 2.0 * static_cast<double>(k));
    EXPECT_LT(batches[1][k], 2.0 * static_cast<double>(k + 1));
  }
  EXPECT_NE(batches[1], batches_of({.high = 8, .runs = 1, .inner = 0, .checks = 4, .seed = 6}, 9)[1]);
}

TEST(Thresholds, AtAValueThatIsMadeHoldFromItOn) {
  const Tipping found = thresholds({.high = 8, .runs = 2, .tolerance = 1e-6}, tips_at({4, 0})).value();
  EXPECT_NEAR(found.threshold(0).value(), 4, 1e-6);
  EXPECT_LE(found.threshold(0).value(), 4);
  EXPECT_EQ(found.runs[1].course(), Course::always) << "it holds at the lower end itself";
}

/// Where two doubles have none between them, bisection ends however small the tolerance is.
TEST(Thresholds, EndWhereNumbersDo) {
  const Tipping found =
      thresholds({.low = 1, .high = 2, .runs = 1, .tolerance = 1e-300}, tips_at({1.3})).value();
  EXPECT_NEAR(found.threshold(0).value(), 1.3, 1e-15);
  EXPECT_LT(found.trials, 80u);
}

TEST(Thresholds, ToleranceIsAThousandthWhereNoneIsGiven) {
  EXPECT_EQ(thresholds({.low = -1, .high = 3, .runs = 1}, tips_at({0}))->tolerance, 0.004);
  EXPECT_THROW(thresholds({.runs = 1, .tolerance = 1.5}, tips_at({0})), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
