#include "explore/reach.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

#include "explore/draws.h"

namespace entente::explore {
namespace {

using Means = std::vector<std::optional<SetMean>>;

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t runs = 1000;

/// An outcome that is likely where all candidates of some clause are in the set, and a little more likely with
/// every part of a clause that is. All sets share the luck of a run.
struct AndOr {
  std::vector<CandidateSet> clauses;
  std::vector<double> luck;
  double with = 0.8, without = 0.2, part = 0.3;

  AndOr(std::vector<CandidateSet> all, std::uint64_t seed)
      : clauses(std::move(all)), luck(draws(seed, "luck", 0, runs)) {}

  /// One to four clauses of one to four of eight candidates.
  static AndOr drawn(std::uint64_t seed) {
    const auto u = draws(seed, "clauses", 0, 5);
    std::vector<CandidateSet> clauses;
    for (std::size_t c = 0; c <= pick(u[0], 4); ++c) {
      auto order = shuffled(seed, "clause", c, 8);
      order.resize(1 + pick(u[1 + c], 4));
      std::ranges::sort(order);
      clauses.push_back(order);
    }
    return {clauses, seed};
  }

  double chance(const CandidateSet& set) const {
    double fullest = 0;
    for (const CandidateSet& clause : clauses) {
      CandidateSet both;
      std::ranges::set_intersection(clause, set, std::back_inserter(both));
      fullest = std::max(fullest, static_cast<double>(both.size()) / static_cast<double>(clause.size()));
    }
    return fullest == 1 ? with : without + part * fullest;
  }
  double mean(const CandidateSet& set, std::size_t count) const {
    const double chance_of_set = chance(set);
    const auto held = std::count_if(luck.begin(), luck.begin() + static_cast<std::ptrdiff_t>(count),
                                    [&](double u) { return u < chance_of_set; });
    return static_cast<double>(held) / static_cast<double>(count);
  }
  /// The mean of all runs of the empty set and the paired difference from it.
  EvaluateSets evaluate() const {
    return [this](std::span<const CandidateSet> sets, std::size_t count) {
      Means means;
      for (const CandidateSet& set : sets) {
        const double difference = mean(set, count) - mean({}, count), n = static_cast<double>(count);
        // the chance with a set is never below that without: runs differ by 0 or 1, and by 0 where it holds
        // without
        const double base = mean({}, runs), of_difference = difference * (1 - difference) / (n - 1);
        const double of_base = (base * (1 - base) - 2 * base * difference) / static_cast<double>(runs);
        means.push_back(SetMean{base + difference, std::sqrt(std::max(0.0, of_base + of_difference)),
                                std::sqrt(of_difference)});
      }
      return means;
    };
  }
  /// All subsets of the eight, by the mean of all runs: the smallest of them that reach the target.
  std::set<CandidateSet> exhaustive(double target) const {
    std::set<CandidateSet> smallest;
    for (unsigned bits = 0; bits < 256; ++bits) {
      CandidateSet set;
      for (std::size_t k = 0; k < 8; ++k)
        if ((bits >> k) & 1) set.push_back(k);
      if (mean(set, runs) < target) continue;
      if (!smallest.empty() && set.size() < smallest.begin()->size()) smallest.clear();
      if (smallest.empty() || set.size() == smallest.begin()->size()) smallest.insert(set);
    }
    return smallest;
  }
};

std::vector<CandidateSet> sets(const std::vector<SetFound>& found) {
  std::vector<CandidateSet> all;
  for (const SetFound& f : found) all.push_back(f.set);
  return all;
}

TEST(Reach, FindsThePlantedSetsOfTwentyScenarios) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const AndOr world = AndOr::drawn(seed);
    const auto found = reach({.candidates = 8, .target = 0.6, .max_size = 8}, world.evaluate());
    const auto all = sets(found->reaching);
    EXPECT_EQ(std::set<CandidateSet>(all.begin(), all.end()), world.exhaustive(0.6)) << seed;
    std::size_t smallest = 8;
    for (const CandidateSet& clause : world.clauses) smallest = std::min(smallest, clause.size());
    EXPECT_EQ(all.at(0).size(), smallest) << seed;
    for (const CandidateSet& set : all) EXPECT_TRUE(std::ranges::count(world.clauses, set)) << seed;
    EXPECT_LT(found->runs_made, 256 * runs / 2) << seed;
  }
}

TEST(Reach, FindsTheCheapestSet) {
  const AndOr world({{0, 1}, {2, 3, 4}, {5}}, 1);
  const auto found = reach({.candidates = 6, .target = 0.6, .costs = {2, 2, 1, 1, 1.5, 9}}, world.evaluate());
  EXPECT_THAT(sets(found->reaching), ElementsAre(CandidateSet{2, 3, 4}));
  EXPECT_EQ(found->reaching[0].cost, 3.5);
  EXPECT_TRUE(found->reaching[0].sure);
  EXPECT_EQ(found->reaching[0].runs, runs);
  EXPECT_EQ(found->best.set, (CandidateSet{2, 3, 4}));
}

TEST(Reach, SaysThatNothingIsNeeded) {
  const AndOr world({{0}}, 1);
  const auto found = reach({.candidates = 3, .target = 0.1}, world.evaluate());
  EXPECT_THAT(sets(found->reaching), ElementsAre(CandidateSet{}));
}

TEST(Reach, SaysThatNoSetDoesWhereIntervalsRuleAllOut) {
  const AndOr world({{0, 1, 2, 3}}, 2);
  const auto found = reach({.candidates = 6, .target = 0.6, .max_size = 3}, world.evaluate());
  EXPECT_TRUE(found->none_reaches());
  EXPECT_EQ(found->tried, 1u + 6 + 15 + 20);
  // of {0, 1, 2} and the like: 0.2 + 0.3 * 3/4
  EXPECT_NEAR(found->best.mean, 0.425, 0.05);
  EXPECT_EQ(found->best.set.size(), 3u);
  EXPECT_LT(found->best.set.back(), 4u);
  EXPECT_EQ(found->best.runs, runs);
  EXPECT_LT(found->runs_made, 42 * runs * 4 / 5) << "many sets are no rivals after few runs";
}

/// A target that lies within what luck leaves open.
TEST(Reach, LeavesOpenWhatIntervalsDoNotRuleOut) {
  const AndOr world({{0, 1, 2, 3}}, 2);
  const double just = world.mean({0, 1, 2}, runs) + 0.005;
  const auto found = reach({.candidates = 6, .target = just, .max_size = 3}, world.evaluate());
  EXPECT_TRUE(found->reaching.empty());
  EXPECT_FALSE(found->none_reaches());
  for (const SetFound& open : found->open) EXPECT_TRUE(open.interval.low < just && just < open.interval.high);
  EXPECT_THAT(sets(found->open), ::testing::Contains(CandidateSet{0, 1, 2}));
}

TEST(Reach, OfWhatShouldBeLow) {
  const AndOr world({{1, 2}}, 3);
  const auto inverse = [&](std::span<const CandidateSet> all, std::size_t count) {
    auto means = world.evaluate()(all, count);
    for (auto& m : means) m->mean = 1 - m->mean;
    return means;
  };
  const auto found = reach({.candidates = 4, .target = 0.4, .at_least = false}, inverse);
  EXPECT_THAT(sets(found->reaching), ElementsAre(CandidateSet{1, 2}));
  EXPECT_TRUE(found->reaching[0].sure);
}

/// Two candidates that each help and together do not.
TEST(Reach, DoesNotTakeForGrantedThatMoreHelps) {
  const auto either = [](std::span<const CandidateSet> all, std::size_t count) {
    Means means;
    for (const CandidateSet& set : all)
      means.push_back(SetMean{set.size() == 2 ? 10.0 : 1.0, 1 / std::sqrt(count)});
    return means;
  };
  const auto found = reach({.candidates = 3, .target = 9, .share = false}, either);
  EXPECT_EQ(found->reaching.size(), 3u);
  EXPECT_EQ(found->reaching[0].set.size(), 2u);
}

/// In some hundred runs that all fail, a share of a percent is not ruled out.
TEST(Reach, IsNotSureOfSharesThatFewRunsHave) {
  const auto rare = [](std::span<const CandidateSet> all, std::size_t count) {
    Means means;
    for (const CandidateSet& set : all)
      means.push_back(SetMean{set.empty() ? (count < runs ? 0 : 0.03) : 0.5, 0});
    return means;
  };
  EXPECT_THAT(sets(reach({.candidates = 2, .target = 0.01}, rare)->reaching), ElementsAre(CandidateSet{}));
}

TEST(Reach, LeavesOutWhatCannotBe) {
  const auto some = [](std::span<const CandidateSet> all, std::size_t) {
    Means means;
    for (const CandidateSet& set : all)
      means.push_back(set == CandidateSet{0, 1}
                          ? std::nullopt
                          : std::optional(SetMean{0.1 * static_cast<double>(set.size())}));
    return means;
  };
  const auto found = reach({.candidates = 3, .target = 5, .share = false}, some);
  EXPECT_THAT(found->impossible, ElementsAre(CandidateSet{0, 1}));
  EXPECT_EQ(found->tried, 7u);
  EXPECT_EQ(found->best.set, (CandidateSet{0, 1, 2}));
}

TEST(Reach, IsOverWhereItIsStopped) {
  const auto stopped = [](std::span<const CandidateSet>, std::size_t) { return Means(); };
  EXPECT_FALSE(reach({.candidates = 2, .target = 0.5}, stopped));
}

TEST(Reach, CountsSetsBeforeItTriesThem) {
  EXPECT_EQ(sets_of(8, 8, 1000), 256u);
  EXPECT_EQ(sets_of(40, 3, 100000), 1u + 40 + 780 + 9880);
  EXPECT_EQ(sets_of(2, 3, 100), 4u);
  EXPECT_THROW(sets_of(100, 10, 1000000), MemoryError);
  const EvaluateSets never = [](std::span<const CandidateSet>, std::size_t) -> Means {
    throw std::logic_error("tried");
  };
  EXPECT_THROW(reach({.candidates = 100, .max_size = 10}, never), MemoryError);
  EXPECT_THROW(reach({.candidates = 0}, never), std::invalid_argument);
  EXPECT_THROW(reach({.candidates = 2, .costs = {1}}, never), std::invalid_argument);
  EXPECT_THROW(reach({.candidates = 2, .costs = {1, 0}}, never), std::invalid_argument);
  EXPECT_THROW(reach({.candidates = 2, .target = std::nan("")}, never), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
