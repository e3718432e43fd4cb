/// Worlds at one date: of scenarios and of folders, in a run and on average.
#include <entente/networks.h>
#include <gmock/gmock.h>

#include <cmath>

#include "results/ensembles_for_tests.h"
#include "results/stored_run.h"

namespace entente {
namespace {

using ::testing::HasSubstr;
using testing_support::said_by;

/// tests/data/small.json, and a folder of 12 runs of it.
class WorldAtTest : public ::testing::Test {
 protected:
  WorldAtTest() { testing_support::write_small_ensemble(r); }
  const Catalogue& catalogue() const { return made.model->catalogue(); }
  WorldAt of_scenario(const WorldChoice& choice) const { return world_at(made.scenario, *made.model, choice); }

  const testing_support::TestScenario made = testing_support::small_scenario();
  const testing_support::TemporaryFolder folder;
  const std::filesystem::path r = folder.path / "r";
};

TEST_F(WorldAtTest, OfAScenarioIsItsFirstRunAtTheStart) {
  const WorldAt world = of_scenario({});
  EXPECT_EQ(world.title, made.scenario.title);
  EXPECT_EQ(world.when, "at the start, run 0, seed 7");
  EXPECT_EQ(world.cells, world_in_run(*made.model, 7, 0, 0));
  EXPECT_EQ(world.attribute("incidents"), (std::vector<double>{0, 0, 0}));
  EXPECT_EQ(world.relation("trust").at(3), -0.3);
}

TEST_F(WorldAtTest, OfAScenarioIsTheRunAndDateThatAreChosen) {
  const WorldAt world = of_scenario({catalogue().dates[5], 4, 3});
  EXPECT_EQ(world.when, "on " + to_string(catalogue().dates[5]) + ", run 4, seed 3");
  EXPECT_EQ(world.cells, world_in_run(*made.model, 3, 4, 5));
}

TEST_F(WorldAtTest, OfAFolderIsTheMeanAtTheEnd) {
  const WorldAt world = world_at(r).value();
  EXPECT_EQ(world.when, "on " + to_string(catalogue().dates.back()) + ", mean of 12 runs");
  EXPECT_TRUE(std::isnan(world.attribute("incidents").at(0)));
  double sum = 0;
  for (std::size_t run = 0; run < 12; ++run)
    sum += of_scenario({catalogue().dates.back(), run, 3}).relation("trust")[1];
  EXPECT_NEAR(world.relation("trust")[1], sum / 12, 1e-7);
}

TEST_F(WorldAtTest, OfAFolderIsARunOfIt) {
  EXPECT_EQ(world_at(r, {{}, 11, {}})->cells, of_scenario({catalogue().dates.back(), 11, 3}).cells);
  EXPECT_EQ(world_at(r, {catalogue().dates[0], 2, {}})->when, "at the start, run 2, seed 3");
}

TEST_F(WorldAtTest, SaysWhatThereIsNot) {
  EXPECT_THAT(said_by<UnknownNameError>([&] {
                world_at(r, {{}, 12, {}});
              }),
              HasSubstr("holds no run 12; there are: 0 to 11"));
  EXPECT_EQ(said_by<UnknownNameError>([&] {
              of_scenario({parse_date("2025-01-02"), {}, {}});
            }),
            "2025-01-02 is not a recorded date; nearest: 2025-01-01, 2025-02-01");
  const WorldAt world = of_scenario({});
  EXPECT_EQ(said_by<UnknownNameError>([&] { world.relation("trst"); }),
            "'trst' is not a relation (did you mean 'trust'?); there are: trust");
  EXPECT_EQ(said_by<UnknownNameError>([&] { world.attribute("weight"); }),
            "'weight' is not an attribute; there are: incidents");
  EXPECT_THROW(world_at(r, {{}, {}, 1}), std::invalid_argument);
  EXPECT_THROW(world_at(folder.path / "none"), ReadError);
}

TEST_F(WorldAtTest, RefusesAnAlteredFolderAndStops) {
  StopFlag stop = true;
  EXPECT_FALSE(world_at(r, {{}, 1, {}}, &stop));
  std::filesystem::remove(r / "runs.csv");
  EXPECT_THROW(world_at(r), ReadError);
}

TEST_F(WorldAtTest, IsWhatALandscapeIsMadeOf) {
  const WorldAt world = of_scenario({});
  const LandscapeInput all = landscape_input(world, "incidents", "trust");
  EXPECT_EQ(all.propensities, world.relation("trust"));
  const LandscapeInput two = landscape_input(world, "incidents", "trust", {"CCC", "AAA"});
  EXPECT_EQ(two.actors, (std::vector<std::string>{"CCC", "AAA"}));
  EXPECT_EQ(two.sizes.size(), 2U);
  EXPECT_EQ(two.propensities, (std::vector<double>{0, 0.4, all.propensities[2], 0}));
  EXPECT_THAT(said_by<UnknownNameError>([&] { landscape_input(world, "incidents", "trust", {"CCD"}); }),
              HasSubstr("'CCD' is not an actor (did you mean 'CCC'?)"));
}

}  // namespace
}  // namespace entente
