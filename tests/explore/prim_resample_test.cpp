#include "explore/prim_resample.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tables.h"

namespace entente::explore {
namespace {

TEST(PrimResample, FindsPlantedFactorsAgain) {
  const Points points = scattered(1000, 6, 21);
  const Futures futures(
      points,
      happened(chances_at(points, [](PointRow x) { return x[1] < 0.5 && x[4] > 0.5 ? 0.8 : 0.1; }), 22));
  Box box = everything(6);
  box[1].high = 0.5;
  box[4].low = 0.5;
  const MeasuredBox planted = futures.measured(box);
  const Reproduction found = reproduction(futures, planted);
  ASSERT_EQ(found.factors.size(), 6U);
  for (const std::size_t f : {1, 4}) {
    EXPECT_GE(found.factors[f].by_coverage, 0.95);
    EXPECT_GE(found.factors[f].by_density, 0.95);
  }
  for (const std::size_t f : {0, 2, 3, 5}) EXPECT_LE(found.factors[f].by_coverage, 0.6);
  EXPECT_GT(*found.density_elsewhere, 0.65) << "of half the points, whose boxes are less exact";
  EXPECT_LT(*found.density_elsewhere, 0.82);
}

/// What single runs make of luck: a box that is dense where it was found, and nowhere else.
TEST(PrimResample, ShowsABoxThatIsLuck) {
  const Points points = scattered(500, 10, 23);
  const Futures futures(points, happened(std::vector(500, 0.3), 24));
  const MeasuredBox last = peeled(futures).back();
  EXPECT_GT(last.density, 0.6);
  const Reproduction found = reproduction(futures, last, {.resample = {.resamples = 40}});
  EXPECT_NEAR(*found.density_elsewhere, 0.3, 0.05);
}

TEST(PrimResample, IsAFunctionOfItsSeed) {
  const Points points = scattered(200, 4, 25);
  const Futures futures(points, happened(std::vector(200, 0.4), 26));
  const MeasuredBox box = peeled(futures).back();
  const auto counted = [&](std::uint64_t seed) {
    std::vector<double> shares;
    for (const Reproduced& factor :
         reproduction(futures, box, {.resample = {.resamples = 8, .seed = seed}}).factors)
      shares.push_back(factor.by_density);
    return shares;
  };
  EXPECT_EQ(counted(1), counted(1));
  EXPECT_NE(counted(1), counted(2));
}

TEST(PrimResample, EndsOnceItIsToStop) {
  const StopFlag stop = true;
  const Futures futures = futures_of(grid(), in_quarter);
  const Reproduction found =
      reproduction(futures, peeled(futures).back(), {.resample = {.resamples = 1'000'000'000}, .stop = &stop});
  EXPECT_EQ(found.factors[0].by_density, 0);
}

TEST(PrimResample, OfAllPointsLeavesNoneElsewhere) {
  const Futures futures = futures_of(grid(), in_quarter);
  const MeasuredBox last = peeled(futures).back();
  const Reproduction found = reproduction(futures, last, {.resample = {.resamples = 3, .share = 1}});
  EXPECT_FALSE(found.density_elsewhere);
  EXPECT_EQ(found.factors[0].by_density, 1);
  EXPECT_THROW(reproduction(futures, last, {.resample = {.resamples = 0}}), std::invalid_argument);
  EXPECT_THROW(reproduction(futures, last, {.resample = {.share = 0}}), std::invalid_argument);
  EXPECT_THROW(reproduction(futures, last, {.resample = {.share = 1.5}}), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
