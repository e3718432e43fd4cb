/// The futures of Bryant and Lempert (2010), whose boxes are published. The table is no part of the sources:
/// ENTENTE_SHARED names the folder in which it is, as `data/exploration/bryant-lempert-2010.csv`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/read_file.h"
#include "explore/cart.h"
#include "explore/discovery.h"
#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

constexpr std::size_t cellulosic_cost = 0, total_biomass = 1, demand_elasticity = 5, biomass_backstop = 8;

class BryantLempert : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* shared = std::getenv("ENTENTE_SHARED");
    if (!shared) GTEST_SKIP() << "SKIPPED: ENTENTE_SHARED is not set: published boxes NOT CHECKED";
    const auto table = read_file(std::filesystem::path(shared) / "data/exploration/bryant-lempert-2010.csv");
    ASSERT_TRUE(table) << "ENTENTE_SHARED holds no such table";
    read(*table);
    ASSERT_EQ(cases_.size(), 882U);
  }

  /// The inputs from `Cellulosic cost` to `Biomass backstop price`, and the case `Greater than 90%`.
  void read(const std::string& table) {
    CsvReader csv(table);
    csv.next();
    const auto header = texts_of(csv.fields());
    const auto column = [&](const char* name) {
      return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
    };
    const std::size_t first = column("Cellulosic cost"), last = column("Biomass backstop price");
    const std::size_t happened = column("Greater than 90%");
    points_.factors = last - first + 1;
    while (csv.next()) {
      for (std::size_t c = first; c <= last; ++c)
        points_.values.push_back(csv_number(csv.fields().at(c).text).value());
      cases_.push_back(csv_number(csv.fields().at(happened).text).value());
    }
    points_.count = cases_.size();
  }

  Futures futures() const { return {points_, cases_}; }

  /// How many boxes there are, and the last of them.
  void expect_end(const PrimOptions& options, std::size_t boxes, double coverage, double density) const {
    const Trajectory found = peeled_and_pasted(futures(), options).boxes;
    EXPECT_EQ(found.size(), boxes);
    EXPECT_NEAR(found.back().coverage, coverage, 5e-7);
    EXPECT_NEAR(found.back().density, density, 5e-7);
  }

  Points points_;
  std::vector<double> cases_;
};

TEST_F(BryantLempert, IsPeeledInTheStepsThatArePublished) {
  const auto found = peeled_and_pasted(futures(), {.peel = 0.1});
  EXPECT_THAT(points_of(found.boxes),
              ElementsAre(882, 792, 710, 638, 573, 513, 458, 412, 368, 329, 296, 264, 237, 213, 191, 170, 152,
                          136, 121, 108, 97, 87, 78, 70, 63, 56, 50, 45));
  EXPECT_EQ(found.peeled, 28U) << "nothing is pasted";
  EXPECT_EQ(futures().all_cases(), 89);
}

TEST_F(BryantLempert, HasThePublishedBox) {
  const MeasuredBox box = peeled(futures(), {.peel = 0.1}).at(21);
  EXPECT_NEAR(box.coverage, 0.752809, 5e-7);
  EXPECT_NEAR(box.density, 0.770115, 5e-7);
  EXPECT_THAT(restricted_factors(box.box),
              ElementsAre(cellulosic_cost, total_biomass, demand_elasticity, biomass_backstop));
  EXPECT_NEAR(box.box[total_biomass].high, 755.8, 5e-5);
  EXPECT_NEAR(box.box[demand_elasticity].low, -0.422, 5e-8);
  EXPECT_NEAR(box.box[biomass_backstop].low, 150.05, 5e-5);
  EXPECT_NEAR(box.box[cellulosic_cost].low, 72.65, 5e-5);
}

TEST_F(BryantLempert, HasThePublishedQuasiPs) {
  const auto all = quasi_ps(futures(), peeled(futures(), {.peel = 0.1}).at(21).box);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_NEAR(all[0].p, 0.157413, 5e-7);
  EXPECT_NEAR(all[1].p, 4.716968553e-06, 5e-16);
  EXPECT_NEAR(all[2].p, 1.1849e-16, 5e-21);
  EXPECT_NEAR(all[3].p, 3.5151e-11, 5e-16);
}

TEST_F(BryantLempert, LeavesWhatIsPublishedForTheNextBox) {
  const MeasuredBox box = dropped(futures(), peeled(futures(), {.peel = 0.1}).at(21).box, cellulosic_cost);
  EXPECT_NEAR(box.coverage, 0.764045, 5e-7);
  EXPECT_NEAR(box.density, 0.715789, 5e-7);
  const Futures left = futures().without(box.box);
  EXPECT_EQ(left.size(), 787U);
  EXPECT_EQ(left.measured(everything(9)).cases, 21);
}

TEST_F(BryantLempert, EndsAsPublishedByOtherSettings) {
  expect_end({.peel = 0.1, .objective = PrimObjective::lenient2}, 28, 0.471910, 0.933333);
  expect_end({.objective = PrimObjective::lenient2}, 54, 0.550562, 0.942308);
  expect_end({.objective = PrimObjective::lenient1}, 52, 0.528090, 0.959184);
  expect_end({.objective = PrimObjective::original}, 56, 0.528090, 0.959184);
}

TEST_F(BryantLempert, HasThePublishedLeaf) {
  const MeasuredBox box = cart_boxes(cart(futures())).at(0);
  EXPECT_NEAR(box.coverage, 0.606742, 5e-7);
  EXPECT_NEAR(box.density, 0.642857, 5e-7);
}

/// Without anybody's choice: the same factors as the authors', but for the one that is not significant.
TEST_F(BryantLempert, IsChosenWithoutWhatIsNotNeeded) {
  const DiscoveredBox box = discover(futures(), {.prim = {.peel = 0.1}}).boxes.at(0);
  EXPECT_THAT(restricted_factors(box.chosen.measured.box),
              ElementsAre(total_biomass, demand_elasticity, biomass_backstop));
  for (const QuasiP& one : box.chosen.quasi_ps) {
    EXPECT_LT(one.p, 1e-4);
    EXPECT_EQ(box.reproduction.factors[one.factor].by_coverage, 1);
  }
}

}  // namespace
}  // namespace entente::explore
