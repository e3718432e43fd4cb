#include "converge/possible.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

Catalogue catalogue() {
  Catalogue c;
  c.attributes = {{"heat", {0, 1}, false}, {"size", {0, unbounded}, false}};
  c.relations = {{"trust", {-1, 0.5}, false}, {"cold", {2, 3}, false}};
  return c;
}

void expect_between(const std::string& expression, double low, double high) {
  const Range range = possible_values({expression, {}}, catalogue());
  EXPECT_EQ(range.low, low) << expression;
  EXPECT_EQ(range.high, high) << expression;
}

TEST(Possible, IsTheRangeOfACell) {
  expect_between("heat[A]", 0, 1);
  expect_between("trust[A, B]", -1, 0.5);
  expect_between("(size[A])", 0, unbounded);
}

TEST(Possible, OfConditionsIsZeroOrOne) {
  expect_between("heat[A] > 0.5 && trust[A, B] < 0", 0, 1);
  expect_between("any(k in state : heat[k] > 0.5)", 0, 1);
}

TEST(Possible, OfMeansAndExtremesIsThatOfTheirMembersOrZero) {
  expect_between("mean(i in state, j in state : trust[i, j])", -1, 0.5);
  expect_between("min(i in state, j in state : cold[i, j])", 0, 3);
  expect_between("max(i in state : heat[i])", 0, 1);
}

TEST(Possible, IsUnknownOfOtherForms) {
  for (const char* form :
       {"2 * heat[A]", "sum(i in state : heat[i])", "count(i in state)", "max(heat[A], 3)", "t"})
    expect_between(form, -unbounded, unbounded);
}

}  // namespace
}  // namespace entente
