#include "blocs/covering.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

using Columns = std::vector<std::size_t>;

TEST(Covering, WithoutRowsCostsNothing) {
  Covering program(std::vector<double>{1, 2});
  EXPECT_EQ(program.solve(10), 0);
  EXPECT_EQ(program.shares(), (std::vector<double>{0, 0}));
  EXPECT_EQ(Covering(std::vector<double>{}).solve(10), 0);
}

TEST(Covering, TakesTheCheapestColumnOfARow) {
  Covering program(std::vector<double>{3, 1, 2});
  program.at_least_one_of(Columns{0, 1, 2});
  EXPECT_NEAR(program.solve(10).value(), 1, 1e-9);
  EXPECT_NEAR(program.shares()[1], 1, 1e-9);
  program.fix(1, false);
  EXPECT_NEAR(program.solve(10).value(), 2, 1e-9);
  program.fix(0, true);
  EXPECT_NEAR(program.solve(10).value(), 3, 1e-9);
  program.release(0);
  program.release(1);
  EXPECT_NEAR(program.solve(10).value(), 1, 1e-9);
}

/// Of each pair of three one: two whole ones, or three halves.
TEST(Covering, IsRelaxedToShares) {
  Covering program(std::vector<double>{1, 1, 1});
  for (const Columns& row : {Columns{0, 1}, Columns{1, 2}, Columns{0, 2}}) program.at_least_one_of(row);
  EXPECT_NEAR(program.solve(10).value(), 1.5, 1e-9);
  for (const double share : program.shares()) EXPECT_NEAR(share, 0.5, 1e-9);
  EXPECT_GT(program.work(), 0);
}

TEST(Covering, LeavesOutAtLeastOneWhereNotAllMayBeTaken) {
  Covering program(std::vector<double>{1, 5});
  program.at_least_one_of(Columns{0});
  program.not_all_of(Columns{0});
  EXPECT_FALSE(program.solve(10)) << "no shares will do";
  EXPECT_FALSE(program.late());
  Covering other(std::vector<double>{-1, -5, -2});
  other.not_all_of(Columns{0, 1, 2});
  EXPECT_NEAR(other.solve(10).value(), -7, 1e-9) << "all but the dearest to leave";
}

TEST(Covering, HasNoSolutionWhereARowHasNoColumnLeft) {
  Covering program(std::vector<double>{1, 1});
  program.at_least_one_of(Columns{0, 1});
  program.fix(0, false);
  program.fix(1, false);
  EXPECT_FALSE(program.solve(10));
  program.release(1);
  EXPECT_NEAR(program.solve(10).value(), 1, 1e-9);
}

}  // namespace
}  // namespace entente::detail
