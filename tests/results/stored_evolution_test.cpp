#include "results/stored_evolution.h"

#include <gtest/gtest.h>

#include "ensembles_for_tests.h"

namespace entente {
namespace {

/// An evolution of the made-up catalogue, in a folder of its own.
class StoredEvolutionTest : public ::testing::Test {
 protected:
  StoredEvolutionTest() {
    right.actors = catalogue.actors;
    for (const Date date : catalogue.dates) right.dates.push_back(to_string(date));
    right.runs = 3;
    right.band_runs = 2;
    for (const auto& layer : catalogue.relations) {
      right.relations.push_back({layer.name,
                                 layer.symmetric,
                                 layer.range.low,
                                 layer.range.high,
                                 std::vector<double>(4),
                                 {1},
                                 {1, 2, 3},
                                 {0, 1, 1},
                                 {1, 1, 2},
                                 {1, 3, 4}});
    }
    manifest.runs = 3;
    manifest.evolution_runs = 2;
  }
  template <typename Change>
  std::string refusal_of(const Change& change) const {
    Evolution other = right;
    change(other);
    std::ofstream(file, std::ios::binary) << evolution_bytes(other);
    std::string said =
        testing_support::said_by<ReadError>([&] { open_evolution(folder.path, catalogue, manifest); });
    const std::string damaged = file.string() + " is damaged: ";
    return said.starts_with(damaged) ? said.substr(damaged.size()) : said;
  }

  const testing_support::TemporaryFolder folder;
  const std::filesystem::path file = folder.path / "evolution.bin";
  const Catalogue catalogue = testing_support::small_catalogue();
  Evolution right;
  Manifest manifest;
};

TEST_F(StoredEvolutionTest, IsNothingWhereItWasNotKept) {
  EXPECT_THROW(open_evolution(folder.path, catalogue, manifest), ReadError) << "the manifest says that it was";
  manifest.evolution_runs = 0;
  EXPECT_FALSE(open_evolution(folder.path, catalogue, manifest));
}

TEST_F(StoredEvolutionTest, IsReadWhereItFits) {
  EXPECT_EQ(refusal_of([](Evolution&) {}), "");
  EXPECT_EQ(evolution_bytes(*open_evolution(folder.path, catalogue, manifest)), evolution_bytes(right));
}

TEST_F(StoredEvolutionTest, RefusesThatOfAnotherScenario) {
  const std::string actors = "its actors are not those of the scenario",
                    dates = "its dates are not those of the scenario",
                    relations = "its relations are not those of the scenario";
  EXPECT_EQ(refusal_of([](Evolution& e) { e.actors.front() = "X"; }), actors);
  EXPECT_EQ(refusal_of([](Evolution& e) { std::swap(e.actors[0], e.actors[1]); }), actors);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.dates.front() = "X"; }), dates);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.clear(); }), relations);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.push_back(e.relations.front()); }), relations);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().name = "t"; }), relations);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().symmetric = true; }), relations);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().low = -7; }), relations);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().high = 7; }), relations);
}

TEST_F(StoredEvolutionTest, RefusesThatOfOtherRuns) {
  EXPECT_EQ(refusal_of([](Evolution& e) { e.runs = 13; }), "it is of 13 runs, and manifest.json says 3");
  EXPECT_EQ(refusal_of([](Evolution& e) { e.band_runs = 1; }),
            "its bands are of 1 runs, and manifest.json says 2");
  manifest.evolution_runs = 4;
  EXPECT_EQ(refusal_of([](Evolution& e) { e.band_runs = 4; }),
            "its bands are of 4 runs, and manifest.json says 4")
      << "more than there are";
}

TEST_F(StoredEvolutionTest, RefusesNumbersThatNoRunHas) {
  const std::string infinite = "a number of 'trust' is not finite";
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().sd.back() = NAN; }), infinite);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().p95.back() = INFINITY; }), infinite);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().start.back() = -INFINITY; }), infinite);
  EXPECT_EQ(refusal_of([](Evolution& e) { e.relations.front().mean.pop_back(); }),
            "its parts do not fit together");
}

}  // namespace
}  // namespace entente
