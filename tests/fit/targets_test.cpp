#include "fit/targets.h"

#include <gmock/gmock.h>

#include "../results/catalogue_for_tests.h"
#include "support/data_error.h"

namespace entente::targets_test {
namespace {
using entente::testing_support::day;
using entente::testing_support::small_catalogue;

/// Two of the watched cell, then those of the metric: dates of the catalogue are 1, 8 and 15 January.
const Observed seen{{"trust[PAK,AFG]", "heat"},
                    {{day(2025, 1, 8), 0, 0.5},
                     {day(2025, 1, 10), 1, 2},
                     {day(2025, 1, 15), 1, 4},
                     {day(2025, 1, 16), 1, 900},
                     {day(2024, 12, 31), 0, 1}}};

TEST(FitTargets, AreAtTheLastDateThatIsNotAfterThem) {
  const detail::FitTargets to = detail::fit_targets(seen, small_catalogue(), {});
  ASSERT_EQ(to.observations.size(), 3U);
  // Two series at each date, the metric first.
  EXPECT_EQ(to.observations[0].place, 1U * 2 + 1);
  EXPECT_EQ(to.observations[1].place, 1U * 2 + 0);
  EXPECT_EQ(to.observations[2].place, 2U * 2 + 0);
  EXPECT_EQ(to.outside, 2U) << "a day after the end, and a day before the start";
  EXPECT_EQ(to.observations[1].value, 2);
}

TEST(FitTargets, NumberTheDatesThatHaveObservations) {
  const detail::FitTargets to = detail::fit_targets(seen, small_catalogue(), {});
  EXPECT_EQ(to.dates, (std::vector<Date>{day(2025, 1, 8), day(2025, 1, 15)}));
  EXPECT_EQ(to.observations[0].date, 0U);
  EXPECT_EQ(to.observations[1].date, 0U);
  EXPECT_EQ(to.observations[2].date, 1U);
}

TEST(FitTargets, ScaleBySeriesAsFarAsItIsUsed) {
  const detail::FitTargets to = detail::fit_targets(seen, small_catalogue(), day(2025, 1, 15));
  EXPECT_DOUBLE_EQ(to.observations[0].scale, 0.25) << "of 0.5 and 1";
  EXPECT_DOUBLE_EQ(to.observations[1].scale, 1) << "of 2 and 4, without the 900 that comes later";
  EXPECT_EQ(to.outside, 1U);
  const detail::FitTargets early = detail::fit_targets(seen, small_catalogue(), day(2025, 1, 10));
  ASSERT_EQ(early.observations.size(), 2U) << "the last day is one of them";
  EXPECT_EQ(early.observations[1].scale, 1) << "one value does not vary";
}

TEST(FitTargets, SeriesThatAreNotThereAreNamed) {
  const Observed wrong{{"heta"}, {{day(2025, 1, 8), 0, 1}}};
  const std::string said =
      testing_support::data_error_of([&] { detail::fit_targets(wrong, small_catalogue(), {}); });
  EXPECT_THAT(said, ::testing::StartsWith("'heta' is neither a metric nor a tracked value of the scenario"));
  EXPECT_THAT(said, ::testing::HasSubstr(" (did you mean 'heat'?); there are: heat, trust[PAK,AFG]"));
}

}  // namespace
}  // namespace entente::targets_test
