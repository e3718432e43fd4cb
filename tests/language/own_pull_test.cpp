#include "language/own_pull.h"

#include <gtest/gtest.h>

#include "language/parser.h"

namespace entente::language {
namespace {

/// The tree in brackets, fully.
std::string pull_shown(const Ast& ast) {
  if (ast.kind == AstKind::number) return std::to_string(static_cast<int>(ast.number));
  if (ast.kind == AstKind::binary) return "(" + pull_shown(*ast.children[0]) + ast.name + pull_shown(*ast.children[1]) + ")";
  return ast.name;
}

std::string pull(const char* by, const char* cell = "x[i]") {
  const AstPtr made = own_pull(*parse_expression(by), *parse_cell(cell));
  return made ? pull_shown(*made) : "";
}

TEST(OwnPull, IsTheFactorOfTheCellWithoutItsSign) {
  EXPECT_EQ(pull("k * (a - x[i])"), "(-1*((-1*1)*k))");
  EXPECT_EQ(pull("-m * x[i]"), "(-1*(1*-))") << "the minus is of m";
  EXPECT_EQ(pull("-x[i] / (d + t)"), "(-1*((-1*1)/(d+t)))");
  EXPECT_EQ(pull("a - x[i] - x[i]"), "(-1*((-1*1)+(-1*1)))");
}

TEST(OwnPull, IsNoneOfWhatIsNotLinearOrHasNotTheCell) {
  for (const char* by : {"1", "k * y[i]", "x[j]", "x[i] * x[i]", "1 / x[i]", "x[i] ^ 2", "exp(x[i])", "min(x[i], 1)",
                         "x[i] > 0", "sum(j in state: x[i] * y[j])", "k * (1 - x[i] * x[i])"})
    EXPECT_EQ(pull(by), "") << by;
}

TEST(OwnPull, LeavesTheRestWhereTheCellIsNothing) {
  const auto rest = [](const char* by) { return pull_shown(*without_cell(*parse_expression(by), *parse_cell("x[i]"))); };
  EXPECT_EQ(rest("k * (a - x[i])"), "(k*(a-0))");
  EXPECT_EQ(rest("m"), "m");
  EXPECT_EQ(rest("x[j] + x[i]"), "(x+0)") << "another's stays";
}

TEST(OwnPull, TellsCellsOfARelationApart) {
  EXPECT_EQ(pull("-r[i, j]", "r[i, j]"), "(-1*(-1*1))");
  EXPECT_EQ(pull("-r[j, i]", "r[i, j]"), "");
}

}  // namespace
}  // namespace entente::language
