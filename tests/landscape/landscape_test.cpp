/// Published landscapes, and small ones by brute force.
#include <entente/networks.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "random_world.h"

namespace entente {
namespace {

using namespace testing_support;

/// Axelrod & Bennett 1993, Table 2: rivals are drawn apart, generalists (G) from each other and specialists (S)
/// too.
LandscapeInput unix_1988() {
  LandscapeInput world;
  world.actors = {"Sun", "Prime", "AT&T", "IBM", "DEC", "HP", "Apollo", "Intergraph", "SGI"};
  world.sizes = {28.9, 1.0, 28.5, 3.8, 20.0, 11.5, 21.2, 4.4, 4.4};
  const std::string types = "SSGGGGSSS";
  world.propensities.resize(81);
  for (std::size_t i = 0; i < 9; ++i)
    for (std::size_t j = 0; j < 9; ++j) world.propensities[i * 9 + j] = i != j && types[i] == types[j] ? -1 : 0;
  return world;
}

std::set<std::string> with(const LandscapeInput& world, const LandscapeMinimum& minimum, std::size_t actor) {
  std::set<std::string> members;
  for (std::size_t i = 0; i < world.actors.size(); ++i)
    if (minimum.side[i] == minimum.side[actor]) members.insert(world.actors[i]);
  return members;
}

TEST(Landscape, OfTheUnixStandards) {
  const LandscapeInput world = unix_1988();
  LandscapeOptions options;
  options.alignment = std::vector<bool>{false, false, false, true, true, true, true, true, true};
  const Landscape found = *landscape(world, options);
  EXPECT_TRUE(found.complete);
  EXPECT_EQ(found.configurations, 256U);
  ASSERT_EQ(found.minima.size(), 2U);
  for (const LandscapeMinimum& minimum : found.minima) {
    EXPECT_NEAR(minimum.energy, -3828.9, 1e-9);
    EXPECT_EQ(minimum.basin, 128U);
    EXPECT_TRUE(minimum.strict);
    double sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += world.sizes[i] * minimum.frustration[i];
    EXPECT_NEAR(sum, minimum.energy, 1e-9);
  }
  const std::set<std::set<std::string>> sides = {with(world, found.minima[0], 0),
                                                 with(world, found.minima[1], 0)};
  EXPECT_EQ(sides,
            (std::set<std::set<std::string>>{{"Sun", "Prime", "AT&T", "IBM"}, {"Sun", "Prime", "DEC", "HP"}}));
  const std::size_t nearer = with(world, found.minima[0], 0).count("IBM") ? 0 : 1;
  EXPECT_EQ(found.minima[nearer].distance, std::optional<std::size_t>(1));
  EXPECT_EQ(found.minima[1 - nearer].distance, std::optional<std::size_t>(3));
}

TEST(Landscape, OfFivePowersThatAllFearEachOther) {
  LandscapeInput world{
      {"GBR", "FRA", "DEU", "ITA", "RUS"}, {7.45, 5.32, 11.49, 4.03, 15.01}, std::vector<double>(25, -1)};
  const Landscape found = *landscape(world);
  EXPECT_EQ(found.found, 4U);
  std::uint64_t all = 0;
  for (const LandscapeMinimum& minimum : found.minima) all += minimum.basin;
  EXPECT_EQ(all, 16U);
}

/// Of `actor`, sum over j of s_j p_ij d_ij.
double frustration_of(const LandscapeInput& world, const std::vector<bool>& side, std::size_t actor) {
  double sum = 0;
  for (std::size_t j = 0; j < side.size(); ++j)
    if (side[j] != side[actor]) sum += world.sizes[j] * world.propensities[actor * side.size() + j];
  return sum;
}

/// The one who gains most by leaving, s_i times the fall of its frustration; N: nobody would.
std::size_t first_to_leave(const LandscapeInput& world, std::vector<bool> side) {
  std::size_t first = side.size();
  double most = 1e-9;
  for (std::size_t i = 0; i < side.size(); ++i) {
    const double here = frustration_of(world, side, i);
    side[i] = !side[i];
    const double gain = world.sizes[i] * (here - frustration_of(world, side, i));
    side[i] = !side[i];
    if (gain > most + 1e-9) most = gain, first = i;
  }
  return first;
}

std::vector<bool> sides_of(std::size_t code, std::size_t n) {
  std::vector<bool> side(n);
  for (std::size_t i = 1; i < n; ++i) side[i] = ((code >> (i - 1)) & 1U) != 0;
  return side;
}

/// Who leaves goes, until nobody would or a configuration comes again.
bool ends(const LandscapeInput& world, std::vector<bool> side) {
  for (std::set<std::vector<bool>> seen; seen.insert(side).second;) {
    const std::size_t who = first_to_leave(world, side);
    if (who == side.size()) return true;
    side[who] = !side[who];
  }
  return false;
}

TEST(Landscape, OfDirectedPropensitiesIsWhatNoActorWouldLeave) {
  std::size_t none = 0, some = 0, endless = 0;
  for (std::uint32_t k = 0; k < 60; ++k) {
    const std::size_t n = 2 + k % 7;
    const LandscapeInput world = random_world(k, n, k % 2 == 0, Drawn::directed);
    const Landscape found = *landscape(world);
    std::set<std::vector<bool>> lasting;
    std::size_t without_end = 0;
    for (std::size_t code = 0; code < (std::size_t{1} << (n - 1)); ++code) {
      const std::vector<bool> side = sides_of(code, n);
      if (first_to_leave(world, side) == n) lasting.insert(side);
      without_end += !ends(world, side);
    }
    std::set<std::vector<bool>> told;
    std::uint64_t all = found.endless;
    for (const LandscapeMinimum& minimum : found.minima) told.insert(minimum.side), all += minimum.basin;
    EXPECT_EQ(told, lasting) << k;
    EXPECT_EQ(found.found, lasting.size());
    EXPECT_EQ(found.endless, without_end) << k;
    EXPECT_EQ(all, found.configurations);
    none += lasting.empty(), some += !lasting.empty(), endless += without_end > 0;
    LandscapeOptions cold;
    cold.max_complete = 1;
    const Landscape sought = *landscape(world, cold);
    for (const LandscapeMinimum& minimum : sought.minima)
      EXPECT_TRUE(lasting.contains(minimum.side)) << "by annealing, " << k;
  }
  EXPECT_GT(none, 3U);
  EXPECT_GT(some, 20U);
  EXPECT_GT(endless, 3U);
}

/// By the definition alone.
void expect_as_defined(const LandscapeInput& world, const Landscape& found) {
  const std::size_t n = world.actors.size();
  std::size_t minima = 0;
  std::uint64_t all = 0;
  for (std::size_t code = 0; code < (std::size_t{1} << (n - 1)); ++code) {
    std::vector<bool> side = sides_of(code, n);
    const double energy = landscape_energy(world, side);
    bool lowest = true;
    for (std::size_t i = 0; i < n; ++i) {
      side[i] = !side[i];
      lowest = lowest && landscape_energy(world, side) > energy - 1e-9;
      side[i] = !side[i];
    }
    minima += lowest;
  }
  for (const LandscapeMinimum& minimum : found.minima) {
    EXPECT_NEAR(minimum.energy, landscape_energy(world, minimum.side), 1e-9);
    all += minimum.basin;
  }
  EXPECT_EQ(found.found, minima);
  EXPECT_EQ(all, found.configurations);
}

TEST(Landscape, IsAsDefined) {
  for (std::uint32_t k = 0; k < 20; ++k) {
    const LandscapeInput world = random_world(k, 2 + k % 9, k % 2 == 0);
    expect_as_defined(world, *landscape(world));
  }
}

TEST(Landscape, IsNothingOnceItIsStopped) {
  const LandscapeInput world{{"A", "B", "C"}, {1, 1, 1}, {0, 1, -1, 1, 0, -1, -1, -1, 0}};
  LandscapeOptions cold;
  cold.max_complete = 0;
  for (const LandscapeOptions& options : {LandscapeOptions{}, cold}) {
    StopFlag stop = false;
    EXPECT_TRUE(landscape(world, options, &stop));
    stop = true;
    EXPECT_FALSE(landscape(world, options, &stop));
  }
}

}  // namespace
}  // namespace entente
