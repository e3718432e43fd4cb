#include "explore/sobol_indices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "functions.h"

namespace entente::explore {
namespace {

OutputIndices indices(const SaltelliDesign& design, const std::vector<double>& values,
                      const IntervalOptions& options = {.replicates = 200}) {
  return sobol_indices(design, {values}, options).at(0);
}

OutputIndices of_function(std::vector<Column> columns, std::span<const Factor> factors,
                          const Function& function, std::size_t rows) {
  const auto design = saltelli_design(std::move(columns), factors.size(), rows);
  return indices(design, values_at(saltelli_points(design, factors), function), {.replicates = 50});
}

void expect_raw(const OutputIndices& found, const std::vector<double>& first, const std::vector<double>& total,
                double within) {
  ASSERT_EQ(found.columns.size(), first.size());
  for (std::size_t c = 0; c < first.size(); ++c) {
    EXPECT_NEAR(found.columns[c].first.raw, first[c], within) << c;
    EXPECT_NEAR(found.columns[c].total.raw, total[c], within) << c;
  }
}

/// Digits of another program (SALib's estimators on Sobol's points with the corner).
TEST(SobolIndices, OfIshigamiAreThoseOfOthersToTheLastDigit) {
  const auto factors = ishigami_factors();
  const auto found = of_function(column_each(factors), factors, ishigami, 16384);
  expect_raw(found, {.31534, .44242, .00142}, {.55833, .44242, .24365}, 5.1e-6);
  EXPECT_NEAR(found.mean, 3.5, 1e-3);
  EXPECT_NEAR(found.variance, 13.84459, 0.01);
}

TEST(SobolIndices, OfIshigamiComeToTheClosedForm) {
  const auto factors = ishigami_factors();
  const auto found = of_function(column_each(factors), factors, ishigami, 1 << 17);
  expect_raw(found, {.31390519, .44241114, 0}, {.55758886, .44241114, .24368366}, 1e-3);
}

TEST(SobolIndices, OfGroupsCountWhatTheyDoTogether) {
  const auto factors = ishigami_factors();
  const auto found = of_function({{"x1 and x3", {0, 2}}, {"x2", {1}}}, factors, ishigami, 16384);
  expect_raw(found, {.5576, .4424}, {.5576, .4424}, 2e-3);
  const double together = found.columns[0].first.raw - .31390519;
  EXPECT_NEAR(together, .24368366, 2e-3) << "S13";
}

TEST(SobolIndices, OfSobolsGComeToTheClosedForm) {
  const auto factors = shares(8);
  const auto found = of_function(column_each(factors), factors, sobol_g({0, 1, 4.5, 9, 99, 99, 99, 99}), 16384);
  expect_raw(found, {.71619, .17905, .02368, .00716, .0000716, .0000716, .0000716, .0000716},
             {.78714, .24220, .03432, .01046, .000105, .000105, .000105, .000105}, 2e-3);
  EXPECT_NEAR(found.columns[7].total.raw, .000105, 1e-5);
}

TEST(SobolIndices, HaveLuckAsAColumnOfItsOwn) {
  const auto factors = shares(4);
  auto columns = column_each(factors);
  columns.push_back({"luck"});
  const auto design = saltelli_design(columns, 4, 16384);
  auto values = values_at(saltelli_points(design, factors), sobol_g({0, 1, 4.5, 9}));
  add_luck(values, design, 4, 1);
  const auto found = indices(design, values);
  const double total[] = {.5122, .1576, .0223, .0068, .3495}, luck_first = .3495;
  for (std::size_t c = 0; c < 5; ++c) {
    EXPECT_NEAR(found.columns[c].total.raw, total[c], 0.01) << c;
    EXPECT_NEAR(found.columns[c].total.raw, total[c], 4 * found.columns[c].total.se) << c;
  }
  EXPECT_NEAR(found.columns[4].first.raw, luck_first, 4 * found.columns[4].first.se);
}

TEST(SobolIndices, TakeLuckApartByPurpose) {
  const auto design = saltelli_design({{"x", {0}}, {"attacks"}, {"talks"}}, 1, 4096);
  auto values = values_at(saltelli_points(design, shares(1)), [](auto x) { return 2 * x[0]; });
  add_luck(values, design, 1, 1);
  std::vector<double> talks(values.size());
  add_luck(talks, design, 2, 2);
  for (std::size_t e = 0; e < values.size(); ++e) values[e] += 2 * talks[e];
  const auto found = indices(design, values);  // variances 1/3, 1/4 and 1
  const double all = 1.0 / 3 + 1.0 / 4 + 1, parts[] = {1 / 3.0 / all, 1 / 4.0 / all, 1 / all};
  for (std::size_t c = 0; c < 3; ++c) {
    EXPECT_NEAR(found.columns[c].first.raw, parts[c], 4 * found.columns[c].first.se) << c;
    EXPECT_NEAR(found.columns[c].total.raw, parts[c], 4 * found.columns[c].total.se) << c;
  }
}

TEST(SobolIndices, AreAboutZeroAndNeverNegative) {
  const auto factors = shares(4);
  auto columns = column_each(factors);
  columns.push_back({"luck"});
  std::size_t negative = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto design = saltelli_design(columns, 4, 256);
    auto values = values_at(saltelli_points(design, factors), [](auto x) { return x[0] + 0.001 * x[1]; });
    add_luck(values, design, 4, seed);
    const auto found = indices(design, values);
    for (const ColumnIndices& c : found.columns) {
      EXPECT_GE(c.first.value, 0);
      EXPECT_EQ(c.first.about_zero, c.first.interval.low <= 0);
      EXPECT_EQ(c.first.value, std::max(0.0, c.first.raw));
    }
    negative += found.columns[1].first.raw < 0;
    EXPECT_TRUE(found.columns[1].first.about_zero);
    EXPECT_FALSE(found.columns[0].first.about_zero);
    EXPECT_TRUE(found.columns[3].total.about_zero) << "x4 does nothing at all";
    EXPECT_EQ(found.columns[3].total.raw, 0);
  }
  EXPECT_GT(negative, 0U) << "or else this tells nothing";
}

TEST(SobolIndices, SayWhyTheyAreNot) {
  const auto design = saltelli_design({{"x", {0}}}, 1, 8);
  auto values = values_at(saltelli_points(design, shares(1)), [](auto x) { return x[0]; });
  EXPECT_EQ(indices(design, values).usable, Usable::yes);
  EXPECT_EQ(indices(design, std::vector(24, 0.1 + 0.2)).usable, Usable::never_varies);
  values[5] = std::numeric_limits<double>::quiet_NaN();
  const auto found = indices(design, values);
  EXPECT_EQ(found.usable, Usable::holes);
  EXPECT_TRUE(found.columns.empty());
  EXPECT_EQ(indices(saltelli_design({{"x", {0}}}, 1, 7), std::vector(21, 1.0)).usable, Usable::too_few);
  std::vector<double> once(24);
  once[2] = 1;
  EXPECT_EQ(indices(design, once).usable, Usable::too_rare) << "neither A nor B varies";
  EXPECT_THROW(indices(design, std::vector(23, 1.0)), std::invalid_argument);
}

TEST(SobolIndices, OfManyOutputsAreThoseOfEach) {
  const auto factors = ishigami_factors();
  const auto design = saltelli_design(column_each(factors), 3, 128);
  const auto one = values_at(saltelli_points(design, factors), ishigami);
  std::vector<double> both;
  for (const double y : one) both.insert(both.end(), {0.0, y});
  const auto found = sobol_indices(design, {both, 2}, {.replicates = 100});
  EXPECT_EQ(found[0].usable, Usable::never_varies);
  const auto alone = indices(design, one, {.replicates = 100});
  EXPECT_EQ(found[1].columns[2].total.interval.low, alone.columns[2].total.interval.low);
  EXPECT_EQ(found[1].columns[0].first.raw, alone.columns[0].first.raw);
}

TEST(SobolIndices, DoNotHangOnTheUnit) {
  const auto factors = ishigami_factors();
  const auto design = saltelli_design(column_each(factors), 3, 256);
  auto values = values_at(saltelli_points(design, factors), ishigami);
  const auto before = indices(design, values);
  for (double& y : values) y = 1e9 + 1e4 * y;
  const auto after = indices(design, values);
  for (std::size_t c = 0; c < 3; ++c) {
    EXPECT_NEAR(before.columns[c].first.raw, after.columns[c].first.raw, 1e-9);
    EXPECT_NEAR(before.columns[c].total.interval.high, after.columns[c].total.interval.high, 1e-9);
  }
}

}  // namespace
}  // namespace entente::explore
