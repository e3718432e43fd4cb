#include "simulation/joint_shares.h"

#include <gmock/gmock.h>

#include "model/model_access.h"
#include "one_year.h"

namespace entente::detail::joint_shares_test {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<JointShare> shares(const std::string& dynamics, int parts = 1, std::size_t runs = 3) {
  const Model model = must_compile(with_parts(parts) + R"(
    'parameters': {'p': {'uniform': [0.1, 0.2]}},
    'actors': {'A': {'x': 0}, 'B': {'x': 1}, 'C': {'x': 4}}, 'attributes': {'x': {}},
    'relations': {'w': {'ties': {'A': {'B': 1}, 'B': {'A': -1}}}, 'v': {'initial': 1},
                  's': {'storage': 'sparse', 'ties': {'C': {'A': 2}}}},
    'metrics': {'m': 'p + s[C,A]'},
    'dynamics': {)" + dynamics + "}}");
  return joint_shares(ModelAccess::data(model), 1, runs);
}

std::string diffusion(const std::string& id, const std::string& through, const std::string& rate) {
  return "'" + id + "': {'type': 'diffusion', 'attribute': 'x', 'through': '" + through + "', 'rate': " + rate +
         "}";
}
std::string drift(const std::string& id, const std::string& cell, const std::string& by) {
  return "'" + id + "': {'type': 'drift', 'change': '" + cell + "', 'by': '" + by + "'}";
}

constexpr double year = 365 / 365.25;

TEST(JointShares, OfTwoDiffusionsOnACellAreTheirSum) {
  const auto found = shares(diffusion("d", "w", "0.8") + ", " + diffusion("e", "v", "0.7"));
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].cell, "x[A]") << "nobody has weight for the others in w";
  EXPECT_NEAR(found[0].share, 1.5 * year, 1e-12);
  EXPECT_THAT(found[0].processes, ElementsAre("d", "e"));
  EXPECT_THAT(shares(diffusion("d", "w", "0.8") + ", " + diffusion("e", "v", "0.7"), 2), IsEmpty());
}

TEST(JointShares, OfDriftsAndDiffusionsOnACellAddUp) {
  const auto found = shares(diffusion("d", "v", "0.6") + ", " + drift("k", "x[B]", "0.5 * (2 - x[B])") + ", " +
                            drift("c", "x[C]", "0.1 * (2 - x[C])"));
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].cell, "x[B]");
  EXPECT_NEAR(found[0].share, 1.1 * year, 1e-12);
  EXPECT_THAT(found[0].processes, ElementsAre("d", "k"));
}

TEST(JointShares, OfTiesAreFoundAtTheirSlots) {
  const auto found = shares(drift("one", "s[C,A]", "0.7 * (1 - s[C,A])") + ", " +
                            drift("two", "s[C,A]", "0.6 * (1 - s[C,A])"));
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].cell, "s[C,A]");
  EXPECT_NEAR(found[0].share, 1.3 * year, 1e-12);
}

TEST(JointShares, AreNoneOfDifferentCellsOfOneAloneAndOfWhatAOneTellsItself) {
  EXPECT_THAT(
      shares(drift("one", "x[A]", "0.8 * (1 - x[A])") + ", " + drift("two", "x[B]", "0.8 * (1 - x[B])")),
      IsEmpty());
  EXPECT_THAT(shares(drift("one", "x[A]", "0.8 * (1 - x[A])") + ", " + drift("two", "x[A]", "3")), IsEmpty());
  EXPECT_THAT(shares(diffusion("d", "v", "1.5") + ", " + diffusion("e", "v", "0.7")), IsEmpty());
}

TEST(JointShares, AreTheLargestOfTheFirstRuns) {
  const std::string drawn = diffusion("d", "v", "0.9") + ", " + diffusion("e", "v", "'p'");
  const auto one = shares(drawn, 1, 1), more = shares(drawn, 1, 16);
  ASSERT_EQ(more.size(), 1);
  EXPECT_GT(more[0].share, one.empty() ? 0 : one[0].share);
  EXPECT_EQ(more[0].share, shares(drawn, 1, 1000)[0].share) << "of so many the first";
}

}  // namespace
}  // namespace entente::detail::joint_shares_test
