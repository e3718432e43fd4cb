/// Published networks with known answers, and small ones by brute force.
#include <entente/networks.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/read_file.h"
#include "blocs/branching.h"
#include "blocs/dolls.h"
#include "random_networks.h"

namespace entente {
namespace {

const std::filesystem::path networks = std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/data/networks";

std::set<std::string> bloc_of(const SignedNetwork& network, const Partition& partition,
                              const std::string& actor) {
  const auto number = static_cast<std::size_t>(std::find(network.actors.begin(), network.actors.end(), actor) -
                                               network.actors.begin());
  std::set<std::string> members;
  for (std::size_t i = 0; i < network.actors.size(); ++i)
    if (partition.bloc[i] == partition.bloc[number]) members.insert(network.actors[i]);
  return members;
}

struct Cow {
  const char* window;
  std::size_t actors, ties, negative;
  std::array<std::size_t, 4> triads;
  double triangles, walks, frustration;
};

/// signnet's census and balance; the frustration by two integer programming solvers.
class CowNetwork : public ::testing::TestWithParam<Cow> {};

TEST_P(CowNetwork, IsAsPublished) {
  const Cow& known = GetParam();
  const SignedNetwork network = read_edges(networks / "cow_first5_edges.csv", {"", "window", known.window});
  EXPECT_EQ(network.actors.size(), known.actors);
  EXPECT_EQ(network.ties.size(), known.ties);
  EXPECT_EQ(static_cast<std::size_t>(std::count_if(network.ties.begin(), network.ties.end(),
                                                   [](const SignedTie& tie) { return tie.weight < 0; })),
            known.negative);
  const TriadCensus census = triad_census(network);
  EXPECT_EQ(census.count, known.triads);
  EXPECT_NEAR(census.balance(), known.triangles, 1e-14);
  EXPECT_NEAR(walk_balance(network), known.walks, 1e-12);
  const Frustration found = frustration(network);
  EXPECT_TRUE(found.proven);
  EXPECT_EQ(found.best.frustration, known.frustration);
  EXPECT_EQ(found.bound, known.frustration);
}

INSTANTIATE_TEST_SUITE_P(
    First5, CowNetwork,
    ::testing::Values(
        Cow{"46-49", 64, 362, 42, {1556, 63, 23, 14}, 0.953502415458937, 0.65760164126984, 17},
        Cow{"47-50", 66, 376, 56, {1535, 84, 38, 12}, 0.942480527261833, 0.549315038342373, 18},
        Cow{"48-51", 68, 423, 76, {1680, 85, 100, 16}, 0.946305156831473, 0.555737174373395, 20},
        Cow{"49-52", 70, 421, 74, {1648, 112, 101, 9}, 0.935294117647059, 0.415592268913819, 15},
        Cow{"50-53", 72, 437, 76, {1697, 87, 108, 11}, 0.948502364687336, 0.492442289283607, 15}));

TEST(Frustration, OfTheHighlandTribes) {
  const SignedNetwork network = read_edges(networks / "tribes_edges.csv");
  const Frustration found = frustration(network);
  EXPECT_TRUE(found.proven);
  EXPECT_EQ(found.best.frustration, 7);
  EXPECT_EQ(found.unique, std::optional(true));
  EXPECT_EQ(found.components, 1U);
  EXPECT_EQ(bloc_of(network, found.best, "Gama"), (std::set<std::string>{"Gama", "Gavev", "Kotun", "Nagad"}));
  EXPECT_EQ(triad_census(network).count, (std::array<std::size_t, 4>{19, 2, 40, 7}));
  EXPECT_NEAR(walk_balance(network), .35758, 5e-6);
  double sum = 0;
  for (const double each : actor_frustration(network, found.best)) sum += each;
  EXPECT_EQ(sum, 2 * 7);
  EXPECT_EQ(clusters(network, 3).frustration, 2);  // Doreian & Mrvar 1996 find three blocs
}

TEST(Frustration, OfThePowersBeforeTheWar) {
  const auto at = [](const std::string& year) {
    return frustration(read_edges(networks / "irps_wwi.csv", {year, "", ""}));
  };
  for (const char* year : {"1872", "1882", "1890", "1891", "1904"})
    EXPECT_EQ(at(year).best.frustration, 1) << year;
  const SignedNetwork end = read_edges(networks / "irps_wwi.csv", {"1907", "", ""});
  const Frustration found = frustration(end);
  EXPECT_EQ(found.best.frustration, 0);
  EXPECT_EQ(found.unique, std::optional(true));
  EXPECT_EQ(bloc_of(end, found.best, "GBR"), (std::set<std::string>{"FRA", "GBR", "RUS"}));
  EXPECT_EQ(triad_census(end).closed(), 20U);
  EXPECT_EQ(triad_census(end).balance(), 1);
  EXPECT_NEAR(walk_balance(end), 1, 1e-12);
}

void expect_brute_force(const SignedNetwork& network, const std::string& name) {
  const auto [least, sets] = by_brute_force(network);
  const Frustration found = frustration(network);
  EXPECT_TRUE(found.proven) << name;
  EXPECT_NEAR(found.best.frustration, least, 1e-9) << name;
  EXPECT_EQ(found.bound, found.best.frustration) << name;
  EXPECT_EQ(found.unique, std::optional(sets == 1)) << name;
}

TEST(Frustration, IsThatOfBruteForce) {
  for (std::uint32_t k = 0; k < 60; ++k)
    expect_brute_force(random_network(k, 4 + k % 8, 0.3 + 0.01 * k, k % 3 == 0), std::to_string(k));
  for (std::uint32_t k = 0; k < 12; ++k)
    expect_brute_force(random_network(k, 13 + k % 4, 0.4 + 0.05 * k, k % 2 == 0, k % 3 ? 0.5 : 0.2),
                       "larger " + std::to_string(k));
}

struct Dense {
  const char* name;
  std::uint32_t first;  ///< number of the first network
  bool weighted;
  double negative;
  std::vector<double> least;
};

/// Thirty actors with some 400 ties. The known values are those of all 2^29 divisions, counted one by one in
/// the order of Gray's code, and of a program of mixed integers (HiGHS) where that ended within a minute.
class DenseNetworks : public ::testing::TestWithParam<Dense> {};

TEST_P(DenseNetworks, AreProvenInSeconds) {
  const Dense& known = GetParam();
  for (std::uint32_t k = 0; k < known.least.size(); ++k) {
    const std::uint32_t number = known.first + k;
    const SignedNetwork network = random_network(number, 30, 0.92, known.weighted, known.negative);
    const Frustration found = frustration(network, 7);
    EXPECT_TRUE(found.proven) << number;
    EXPECT_NEAR(found.best.frustration, known.least[k], 1e-7) << number;
    EXPECT_EQ(found.bound, found.best.frustration) << number;
    const bool several = !known.weighted && number == 7;  // four, all others are the only one
    EXPECT_EQ(found.unique, std::optional(!several)) << number;
  }
}

INSTANTIATE_TEST_SUITE_P(
    OfThirty, DenseNetworks,
    ::testing::Values(
        Dense{"RandomSigns", 0, false, 0.5, {144, 142, 143, 151, 146, 152, 153, 145, 146, 146}},
        Dense{"RandomSizes",
              0,
              true,
              0.5,
              {65.4561252, 68.13796433, 65.7035429, 65.19304302, 66.09016516, 66.84081599, 73.73587375,
               71.93690243, 67.8439559, 71.78273034}},
        Dense{"MostlyFriends", 10, false, 0.2, {69, 83, 67, 79}},
        Dense{"MostlyFriendsOfAnySize", 10, true, 0.2, {39.25618696, 33.43156883, 34.15327704, 27.94967854}}),
    [](const auto& info) { return std::string(info.param.name); });
/// Beyond what can be counted, each search alone holds the other to what it says.
TEST(Frustration, IsTheSameByEitherSearch) {
  for (std::uint32_t k = 0; k < 8; ++k) {
    const SignedNetwork network = random_network(k, 40 + 2 * k, 0.12, k % 2 == 0, k % 3 ? 0.5 : 0.2);
    detail::Least by_dolls(network, 60), by_branching(network, 60);
    detail::Dolls(by_dolls).go_on(1e15);
    detail::Branching(by_branching).go_on(1e15);
    ASSERT_TRUE(by_dolls.unique() && by_branching.unique()) << k;
    EXPECT_NEAR(by_dolls.best().frustration, by_branching.best().frustration, 1e-9) << k;
    EXPECT_EQ(by_dolls.unique(), by_branching.unique()) << k;
  }
}

TEST(Frustration, SaysWhatItCouldNotProve) {
  const SignedNetwork network = random_network(1, 120, 0.5, false);
  const Frustration found = frustration(network, 0.2);
  EXPECT_FALSE(found.proven);
  EXPECT_FALSE(found.unique);
  EXPECT_GT(found.bound, 0);
  EXPECT_LT(found.bound, found.best.frustration);
}

TEST(Frustration, EndsOnceItIsToStop) {
  const std::atomic<bool> stop = true;
  const auto begin = std::chrono::steady_clock::now();
  const Frustration found = frustration(random_network(1, 120, 1, false), {3600, &stop});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::minutes(2));
  EXPECT_FALSE(found.proven);
  EXPECT_LE(found.bound, found.best.frustration);
}

TEST(Frustration, HasABoundHoweverLittleTimeThereIs) {
  const Frustration found = frustration(random_network(1, 120, 0.5, false), 1e-9);
  EXPECT_FALSE(found.proven);
  EXPECT_GT(found.bound, 0);
  EXPECT_LT(found.bound, found.best.frustration);
  EXPECT_FALSE(std::signbit(frustration(random_network(1, 20, 0, false), 1e-9).bound));
}

TEST(Frustration, OfNoOneAndOfNoTies) {
  EXPECT_EQ(frustration({}).best.frustration, 0);
  const Frustration alone = frustration({{"A", "B"}, {}});
  EXPECT_TRUE(alone.proven);
  EXPECT_EQ(alone.components, 0U);
  EXPECT_TRUE(std::isnan(walk_balance({})));
  EXPECT_EQ(walk_balance({{"A", "B"}, {}}), 1);
  EXPECT_TRUE(std::isnan(triad_census({{"A", "B"}, {}}).balance()));
}

/// 34 of 34 members by the signs of the leading eigenvector of A - 0.5, which makes strangers of those without
/// a tie.
TEST(LeadingBlocs, OfTheKarateClub) {
  const SignedNetwork club = read_edges(networks / "karate_edges.csv");
  const std::size_t n = club.actors.size();
  std::vector<double> matrix = club.signs().matrix();
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) matrix[i * n + j] -= i == j ? 0 : 0.5;
  const std::vector<double> part = leading_blocs(signed_network(club.actors, matrix));
  const std::string table = read_file(networks / "karate_sides.csv").value();
  std::vector<double> sides;  // by the numbers of the members; that of the header is none
  for (CsvReader rows(table); rows.next();) sides.push_back(csv_number(rows.fields()[1].text).value_or(0));
  std::size_t with_the_first = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const bool first = sides.at(std::stoul(club.actors[i])) == 1;
    with_the_first += (part[i] > 0) == first;
  }
  EXPECT_TRUE(with_the_first == n || with_the_first == 0) << with_the_first;
}

}  // namespace
}  // namespace entente
